// Writes the names of the benchmarks beside their boundaries: kamtuu_bench_names BOUNDARIES FOLDER
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <kamtuu/read.hpp>

#include "../spelling.hpp"

namespace {

void write_lines(const std::vector<std::string>& lines, const std::filesystem::path& path) {
    std::ofstream out(path, std::ios::binary);
    for (const auto& line : lines) out << line << '\n';
    out.close();
    if (!out) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace

int main(int count, char** arguments) try {
    if (count != 3) throw std::runtime_error("usage: kamtuu_bench_names BOUNDARIES FOLDER");
    const std::filesystem::path folder = arguments[2];
    kamtuu::Findings findings;
    const auto names = kamtuu::bench::distinct_names(kamtuu::read_boundaries({arguments[1]}, {}, findings));
    write_lines(names, folder / "names.txt");
    write_lines(kamtuu::bench::misspelt_names(names, 1'000'000), folder / "misspelt_1m.txt");
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
