#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace kamtuu {

/// Walks from mark to mark of a CSV text: separators, quotes and newlines, 64 bytes at a glance.
class CsvMarks {
public:
    CsvMarks(std::string_view text, char separator) noexcept : text_(text), separator_(separator) { look(); }

    /// Position of the next mark; the text's size, again and again, when there is none.
    std::size_t next() noexcept {
        while (marks_ == 0) {
            if (text_.size() - block_ <= width) return text_.size();
            block_ += width;
            look();
        }
        const auto at = block_ + static_cast<std::size_t>(std::countr_zero(marks_));
        marks_ &= marks_ - 1;
        return at;
    }

private:
    static constexpr std::size_t width = 64;

    void look() noexcept {
        const auto left = text_.size() - block_;
        if (left >= width) {
            marks_ = marks_of(text_.data() + block_);
            return;
        }
        char rest[width] = {};
        if (left > 0) std::memcpy(rest, text_.data() + block_, left);
        marks_ = marks_of(rest) & ((std::uint64_t{1} << left) - 1);
    }

#if defined(__SSE2__)
    [[nodiscard]] std::uint64_t marks_of(const char* bytes) const noexcept {
        const auto separator = _mm_set1_epi8(separator_);
        const auto quote = _mm_set1_epi8('"');
        const auto line_feed = _mm_set1_epi8('\n');
        const auto carriage_return = _mm_set1_epi8('\r');
        std::uint64_t marks = 0;
        for (std::size_t i = 0; i < width; i += sizeof(__m128i)) {
            const auto part = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
            const auto cells = _mm_or_si128(_mm_cmpeq_epi8(part, separator), _mm_cmpeq_epi8(part, quote));
            const auto rows = _mm_or_si128(_mm_cmpeq_epi8(part, line_feed), _mm_cmpeq_epi8(part, carriage_return));
            const auto found = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(cells, rows)));
            marks |= std::uint64_t{found} << i;
        }
        return marks;
    }
#else
    [[nodiscard]] std::uint64_t marks_of(const char* bytes) const noexcept {
        std::uint64_t marks = 0;
        for (std::size_t i = 0; i < width; ++i) {
            const char c = bytes[i];
            const bool is_mark = c == separator_ || c == '"' || c == '\n' || c == '\r';
            marks |= std::uint64_t{is_mark} << i;
        }
        return marks;
    }
#endif

    std::string_view text_;
    char separator_;
    std::size_t block_{};
    std::uint64_t marks_{};  // of the block, those that were not given yet
};

}  // namespace kamtuu
