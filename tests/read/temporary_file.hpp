#pragma once

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>
#include <string_view>

namespace kamtuu::test {

/// A file of one test, gone when the test is.
class TemporaryFile {
public:
    TemporaryFile(const std::string& name, std::string_view bytes) {
        const auto* running = testing::UnitTest::GetInstance()->current_test_info();
        std::string folder = std::string(running->test_suite_name()) + "." + running->name();
        for (char& c : folder) c = c == '/' ? '_' : c;
        folder_ = std::filesystem::path(testing::TempDir()) / ("kamtuu_" + folder);
        std::filesystem::create_directories(folder_);
        path_ = folder_ / name;
        std::ofstream(path_, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    ~TemporaryFile() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path folder_;
    std::filesystem::path path_;
};

}  // namespace kamtuu::test
