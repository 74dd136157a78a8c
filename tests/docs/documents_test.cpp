// What the documents show is what the examples do, and what they point to exists.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace kamtuu::test {

namespace {

namespace fs = std::filesystem;

const fs::path root = KAMTUU_SOURCE_DIR;

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<fs::path> files_in(const fs::path& folder, const std::string& ending) {
    std::vector<fs::path> files;
    if (!fs::exists(folder)) return files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ending) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<fs::path> documents() {
    auto files = files_in(root, ".md");
    for (const auto* folder : {"docs", "bench", "data"}) {
        const auto more = files_in(root / folder, ".md");
        files.insert(files.end(), more.begin(), more.end());
    }
    return files;
}

/// `text` without the blanks at the beginning of its lines: a document shows the inside of a function further left.
std::string without_indentation(const std::string& text) {
    std::string result;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
        result += line + '\n';
    }
    return result;
}

/// The ```cpp blocks of a document.
std::vector<std::string> cpp_blocks(const std::string& document) {
    std::vector<std::string> blocks;
    std::istringstream stream(document);
    bool inside = false;
    for (std::string line; std::getline(stream, line);) {
        if (line == "```cpp") {
            inside = true;
            blocks.emplace_back();
        } else if (line.starts_with("```")) {
            inside = false;
        } else if (inside) {
            blocks.back() += line + '\n';
        }
    }
    return blocks;
}

TEST(Documents, ShowOnlyCodeThatTheExamplesRun) {
    std::string examples;
    for (const auto& file : files_in(root / "examples", ".cpp")) examples += without_indentation(content(file));
    std::size_t blocks = 0;
    for (const auto& document : documents()) {
        for (const auto& block : cpp_blocks(content(document))) {
            ++blocks;
            EXPECT_NE(examples.find(without_indentation(block)), std::string::npos)
                << document.filename() << " shows code that is in no example:\n"
                << block;
        }
    }
    EXPECT_GT(blocks, 0U);
}

TEST(Documents, PointToFilesThatExist) {
    static const std::regex link(R"(\]\(([^)#:]+)\))");
    for (const auto& document : documents()) {
        const auto text = content(document);
        for (std::sregex_iterator found(text.begin(), text.end(), link), end; found != end; ++found) {
            const auto target = document.parent_path() / (*found)[1].str();
            EXPECT_TRUE(fs::exists(target)) << document.filename() << " points to " << target;
        }
    }
}

TEST(Documents, GiveTheRunBitToWhatTheyTellToRun) {
    for (const auto* script : {"scripts/demo", "scripts/test", "scripts/lint", "bench/cold_run", "bench/exact",
                               "bench/data/make", "bench/peers/install", "bench/peers/run", ".ci/run"}) {
        EXPECT_NE(fs::status(root / script).permissions() & fs::perms::owner_exec, fs::perms::none) << script;
    }
}

}  // namespace

}  // namespace kamtuu::test
