#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace kamtuu {

/// What tells two files apart: their length and SHA-256, in lower-case hexadecimal.
struct Fingerprint {
    std::uintmax_t bytes{};
    std::string sha256{};
};

Fingerprint fingerprint(std::string_view bytes);
/// Throws Error (input) if the file cannot be read.
Fingerprint fingerprint_of_file(const std::filesystem::path& file);

}  // namespace kamtuu
