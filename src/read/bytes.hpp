#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// Numbers as files hold them, whatever the order of bytes on this machine. Callers check the length first.
namespace kamtuu::read {

constexpr std::uint32_t byte_at(std::string_view bytes, std::size_t at) noexcept {
    return static_cast<unsigned char>(bytes[at]);
}

constexpr std::uint32_t little16(std::string_view bytes, std::size_t at) noexcept {
    return byte_at(bytes, at) | byte_at(bytes, at + 1) << 8U;
}

constexpr std::uint32_t little32(std::string_view bytes, std::size_t at) noexcept {
    return little16(bytes, at) | little16(bytes, at + 2) << 16U;
}

constexpr std::uint64_t little64(std::string_view bytes, std::size_t at) noexcept {
    return little32(bytes, at) | std::uint64_t{little32(bytes, at + 4)} << 32U;
}

constexpr double little_double(std::string_view bytes, std::size_t at) noexcept {
    return std::bit_cast<double>(little64(bytes, at));
}

constexpr std::uint32_t big32(std::string_view bytes, std::size_t at) noexcept {
    return byte_at(bytes, at) << 24U | byte_at(bytes, at + 1) << 16U | byte_at(bytes, at + 2) << 8U |
           byte_at(bytes, at + 3);
}

}  // namespace kamtuu::read
