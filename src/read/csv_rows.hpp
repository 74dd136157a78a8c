#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/csv_faults.hpp"
#include "read/csv_marks.hpp"

namespace kamtuu {

/// The shape of a CSV table.
struct RowShape {
    char separator{','};
    std::size_t width{};  ///< cells of the header
    std::size_t max_row_bytes{};
};

/// How a piece of a table ends.
struct PieceEnd {
    bool last{true};                     ///< the table ends here; else the last row is cut, as it is too long
    std::optional<std::string> fault{};  ///< why the text could not be understood further
};

/// How often something was met, and the first few times.
struct FirstRows {
    static constexpr std::size_t most = 5;
    struct Seen {
        std::size_t row{};  ///< in the text, from 0, blank ones counted
        std::string what{};
    };
    std::uint64_t count{};
    std::vector<Seen> first{};

    /// `what` gives the words and is asked only for the first ones.
    template <typename What>
    void note(std::size_t row, What what) {
        if (++count <= most) first.push_back({row, what()});
    }
};

/// Why a text cannot be read to its end.
struct RowFault {
    std::size_t row{};     ///< in the text, from 0, blank ones counted
    std::size_t column{};  ///< from 1
    std::string cause{};   ///< and remedy
};

/// The cells of a row as they stand between separators, quotes and all.
class RowCells {
public:
    RowCells() = default;
    /// `ends` is where the cells end; before it stands what ends just before the row.
    RowCells(const char* text, const std::uint32_t* ends, std::size_t count) noexcept
        : text_(text), ends_(ends), count_(count) {}

    /// Empty for a cell that the row has not.
    [[nodiscard]] std::string_view operator[](std::size_t column) const noexcept {
        if (column >= count_) return {};
        const auto* end = ends_ + column;
        const auto begin = end[-1] + std::uint32_t{1};  // of the text's first row, 0
        return {text_ + begin, end[0] - begin};
    }
    [[nodiscard]] std::size_t count() const noexcept { return count_; }

private:
    const char* text_{};
    const std::uint32_t* ends_{};
    std::size_t count_{};
};

/// A row's place in its text. It begins where the one before ends.
struct RowPlace {
    std::size_t number{};     ///< from 0, blank ones counted
    std::size_t cells_end{};  ///< before its newline
    std::size_t newline{};    ///< its length, 0 to 2
};

/// What stands between the quotes of a cell that has some; two of them stay two.
constexpr std::string_view inside_quotes(std::string_view cell) noexcept {
    return cell.size() >= 2 && cell.front() == '"' ? cell.substr(1, cell.size() - 2) : cell;
}

/// A cell for messages, between quotes and not longer than a line.
std::string shown_cell(std::string_view cell);

/// The text up to a NUL or what is not UTF-8; `end` becomes what follows from that.
std::string_view readable_part(std::string_view text, PieceEnd& end);

/// Reads the rows of a text that begins at a row's beginning by the rules of read_csv: quotes, newlines, limits, what
/// is refused. The text must be readable_part() and may have 4 GB less one byte.
///
/// `Receiver` is told of each row, in order: `blank(RowPlace)` for nothing between two newlines, else
/// `row(RowCells, RowPlace)`. The cells of a row are no more than the header has, and stay
/// where they are as long as text and marks do.
template <typename Receiver>
class CsvRowReader {
public:
    CsvRowReader(std::string_view text, const RowShape& shape, const PieceEnd& end, CsvMarks& marks, Receiver& receiver)
        : text_(text), shape_(shape), end_(end), receiver_(receiver) {
        // A row that is not at its end looks at no more marks than the header has cells.
        marks.find(text, shape.separator, shape.width + 2);
        next_ = marks.marks();
        next_break_ = marks.breaks();
    }

    /// Why it stopped before the text's end, if it did.
    std::optional<RowFault> read() {
        while (at_ != text_.size() && !stop_) {
            if (read_plain_row()) continue;
            if (is_newline_at(at_)) {
                next_mark();
                receiver_.blank(end_row());
            } else {
                read_row();
            }
            while (*next_break_ < at_) ++next_break_;
        }
        if (!stop_ && end_.fault) stop(1, *end_.fault);
        return std::move(stop_);
    }

    /// Blank ones counted.
    [[nodiscard]] std::size_t rows_read() const noexcept { return number_; }

private:
    static constexpr char quote = '"';

    [[nodiscard]] bool is_newline_at(std::size_t at) const noexcept { return text_[at] == '\n' || text_[at] == '\r'; }

    /// A row without quotes, as wide as the header, which is what nearly all are: its last mark is the first one that
    /// is no separator. False, and nothing is done, for any other.
    bool read_plain_row() {
        const auto row_end = next_[shape_.width - 1];
        if (row_end != *next_break_ || row_end == at_ || row_end == text_.size()) return false;
        if (text_[row_end] == quote || row_end - at_ > shape_.max_row_bytes) return false;
        const RowCells cells(text_.data(), next_, shape_.width);
        next_ += shape_.width;
        at_ = row_end;
        const auto place = end_row();
        next_break_ += place.newline;
        receiver_.row(cells, place);
        return true;
    }

    void read_row() {
        row_begin_ = at_;
        auto* const ends = next_;  // every end is a mark, so those that are not are overwritten
        std::size_t count = 0;
        for (;; ++at_) {
            if (!find_cell_end(count + 1)) return;
            ends[count++] = static_cast<std::uint32_t>(mark_);
            at_ = mark_;
            if (at_ == text_.size() || text_[at_] != shape_.separator) break;
            if (count == shape_.width) return stop(shape_.width + 1, csv_faults::longer_row(shape_.width));
        }
        if (at_ - row_begin_ > shape_.max_row_bytes) return stop_too_long(count);
        if (at_ == text_.size() && end_.fault) return stop(count, *end_.fault);
        if (at_ == text_.size() && !end_.last) return stop_too_long(count);
        receiver_.row(RowCells(text_.data(), ends, count), end_row());
    }

    /// The next mark, which is the text's end when there is none. Not to be asked again then.
    std::size_t next_mark() noexcept { return *next_++; }

    /// Moves mark_ from the cell at at_ to its end. False if the row stops the work.
    bool find_cell_end(std::size_t column) {
        if (at_ != text_.size() && text_[at_] == quote) return find_quoted_end(column);
        do mark_ = next_mark();
        while (mark_ != text_.size() && text_[mark_] == quote);
        return true;
    }

    bool find_quoted_end(std::size_t column) {
        next_mark();  // the quote itself
        for (;;) {
            do mark_ = next_mark();
            while (mark_ != text_.size() && text_[mark_] != quote);
            if (mark_ == text_.size()) return stop_unclosed(column);
            const auto after = mark_ + 1;
            if (after == text_.size() || text_[after] != quote) break;
            next_mark();  // the second of two
        }
        const auto closing = mark_;
        mark_ = next_mark();
        if (mark_ == closing + 1) return true;
        stop(column, std::string(csv_faults::text_after_quote));
        return false;
    }

    bool stop_unclosed(std::size_t column) {
        if (text_.size() - row_begin_ > shape_.max_row_bytes || (!end_.last && !end_.fault))
            stop_too_long(column);
        else
            stop(column, end_.fault ? *end_.fault : std::string(csv_faults::unclosed_quote));
        return false;
    }

    void stop_too_long(std::size_t column) { stop(column, csv_faults::too_long_row(shape_.max_row_bytes)); }

    void stop(std::size_t column, std::string cause) { stop_ = RowFault{number_, column, std::move(cause)}; }

    /// at_ stands on the newline, or at the end.
    RowPlace end_row() {
        RowPlace place{number_++, at_, 0};
        if (at_ == text_.size()) return place;
        const bool pair = text_[at_] == '\r' && at_ + 1 != text_.size() && text_[at_ + 1] == '\n';
        if (pair) next_mark();
        place.newline = pair ? 2 : 1;
        at_ += place.newline;
        return place;
    }

    std::string_view text_;
    const RowShape& shape_;
    const PieceEnd& end_;
    Receiver& receiver_;
    std::uint32_t* next_{};              // mark
    const std::uint32_t* next_break_{};  // of those at or behind at_
    std::optional<RowFault> stop_{};
    std::size_t number_{};
    std::size_t at_{};
    std::size_t mark_{};
    std::size_t row_begin_{};
};

}  // namespace kamtuu
