#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>

namespace kamtuu::test {

/// The folder of test data that are not part of the repository (KAMTUU_TEST_DATA); empty if there is none.
inline std::filesystem::path corpus() {
    const char* folder = std::getenv("KAMTUU_TEST_DATA");
    return folder == nullptr ? "" : folder;
}

inline std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace kamtuu::test

/// Ends a test that needs the corpus, aloud, where there is none.
#define KAMTUU_NEEDS_CORPUS() \
    if (kamtuu::test::corpus().empty()) GTEST_SKIP() << "set KAMTUU_TEST_DATA to the folder of test data"
