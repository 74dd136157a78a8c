#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

/// Numbers 0, 1, 2 … for whatever comes, in the order in which it first comes: what a table of groups is made of. The
/// tables are open and mostly empty, so that a look-up is one read and rarely two.

namespace kamtuu {

namespace text_numbers {

constexpr std::uint32_t none = ~std::uint32_t{0};

/// What a text of up to 32 bytes is, in words that can be compared at once; of a longer one only the hash.
struct Key {
    static constexpr std::size_t longest = 32;  // of which nothing is left out
    std::array<std::uint64_t, 4> words{};
    std::uint32_t size{none};  // which no text has
};

constexpr bool is_same(const Key& a, const Key& b) noexcept {
    std::uint64_t different = a.size ^ b.size;  // no jump for each word: texts that share a place are rare
    for (std::size_t i = 0; i < a.words.size(); ++i) different |= a.words[i] ^ b.words[i];
    return different == 0;
}

template <typename Word>
std::uint64_t word_at(const char* bytes) noexcept {
    Word word{};
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

constexpr std::uint64_t spread(std::uint64_t bits) noexcept {
    bits ^= bits >> 32U;
    bits *= 0x9E3779B97F4A7C15U;  // 2^64 over the golden ratio
    return bits ^ (bits >> 29U);
}

/// Its first bits are the best. Where words are the same because the text is short, they do not cancel each other out.
constexpr std::uint64_t hash_of(const Key& key) noexcept {
    const auto& [first, second, third, last] = key.words;
    return ((first + key.size) ^ std::rotl(third, 29)) * 0xD6E8FEB86659FD93U +
           (last ^ std::rotl(second, 29)) * 0xA0761D6478BD642FU;  // odd, their bits as if by chance
}

/// Of a text of less than 8 bytes, or of more than a key holds.
Key key_of_odd(std::string_view text) noexcept;

/// Words overlap as far as the text has less than 32 bytes, so that its size makes no difference to the way, and no
/// byte outside of it is read.
inline Key key_of(std::string_view text) noexcept {
    if (text.size() - 8 > Key::longest - 8) return key_of_odd(text);
    const auto last = text.size() - 8;
    const auto second = std::min<std::size_t>(last, 8);
    const auto word = [at = text.data()](std::size_t i) { return word_at<std::uint64_t>(at + i); };
    return {{word(0), word(second), word(last - second), word(last)}, static_cast<std::uint32_t>(text.size())};
}

}  // namespace text_numbers

class TextNumbers {
public:
    TextNumbers() { clear(); }

    /// The number of `text`, a new one if it has none yet.
    std::uint32_t of(std::string_view text) {
        const auto key = text_numbers::key_of(text);
        for (auto at = text_numbers::hash_of(key) >> shift_;; at = (at + 1) & last_) {
            const auto& slot = slots_[at];
            if (is_same(slot, key) && (key.size <= text_numbers::Key::longest || texts_[slot.number] == text))
                return slot.number;
            if (slot.number == text_numbers::none) return add(text, key, at);
        }
    }

    [[nodiscard]] const std::string& text(std::uint32_t number) const noexcept { return texts_[number]; }
    [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }

    void clear();

private:
    /// Empty slots cost room, but are not read; two texts at one place cost a jump that cannot be foreseen.
    static constexpr std::size_t least_slots_a_text = 8;

    struct Slot : text_numbers::Key {
        std::uint32_t number{text_numbers::none};
    };

    std::uint32_t add(std::string_view text, const text_numbers::Key& key, std::size_t at);
    void make_slots(unsigned bits);

    std::vector<Slot> slots_{};  // a power of two
    std::size_t last_{};         // of the slots
    unsigned shift_{};           // leaves of a hash the bits that number them
    std::vector<std::string> texts_{};
};

class PairNumbers {
public:
    struct Pair {
        std::uint32_t left{};
        std::uint32_t right{};
    };

    /// The number of the pair, a new one if it has none yet.
    std::uint32_t of(Pair pair) {
        const auto at = std::size_t{pair.right} * most_left + pair.left;
        if (pair.left >= most_left || at >= small_.size() || small_[at] == text_numbers::none) return find_or_add(pair);
        return small_[at];
    }

    [[nodiscard]] Pair pair(std::uint32_t number) const noexcept { return pairs_[number]; }
    [[nodiscard]] std::size_t size() const noexcept { return pairs_.size(); }

private:
    // Pairs of small numbers, which is what nearly all are, are found by their place.
    static constexpr std::uint32_t most_left = 4096;
    static constexpr std::uint32_t most_right = 64;

    struct Slot {
        Pair pair{};
        std::uint32_t number{text_numbers::none};
    };

    std::uint32_t find_or_add(Pair pair);
    [[nodiscard]] std::size_t place_of(Pair pair) const noexcept {
        return text_numbers::spread((std::uint64_t{pair.left} << 32U) + pair.right) & (slots_.size() - 1);
    }

    void grow();

    std::vector<Slot> slots_{std::vector<Slot>(64)};  // a power of two
    std::vector<Pair> pairs_{};
    std::vector<std::uint32_t> small_{};  // by right, then by left; as far as there are some
};

}  // namespace kamtuu
