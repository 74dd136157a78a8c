#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Numbers 0, 1, 2 … for whatever comes, in the order in which it first comes: what a table of groups is made of. Both
/// tables are open and half full at most, so that a look-up is one or two reads.

namespace kamtuu {

namespace text_numbers {

/// What a short text is, in two words that can be compared at once; of a long one only the hash.
struct Key {
    static constexpr std::size_t longest = 16;  // of which nothing is left out
    std::uint64_t first{};
    std::uint64_t last{};
    std::uint32_t size{};
};

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

/// Of a text of at least 8 bytes: eight at a time, the last ones overlapping those before.
inline std::uint64_t hash_of_long(std::string_view text) noexcept {
    std::uint64_t hash = text.size();
    for (std::size_t at = 0; at + 8 < text.size(); at += 8)
        hash = spread(hash ^ word_at<std::uint64_t>(text.data() + at));
    return spread(hash ^ word_at<std::uint64_t>(text.data() + text.size() - 8));
}

/// The first and the last bytes overlap, so no byte outside of the text is read.
inline Key key_of(std::string_view text) noexcept {
    const auto* at = text.data();
    const auto size = static_cast<std::uint32_t>(text.size());
    if (size > Key::longest) return {hash_of_long(text), 0, size};
    if (size >= 8) return {word_at<std::uint64_t>(at), word_at<std::uint64_t>(at + size - 8), size};
    if (size >= 4) return {word_at<std::uint32_t>(at), word_at<std::uint32_t>(at + size - 4), size};
    if (size == 0) return {};
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
    return {byte(0) | (byte(size / 2) << 8U) | (byte(size - 1) << 16U), 0, size};
}

}  // namespace text_numbers

class TextNumbers {
public:
    TextNumbers() { clear(); }

    /// The number of `text`, a new one if it has none yet.
    std::uint32_t of(std::string_view text) {
        const auto key = text_numbers::key_of(text);
        for (auto at = place_of(key);; at = (at + 1) & (slots_.size() - 1)) {
            const auto& slot = slots_[at];
            if (slot.number == none) return add(text, key, at);
            if (slot.first == key.first && slot.last == key.last && slot.size == key.size &&
                (key.size <= text_numbers::Key::longest || texts_[slot.number] == text))
                return slot.number;
        }
    }

    [[nodiscard]] const std::string& text(std::uint32_t number) const noexcept { return texts_[number]; }
    [[nodiscard]] std::size_t size() const noexcept { return texts_.size(); }

    void clear() {
        texts_.clear();
        slots_.assign(first_slots, {});
    }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    static constexpr std::size_t first_slots = 64;

    struct Slot : text_numbers::Key {
        std::uint32_t number{none};
    };

    [[nodiscard]] std::size_t place_of(const text_numbers::Key& key) const noexcept {
        return text_numbers::spread(key.first ^ std::rotl(key.last * 0xD6E8FEB86659FD93U, 31) ^ key.size) &
               (slots_.size() - 1);
    }

    std::uint32_t add(std::string_view text, const text_numbers::Key& key, std::size_t at) {
        const auto number = static_cast<std::uint32_t>(texts_.size());
        texts_.emplace_back(text);
        slots_[at] = {key, number};
        if (2 * texts_.size() > slots_.size()) grow();
        return number;
    }

    void grow() {
        const auto old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
        for (const auto& slot : old) {
            if (slot.number == none) continue;
            auto at = place_of(slot);
            while (slots_[at].number != none) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }

    std::vector<Slot> slots_{};  // a power of two
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
        if (pair.left >= most_left || pair.right >= most_right) return find_or_add(pair);
        auto& number = small_[std::size_t{pair.left} * most_right + pair.right];
        if (number == none) number = find_or_add(pair);
        return number;
    }

    [[nodiscard]] Pair pair(std::uint32_t number) const noexcept { return pairs_[number]; }
    [[nodiscard]] std::size_t size() const noexcept { return pairs_.size(); }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};
    // Pairs of small numbers, which is what nearly all are, are found by their place.
    static constexpr std::uint32_t most_left = 4096;
    static constexpr std::uint32_t most_right = 64;

    struct Slot {
        Pair pair{};
        std::uint32_t number{none};
    };

    std::uint32_t find_or_add(Pair pair) {
        for (auto at = place_of(pair);; at = (at + 1) & (slots_.size() - 1)) {
            const auto& slot = slots_[at];
            if (slot.number == none) return add(pair, at);
            if (slot.pair.left == pair.left && slot.pair.right == pair.right) return slot.number;
        }
    }

    [[nodiscard]] std::size_t place_of(Pair pair) const noexcept {
        return text_numbers::spread((std::uint64_t{pair.left} << 32U) + pair.right) & (slots_.size() - 1);
    }

    std::uint32_t add(Pair pair, std::size_t at) {
        const auto number = static_cast<std::uint32_t>(pairs_.size());
        pairs_.push_back(pair);
        slots_[at] = {pair, number};
        if (2 * pairs_.size() > slots_.size()) grow();
        return number;
    }

    void grow() {
        const auto old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
        for (const auto& slot : old) {
            if (slot.number == none) continue;
            auto at = place_of(slot.pair);
            while (slots_[at].number != none) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }

    std::vector<Slot> slots_{std::vector<Slot>(64)};  // a power of two
    std::vector<Pair> pairs_{};
    std::vector<std::uint32_t> small_{std::vector<std::uint32_t>(std::size_t{most_left} * most_right, none)};
};

}  // namespace kamtuu
