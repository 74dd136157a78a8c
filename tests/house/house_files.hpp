#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu::house {

/// C++ files in those folders under `root`, relative to `root` and with slashes, sorted by folder and name. A folder
/// that is not there has none.
std::vector<std::string> cpp_files(const std::filesystem::path& root, std::initializer_list<const char*> folders);

/// What a file says.
std::string content_of(const std::filesystem::path& file);

/// `source` of the same length and with the same lines, blanks for all that is in comments and in literals, so that
/// what looks like code is code.
std::string code_alone(std::string_view source);

/// The number of the line in which the byte `at` is; the first is 1.
std::size_t line_of(std::string_view source, std::size_t at);

/// The place of the bracket that closes the one at `open`, which is one of ([{; the end of `code` if none does.
std::size_t closing(std::string_view code, std::size_t open);

}  // namespace kamtuu::house
