#include "read/csv_marks.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace kamtuu {

namespace {

constexpr std::size_t block = 64;          // bytes that are looked at together, a bit each
constexpr std::size_t strip = 64 * block;  // for which room is made at once

/// What of a block is which mark.
struct Bits {
    std::uint64_t separators{};
    std::uint64_t breaks{};
};

/// Writes where the bits are, behind `from`: `usual` of them without looking how many there are, as a jump that depends
/// on it is foreseen badly. What is written behind the last is overwritten later.
template <int usual>
[[gnu::always_inline]] inline std::uint32_t* write_positions(std::uint32_t* to, std::uint64_t bits,
                                                             std::uint32_t from) noexcept {
    constexpr auto top = std::uint64_t{1} << 63U;  // without any bit the first one would be asked for
    auto* const end = to + std::popcount(bits);
    const auto write_first = [&] {
        *to++ = from + static_cast<std::uint32_t>(std::countr_zero(bits | top));
        bits &= bits - 1;
    };
#pragma GCC unroll 16
    for (int i = 0; i < usual; ++i) write_first();
    while (to < end) write_first();
    return end;
}

/// Finds the marks of whole blocks. `bits_of` tells what is in one, the others write it.
template <auto bits_of, auto write_marks, auto write_breaks>
[[gnu::always_inline]] inline void find_in_blocks(std::string_view text, std::uint32_t from, char separator,
                                                  Positions& marks, Positions& breaks) {
    marks.make_room(text.size() + block);
    breaks.make_room(text.size() + block);
    auto* mark = marks.end();
    auto* newline = breaks.end();
    for (std::size_t at = 0; at < text.size(); at += block, from += block) {
        const Bits bits = bits_of(text.data() + at, separator);
        mark = write_marks(mark, bits.separators | bits.breaks, from);
        newline = write_breaks(newline, bits.breaks, from);
    }
    marks.set_end(mark);
    breaks.set_end(newline);
}

constexpr int usual_marks = 12;
constexpr int usual_breaks = 3;

#if defined(__x86_64__) && defined(__GNUC__)

Bits bits_plainly(const char* bytes, char separator) noexcept {
    const auto bits_of = [](__m128i found) {
        return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(found))};
    };
    Bits bits;
    for (std::size_t i = 0; i < block; i += 16) {
        const auto part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
        const auto is = [part](char c) { return _mm_cmpeq_epi8(part, _mm_set1_epi8(c)); };
        bits.separators |= bits_of(is(separator)) << i;
        bits.breaks |= bits_of(_mm_or_si128(_mm_or_si128(is('"'), is('\n')), is('\r'))) << i;
    }
    return bits;
}

[[gnu::target("avx2")]] inline std::uint32_t bits_of(__m256i found) noexcept {
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(found));
}

[[gnu::target("avx2")]] inline __m256i is_break(__m256i part) noexcept {
    const auto line_feed = _mm256_cmpeq_epi8(part, _mm256_set1_epi8('\n'));
    const auto carriage_return = _mm256_cmpeq_epi8(part, _mm256_set1_epi8('\r'));
    const auto quote = _mm256_cmpeq_epi8(part, _mm256_set1_epi8('"'));
    return _mm256_or_si256(_mm256_or_si256(line_feed, carriage_return), quote);
}

[[gnu::target("avx2")]] inline Bits bits_avx2(const char* bytes, char separator) noexcept {
    const auto low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
    const auto high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32));
    const auto cell = _mm256_set1_epi8(separator);
    const auto join = [](std::uint64_t first, std::uint64_t second) { return first | (second << 32U); };
    return {join(bits_of(_mm256_cmpeq_epi8(low, cell)), bits_of(_mm256_cmpeq_epi8(high, cell))),
            join(bits_of(is_break(low)), bits_of(is_break(high)))};
}

/// The same by instructions that not every processor has: for 32 bytes at a time, and to count bits.
[[gnu::target("avx2,bmi,popcnt")]] void find_avx2(std::string_view text, std::uint32_t from, char separator,
                                                  Positions& marks, Positions& breaks) {
    find_in_blocks<bits_avx2, write_positions<usual_marks>, write_positions<usual_breaks>>(text, from, separator, marks,
                                                                                           breaks);
}

bool has_avx2() noexcept {
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("bmi") != 0 &&
           __builtin_cpu_supports("popcnt") != 0;
}

constexpr auto bit_numbers = [] {
    std::array<std::uint8_t, block> numbers{};
    std::iota(numbers.begin(), numbers.end(), std::uint8_t{0});
    return numbers;
}();

[[gnu::target("avx512f,avx512bw")]] inline Bits bits_avx512(const char* bytes, char separator) noexcept {
    const auto all = _mm512_loadu_si512(bytes);
    const auto newlines =
        _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\n')) | _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('\r'));
    return {_mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8(separator)),
            newlines | _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('"'))};
}

/// Up to sixteen positions at once.
[[gnu::target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt")]] inline std::uint32_t* write_positions_avx512(
    std::uint32_t* to, std::uint64_t bits, std::uint32_t from) noexcept {
    const auto count = std::popcount(bits);
    if (count > 16) return write_positions<17>(to, bits, from);
    const auto numbers = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(bit_numbers.data()));
    const auto first = _mm512_maskz_cvtepu8_epi32(0xFFFF, _mm512_maskz_extracti32x4_epi32(0xF, numbers, 0));
    _mm512_storeu_si512(to, _mm512_add_epi32(first, _mm512_set1_epi32(static_cast<int>(from))));
    return to + count;
}

/// Where the processor can pick bytes by a mask, there is nothing to do bit by bit.
[[gnu::target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt")]] void find_avx512(std::string_view text, std::uint32_t from,
                                                                            char separator, Positions& marks,
                                                                            Positions& breaks) {
    find_in_blocks<bits_avx512, write_positions_avx512, write_positions_avx512>(text, from, separator, marks, breaks);
}

bool has_avx512() noexcept {
    return __builtin_cpu_supports("avx512bw") != 0 && __builtin_cpu_supports("avx512vbmi2") != 0 && has_avx2();
}

#else

Bits bits_plainly(const char* bytes, char separator) noexcept {
    Bits bits;
    for (std::size_t i = 0; i < block; ++i) {
        const char c = bytes[i];
        bits.separators |= std::uint64_t{c == separator} << i;
        bits.breaks |= std::uint64_t{c == '"' || c == '\n' || c == '\r'} << i;
    }
    return bits;
}

#endif

void find_whole_blocks(std::string_view text, std::uint32_t from, char separator, Instructions most, Positions& marks,
                       Positions& breaks) {
#if defined(__x86_64__) && defined(__GNUC__)
    if (most >= Instructions::avx512 && has_avx512()) return find_avx512(text, from, separator, marks, breaks);
    if (most >= Instructions::avx2 && has_avx2()) return find_avx2(text, from, separator, marks, breaks);
#else
    static_cast<void>(most);
#endif
    find_in_blocks<bits_plainly, write_positions<usual_marks>, write_positions<usual_breaks>>(text, from, separator,
                                                                                              marks, breaks);
}

}  // namespace

void Positions::make_room(std::size_t more) {
    if (size_ + more <= capacity_) return;
    capacity_ = std::max(size_ + more, 2 * capacity_);
    auto at = std::make_unique_for_overwrite<std::uint32_t[]>(capacity_);
    if (size_ > 0) std::memcpy(at.get(), at_.get(), size_ * sizeof at[0]);
    at_ = std::move(at);
}

void Positions::append(std::size_t times, std::uint32_t position) {
    make_room(times);
    std::fill_n(end(), times, position);
    size_ += times;
}

void CsvMarks::find(std::string_view text, char separator, std::size_t ends, Instructions most) {
    marks_.clear();
    breaks_.clear();
    marks_.append(1, ~std::uint32_t{0});
    const auto find = [&](std::string_view blocks, std::size_t from) {
        find_whole_blocks(blocks, static_cast<std::uint32_t>(from), separator, most, marks_, breaks_);
    };
    const auto whole = text.size() / block * block;
    for (std::size_t at = 0; at < whole; at += strip) find(text.substr(at, std::min(strip, whole - at)), at);
    if (whole < text.size()) {
        char rest[block] = {};  // what is behind the text is no mark: no separator is a NUL
        std::memcpy(rest, text.data() + whole, text.size() - whole);
        find({rest, block}, whole);
    }
    marks_.append(ends, static_cast<std::uint32_t>(text.size()));
    breaks_.append(ends, static_cast<std::uint32_t>(text.size()));
}

}  // namespace kamtuu
