#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kamtuu {

/// A set of numbers below `size`, a bit for each. When all are in, every one has its place in their order.
class Marks {
public:
    /// Numbers whose 64s differ may be added by different threads at once.
    static constexpr std::uint32_t together = 64;

    explicit Marks(std::size_t size) : words_(size / together + 1) {}

    void add(std::uint32_t i) noexcept { words_[i / together] |= bit(i); }
    [[nodiscard]] bool contains(std::uint32_t i) const noexcept { return (words_[i / together] & bit(i)) != 0; }

    /// The smallest one that is `from` or more; `none` if there is none.
    static constexpr std::uint32_t none = 0xffffffff;
    [[nodiscard]] std::uint32_t first_from(std::uint32_t from) const noexcept {
        std::size_t word = from / together;
        if (word >= words_.size()) return none;
        auto bits = words_[word] & ~(bit(from) - 1);
        while (bits == 0 && ++word < words_.size()) bits = words_[word];
        if (bits == 0) return none;
        return static_cast<std::uint32_t>(word * together) + static_cast<std::uint32_t>(std::countr_zero(bits));
    }

    /// Counts them, which place_of() needs. Returns how many there are.
    std::uint32_t count() {
        before_.resize(words_.size());
        std::uint32_t all = 0;
        for (std::size_t word = 0; word < words_.size(); ++word) {
            before_[word] = all;
            all += static_cast<std::uint32_t>(std::popcount(words_[word]));
        }
        return all;
    }
    /// How many are smaller than `i`.
    [[nodiscard]] std::uint32_t place_of(std::uint32_t i) const noexcept {
        return before_[i / together] + static_cast<std::uint32_t>(std::popcount(words_[i / together] & (bit(i) - 1)));
    }

private:
    static constexpr std::uint64_t bit(std::uint32_t i) noexcept { return std::uint64_t{1} << (i % together); }

    std::vector<std::uint64_t> words_;
    std::vector<std::uint32_t> before_{};  // by word
};

}  // namespace kamtuu
