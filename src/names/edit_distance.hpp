#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// How different two strings are, byte by byte. The edits counted are those of optimal string alignment: insertions,
/// deletions, substitutions and swaps of neighbours, each counting 1 and no part edited twice.

namespace kamtuu {

/// O(length of a x length of b / 64) where one of them has at most 64 bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The distance if it is at most `limit`; stops as soon as it cannot be.
std::optional<std::size_t> edit_distance_at_most(std::string_view a, std::string_view b, std::size_t limit);

/// One string to be compared with many: its bytes as bits, which is what costs most, are set once.
class EditPattern {
public:
    static constexpr std::size_t longest = 64;

    /// `pattern` has at most `longest` bytes, and outlives this.
    explicit EditPattern(std::string_view pattern);

    /// Beyond `limit`, any number greater than it.
    [[nodiscard]] std::size_t distance(std::string_view text, std::size_t limit) const;

private:
    std::string_view pattern_;
    std::array<std::uint64_t, 256> places_{};  ///< of each byte in the pattern
};

/// Jaro's similarity, raised for a common beginning of up to four bytes, each by a tenth of what lacks to 1 (Winkler).
/// From 0, nothing in common, to 1, equal.
double jaro_winkler(std::string_view a, std::string_view b);

}  // namespace kamtuu
