#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu {

/// Whole numbers as short text that needs no escaping anywhere: five bits a letter, the lowest first, a sixth saying
/// that more follow; "A" to "Z", "a" to "z", "0" to "9", "-" and "_" are 0 to 63. Signed ones with the sign in the
/// lowest bit: 0, -1, 1, -2 … become 0, 1, 2, 3 …
void append_packed(std::string& out, std::uint64_t value);
void append_packed_signed(std::string& out, std::int64_t value);

/// The numbers of a text that append_packed() wrote, one after the other. Throws std::invalid_argument for any other.
std::vector<std::uint64_t> unpacked(std::string_view text);
std::int64_t as_signed(std::uint64_t value) noexcept;

}  // namespace kamtuu
