#include "read/csv_marks.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace kamtuu {

namespace {

constexpr std::size_t block = 64;  // bytes that are looked at together, a bit each

#if defined(__SSE2__)
std::uint64_t marks_of(const char* bytes, char separator) noexcept {
    const auto cell = _mm_set1_epi8(separator);
    const auto quote = _mm_set1_epi8('"');
    const auto line_feed = _mm_set1_epi8('\n');
    const auto carriage_return = _mm_set1_epi8('\r');
    const auto part = [&](std::size_t at) {
        const auto sixteen = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + at));
        const auto cells = _mm_or_si128(_mm_cmpeq_epi8(sixteen, cell), _mm_cmpeq_epi8(sixteen, quote));
        const auto rows = _mm_or_si128(_mm_cmpeq_epi8(sixteen, line_feed), _mm_cmpeq_epi8(sixteen, carriage_return));
        return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(cells, rows)))} << at;
    };
    return part(0) | part(16) | part(32) | part(48);
}
#else
std::uint64_t marks_of(const char* bytes, char separator) noexcept {
    std::uint64_t marks = 0;
    for (std::size_t i = 0; i < block; ++i) {
        const char c = bytes[i];
        const bool is_mark = c == separator || c == '"' || c == '\n' || c == '\r';
        marks |= std::uint64_t{is_mark} << i;
    }
    return marks;
}
#endif

}  // namespace

void CsvMarks::make_room(std::size_t more) {
    if (size_ + more <= capacity_) return;
    capacity_ = std::max(size_ + more, 2 * capacity_);
    auto marks = std::make_unique_for_overwrite<std::uint32_t[]>(capacity_);
    if (size_ > 0) std::memcpy(marks.get(), marks_.get(), size_ * sizeof marks[0]);
    marks_ = std::move(marks);
}

void CsvMarks::add(std::uint64_t bits, std::size_t from) {
    make_room(block);
    auto* to = marks_.get() + size_;
    for (; bits != 0; bits &= bits - 1)
        *to++ = static_cast<std::uint32_t>(from) + static_cast<std::uint32_t>(std::countr_zero(bits));
    size_ = static_cast<std::size_t>(to - marks_.get());
}

void CsvMarks::find(std::string_view text, char separator, std::size_t ends) {
    size_ = 0;
    std::size_t at = 0;
    for (; at + block <= text.size(); at += block) add(marks_of(text.data() + at, separator), at);
    if (const auto left = text.size() - at; left > 0) {
        char rest[block] = {};
        std::memcpy(rest, text.data() + at, left);
        add(marks_of(rest, separator) & ((std::uint64_t{1} << left) - 1), at);
    }
    make_room(ends);
    std::fill_n(marks_.get() + size_, ends, static_cast<std::uint32_t>(text.size()));
}

}  // namespace kamtuu
