#include "read/input_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

namespace kamtuu::read {

namespace fs = std::filesystem;

namespace {

/// "GeoJSON:", "SQLITE:": two letters or more before the first colon. One letter alone is a drive.
bool has_driver_prefix(std::string_view path) {
    const auto colon = path.find(':');
    if (colon == std::string_view::npos || colon < 2) return false;
    return std::all_of(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](char c) { return text::is_letter(c) || text::is_digit(c) || c == '_' || c == '-'; });
}

bool is_more_than_a_path(std::string_view path) {
    return path.find('\0') != std::string_view::npos || text::to_lower(path.substr(0, 4)) == "/vsi" ||
           path.find("://") != std::string_view::npos || path.starts_with('{') || path.starts_with('[') ||
           path.starts_with('<') || has_driver_prefix(path);
}

[[noreturn]] void refuse(const fs::path& path, const std::string& cause) {
    throw Error(ErrorKind::input, path.string() + ": " + cause);
}

}  // namespace

fs::path plain_file(const fs::path& path) {
    if (is_more_than_a_path(path.string())) {
        refuse(path,
               "is not the path of a plain file. Only files on disk are read; put ./ before a name with a colon.");
    }
    std::error_code fault;
    const auto status = fs::status(path, fault);
    if (!fs::exists(status)) refuse(path, "no such file. Check the path.");
    if (fs::is_directory(status)) refuse(path, "is a folder. Name the file in it.");
    if (!fs::is_regular_file(status)) refuse(path, "is not a regular file. Copy its contents to one.");
    const auto absolute = fs::absolute(path).lexically_normal();
    if (is_more_than_a_path(absolute.string())) refuse(path, "lies where GDAL keeps its virtual files. Move it.");
    return absolute;
}

std::string first_bytes(const fs::path& file, std::size_t count) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(count, '\0');
    if (!stream) refuse(file, "cannot be opened for reading. Check its permissions.");
    stream.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

std::string all_bytes(const fs::path& file, std::size_t limit) {
    auto bytes = first_bytes(file, std::min<std::size_t>(fs::file_size(file), limit) + 1);
    if (bytes.size() > limit) refuse(file, "is larger than " + std::to_string(limit) + " bytes.");
    return bytes;
}

std::string file_name(const fs::path& file) { return file.filename().string(); }

}  // namespace kamtuu::read
