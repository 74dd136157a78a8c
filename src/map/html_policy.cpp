#include "map/html_policy.hpp"

#include "core/base64.hpp"
#include "write/sha256.hpp"

namespace kamtuu {

namespace {

unsigned digit(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

std::string bytes_of(std::string_view hexadecimal) {
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2)
        bytes += static_cast<char>(digit(hexadecimal[i]) << 4U | digit(hexadecimal[i + 1]));
    return bytes;
}

}  // namespace

std::string source_hash(std::string_view bytes) { return "sha256-" + base64(bytes_of(fingerprint(bytes).sha256)); }

std::string content_policy(std::span<const std::string> scripts, std::string_view style, bool base_map) {
    std::string policy = "default-src 'none'; script-src";
    for (const auto& script : scripts) policy += " '" + source_hash(script) + "'";
    policy += "; style-src '" + source_hash(style) + "'; img-src ";
    policy += base_map ? "https://tile.openstreetmap.org data:" : "'none'";
    return policy + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
}

}  // namespace kamtuu
