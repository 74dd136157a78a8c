#include "core/text_numbers.hpp"

#include <utility>

namespace kamtuu {

namespace text_numbers {

namespace {

/// Of a text of at least 8 bytes: eight at a time, the last ones overlapping those before.
std::uint64_t hash_of_long(std::string_view text) noexcept {
    std::uint64_t hash = text.size();
    for (std::size_t at = 0; at + 8 < text.size(); at += 8)
        hash = spread(hash ^ word_at<std::uint64_t>(text.data() + at));
    return spread(hash ^ word_at<std::uint64_t>(text.data() + text.size() - 8));
}

/// Of a text of less than 8 bytes: the first and the last bytes overlap, so none outside of the text is read.
std::uint64_t word_of_short(std::string_view text) noexcept {
    const auto* at = text.data();
    const auto size = text.size();
    if (size >= 4) return word_at<std::uint32_t>(at) | (word_at<std::uint32_t>(at + size - 4) << 32U);
    if (size == 0) return 0;
    const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(at[i])}; };
    return byte(0) | (byte(size / 2) << 8U) | (byte(size - 1) << 16U);
}

}  // namespace

Key key_of_odd(std::string_view text) noexcept {
    const bool is_long = text.size() > Key::longest;
    return {{is_long ? hash_of_long(text) : word_of_short(text)}, static_cast<std::uint32_t>(text.size())};
}

}  // namespace text_numbers

void TextNumbers::clear() {
    texts_.clear();
    make_slots(10);
}

void TextNumbers::make_slots(unsigned bits) {
    slots_.assign(std::size_t{1} << bits, {});
    last_ = slots_.size() - 1;
    shift_ = 64 - bits;
}

std::uint32_t TextNumbers::add(std::string_view text, const text_numbers::Key& key, std::size_t at) {
    const auto number = static_cast<std::uint32_t>(texts_.size());
    texts_.emplace_back(text);
    slots_[at] = {key, number};
    if (least_slots_a_text * texts_.size() <= slots_.size()) return number;
    const auto old = std::exchange(slots_, {});
    make_slots(64 - shift_ + 1);
    for (const auto& slot : old) {
        if (slot.number == text_numbers::none) continue;
        auto place = text_numbers::hash_of(slot) >> shift_;
        while (slots_[place].number != text_numbers::none) place = (place + 1) & last_;
        slots_[place] = slot;
    }
    return number;
}

std::uint32_t PairNumbers::find_or_add(Pair pair) {
    auto at = place_of(pair);
    const auto is_same = [pair](Pair other) { return other.left == pair.left && other.right == pair.right; };
    while (slots_[at].number != text_numbers::none && !is_same(slots_[at].pair)) at = (at + 1) & (slots_.size() - 1);
    if (slots_[at].number != text_numbers::none) return slots_[at].number;
    const auto number = static_cast<std::uint32_t>(pairs_.size());
    pairs_.push_back(pair);
    slots_[at] = {pair, number};
    if (2 * pairs_.size() > slots_.size()) grow();
    if (pair.left >= most_left || pair.right >= most_right) return number;
    const auto size = (std::size_t{pair.right} + 1) * most_left;
    if (size > small_.size()) small_.resize(size, text_numbers::none);
    small_[std::size_t{pair.right} * most_left + pair.left] = number;
    return number;
}

void PairNumbers::grow() {
    const auto old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const auto& slot : old) {
        if (slot.number == text_numbers::none) continue;
        auto at = place_of(slot.pair);
        while (slots_[at].number != text_numbers::none) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
}

}  // namespace kamtuu
