#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu::test {

/// A new empty folder that is removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    TemporaryFolder(TemporaryFolder&&) = delete;
    TemporaryFolder& operator=(TemporaryFolder&&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

private:
    std::filesystem::path path_;
};

std::string content(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, std::string_view text);

/// Name to content of all files in `folder`.
std::map<std::string, std::string> contents(const std::filesystem::path& folder);

/// The lines of `text`, without their ends.
std::vector<std::string> lines(const std::string& text);
std::string joined_lines(const std::vector<std::string>& lines);

}  // namespace kamtuu::test
