#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kamtuu::read {

/// One entry of a ZIP file's directory.
struct ZipEntry {
    std::string name{};
    std::uint64_t packed{};
    std::uint64_t unpacked{};
    bool encrypted{};
};

/// The directory of a ZIP file, without unpacking anything. Throws Error (input) for one that is broken, encrypted,
/// names an entry twice, or promises more than it should: 10 000 entries, 4 GiB unpacked, or an entry over 1 MiB that
/// grows more than two hundredfold.
std::vector<ZipEntry> zip_directory(const std::filesystem::path& file);

/// The name of the one shapefile in a ZIP file. Throws Error (input) if there is none or there are several.
std::string only_shapefile_in(const std::filesystem::path& file);

}  // namespace kamtuu::read
