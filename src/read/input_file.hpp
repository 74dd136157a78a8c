#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

/// What is looked at before any library opens a file that somebody gave us.
namespace kamtuu::read {

/// The absolute path of `path`, which must name an existing regular file. Throws Error (input) for anything else, and
/// for what GDAL would take as more than a path: `/vsi…`, a URL, `DRIVER:…`, JSON or XML text. An absolute path has
/// none of those prefixes, so only what this returns is ever given to GDAL.
std::filesystem::path plain_file(const std::filesystem::path& path);

/// The first `count` bytes of a file, or all of a shorter one. Throws Error (input) if it cannot be read.
std::string first_bytes(const std::filesystem::path& file, std::size_t count);

/// All of a file, which may have at most `limit` bytes. Throws Error (input).
std::string all_bytes(const std::filesystem::path& file, std::size_t limit);

/// Its name without the folder, as findings and messages show it.
std::string file_name(const std::filesystem::path& file);

}  // namespace kamtuu::read
