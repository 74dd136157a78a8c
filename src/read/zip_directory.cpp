#include "read/zip_directory.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <string_view>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/bytes.hpp"
#include "read/input_file.hpp"

namespace kamtuu::read {

using namespace std::string_view_literals;

namespace {

constexpr std::size_t end_length = 22;    // of the record at the end of the file, without its comment
constexpr std::size_t entry_length = 46;  // of a directory entry, without its name
constexpr std::size_t most_entries = 10000;
constexpr std::uint64_t most_unpacked = std::uint64_t{4} << 30U;
constexpr std::uint64_t small = std::uint64_t{1} << 20U;
constexpr std::uint64_t most_growth = 200;

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& cause) {
    throw Error(ErrorKind::input, file_name(file) + ": " + cause);
}

/// `length` bytes from `begin`; fewer at the end of the file.
std::string slice(const std::filesystem::path& file, std::uint64_t begin, std::uint64_t length) {
    std::ifstream stream(file, std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(begin));
    std::string bytes(length, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(length));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

/// The bytes of the directory. It is found from the record at the end, which a comment of up to 64 KiB may follow.
std::string directory_bytes(const std::filesystem::path& file) {
    const std::uint64_t size = std::filesystem::file_size(file);
    const auto tail_length = std::min<std::uint64_t>(size, end_length + 0xFFFF);
    const auto tail = slice(file, size - tail_length, tail_length);
    const auto end = tail.rfind("PK\x05\x06");
    if (end == std::string::npos || tail.size() - end < end_length) {
        refuse(file, "the directory at the end of the ZIP file is missing; the file is cut short. Get it again.");
    }
    const std::uint64_t length = little32(tail, end + 12);
    const std::uint64_t begin = little32(tail, end + 16);
    if (begin == 0xFFFFFFFFU || length == 0xFFFFFFFFU) refuse(file, "ZIP64 is not read. Unpack it first.");
    if (begin + length > size) refuse(file, "the directory of the ZIP file lies outside the file. Get it again.");
    return slice(file, begin, length);
}

void check_entry(const std::filesystem::path& file, const ZipEntry& entry) {
    if (entry.encrypted) refuse(file, "entry " + entry.name + " is encrypted. Unpack it first.");
    if (entry.unpacked > small && entry.unpacked / std::max<std::uint64_t>(entry.packed, 1) > most_growth) {
        refuse(file, "entry " + entry.name + " would grow more than " + std::to_string(most_growth) +
                         "-fold, as a decompression bomb does. Unpack it first if you trust it.");
    }
}

void check_sum(const std::filesystem::path& file, const std::vector<ZipEntry>& entries) {
    std::uint64_t total = 0;
    for (const auto& entry : entries) total += entry.unpacked;
    if (total <= most_unpacked) return;
    refuse(file, "would unpack to more than the limit of 4 GiB. Unpack it first if you trust it.");
}

}  // namespace

std::vector<ZipEntry> zip_directory(const std::filesystem::path& file) {
    const auto bytes = directory_bytes(file);
    std::vector<ZipEntry> entries;
    std::set<std::string> names;
    for (std::size_t at = 0; at + entry_length <= bytes.size();) {
        const std::string_view entry = std::string_view(bytes).substr(at);
        const std::size_t name_length = little16(entry, 28);
        const std::size_t length = entry_length + name_length + little16(entry, 30) + little16(entry, 32);
        if (!entry.starts_with("PK\x01\x02") || length > entry.size()) refuse(file, "its ZIP directory is broken.");
        entries.push_back({std::string(entry.substr(entry_length, name_length)), little32(entry, 20),
                           little32(entry, 24), (little16(entry, 8) & 1U) != 0});
        check_entry(file, entries.back());
        if (!names.insert(entries.back().name).second) refuse(file, "has two entries " + entries.back().name + ".");
        if (entries.size() > most_entries) refuse(file, "has more than the limit of 10000 entries.");
        at += length;
    }
    check_sum(file, entries);
    return entries;
}

std::string only_shapefile_in(const std::filesystem::path& file) {
    std::vector<std::string> found;
    for (const auto& entry : zip_directory(file)) {
        const bool hidden = entry.name.starts_with("__MACOSX/");  // resource forks that macOS adds
        if (!hidden && text::to_lower(entry.name).ends_with(".shp")) found.push_back(entry.name);
    }
    if (found.empty()) refuse(file, "this ZIP file has no shapefile in it. Name a file with boundaries.");
    if (found.size() > 1) {
        refuse(file, "this ZIP file has several shapefiles: " + text::join(found, ", ") + ". Unpack it and name them.");
    }
    const auto& name = found.front();
    if (name.starts_with('/') || name.find("..") != std::string::npos)
        refuse(file, "entry " + name + " points out of it.");
    return name;
}

}  // namespace kamtuu::read
