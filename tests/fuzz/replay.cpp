// Runs a fuzz target over files and over their beginnings, without a fuzzer, so that every compiler and every sanitizer
// sees what the fuzzer starts from.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "support/rounds.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest = std::size_t{64} << 10U;

void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

// A file cut anywhere is the input that users have most often.
void run_with_beginnings(const std::string& bytes) {
    run(bytes);
    const std::size_t step =
        std::max<std::size_t>(1, bytes.size() / static_cast<std::size_t>(kamtuu::test::rounds(64)));
    for (std::size_t size = 0; size < bytes.size(); size += step) run(bytes.substr(0, size));
}

std::vector<fs::path> files_under(const fs::path& folder, const std::string& ending) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.file_size() <= largest && entry.path().extension() == ending) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

// replay ENDING FOLDER…; the folder that KAMTUU_TEST_DATA names comes on top, if it is set.
int main(int count, char** words) {
    std::vector<std::string> arguments(words + 1, words + count);
    if (arguments.size() < 2) return 2;
    const std::string ending = arguments.front();
    arguments.erase(arguments.begin());
    if (const char* corpus = std::getenv("KAMTUU_TEST_DATA")) arguments.emplace_back(corpus);
    std::size_t total = 0;
    for (const auto& folder : arguments) {
        for (const auto& file : files_under(folder, ending)) {
            std::ifstream stream(file, std::ios::binary);
            run_with_beginnings({std::istreambuf_iterator<char>(stream), {}});
            ++total;
        }
    }
    std::printf("%zu files\n", total);
    return total == 0 ? 1 : 0;
}
