#include "read/point_rows.hpp"

#include <algorithm>
#include <cstring>

#include "core/text.hpp"
#include "read/csv_faults.hpp"
#include "read/encoding.hpp"
#include "read/numbers.hpp"
#include "read/plain_degrees.hpp"
#include "read/typed_point.hpp"

namespace kamtuu {

namespace {

constexpr char quote = '"';

PointFault fault_of(PointRemark remark) noexcept {
    switch (remark) {
        case PointRemark::incomplete:
            return PointFault::incomplete;
        case PointRemark::zero:
            return PointFault::zero;
        case PointRemark::swapped:
            return PointFault::swapped;
        case PointRemark::out_of_range:
            return PointFault::out_of_range;
        case PointRemark::none:
        case PointRemark::absent:
            break;
    }
    return PointFault::without;
}

/// For messages: not longer than a line.
std::string shown(std::string_view cell) {
    constexpr std::size_t most = 40;
    auto text = text::trim(cell);
    if (text.size() <= most) return "\"" + std::string(text) + "\"";
    text = text.substr(0, most);
    while (!text.empty() && find_invalid_utf8(text) != std::string_view::npos) text.remove_suffix(1);
    return "\"" + std::string(text) + "…\"";
}

/// What stands between the quotes of a cell that has some; two of them stay two, no number has any.
constexpr std::string_view inside(std::string_view cell) noexcept {
    return cell.size() >= 2 && cell.front() == quote ? cell.substr(1, cell.size() - 2) : cell;
}

class RowReader {
public:
    RowReader(std::string_view text, const PointTable& table, const PieceEnd& end, PointRows& result)
        : text_(text), table_(table), end_(end), result_(result) {
        // A row that is not at its end looks at no more marks than the header has cells.
        result.marks.find(text, table.separator, table.width + 2);
        next_ = result.marks.data();
    }

    void read() {
        while (at_ != text_.size() && !result_.stop) {
            if (is_newline_at(at_)) {
                next_mark();
                end_row(0, RowKind::blank);
            } else if (!read_plain_row()) {
                read_row();
            }
        }
        if (!result_.stop && end_.fault) stop(1, *end_.fault);
    }

private:
    [[nodiscard]] bool is_newline_at(std::size_t at) const noexcept { return text_[at] == '\n' || text_[at] == '\r'; }

    /// A row without quotes, as wide as the header, which is what nearly all are. False, and nothing is done, for any
    /// other.
    bool read_plain_row() {
        const auto row_end = next_[table_.width - 1];
        if (row_end == text_.size() || !is_newline_at(row_end) || row_end - at_ > table_.max_row_bytes) return false;
        for (std::size_t i = 0; i + 1 < table_.width; ++i)
            if (text_[next_[i]] != table_.separator) return false;
        const auto lon = cell(table_.lon);
        const auto lat = cell(table_.lat);
        next_ += table_.width;
        at_ = row_end;
        end_row(0, read_point(lon, lat));
        return true;
    }

    [[nodiscard]] std::string_view cell(std::size_t column) const noexcept {
        const auto begin = column == 0 ? at_ : next_[column - 1] + std::size_t{1};
        return {text_.data() + begin, next_[column] - begin};
    }

    void read_row() {
        row_begin_ = at_;
        std::string_view lon;
        std::string_view lat;
        std::size_t column = 0;
        for (;; ++at_) {
            const auto cell_begin = at_;
            if (!find_cell_end(column + 1)) return;
            const std::string_view cell(text_.data() + cell_begin, mark_ - cell_begin);
            if (column == table_.lon) lon = cell;
            if (column == table_.lat) lat = cell;
            ++column;
            at_ = mark_;
            if (at_ == text_.size() || text_[at_] != table_.separator) break;
            if (column == table_.width) return stop(column + 1, csv_faults::longer_row(table_.width));
        }
        if (at_ - row_begin_ > table_.max_row_bytes) return stop_too_long(column);
        if (at_ == text_.size() && end_.fault) return stop(column, *end_.fault);
        if (at_ == text_.size() && !end_.last) return stop_too_long(column);
        if (column < table_.width) note(result_.short_rows, [] { return std::string(); });
        end_row(table_.width - column, read_point(lon, lat));
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
        if (text_.size() - row_begin_ > table_.max_row_bytes || (!end_.last && !end_.fault))
            stop_too_long(column);
        else
            stop(column, end_.fault ? *end_.fault : std::string(csv_faults::unclosed_quote));
        return false;
    }

    void stop_too_long(std::size_t column) { stop(column, csv_faults::too_long_row(table_.max_row_bytes)); }

    void stop(std::size_t column, std::string cause) {
        result_.stop = RowFault{result_.rows.size(), column, std::move(cause)};
    }

    /// at_ and mark_ stand on the newline, or at the end.
    void end_row(std::size_t missing, RowKind kind) {
        const auto cells_end = at_;
        if (at_ != text_.size()) {
            const bool pair = text_[at_] == '\r' && at_ + 1 != text_.size() && text_[at_ + 1] == '\n';
            if (pair) next_mark();
            at_ += pair ? 2 : 1;
        }
        result_.rows.push_back({static_cast<std::uint32_t>(cells_end), static_cast<std::uint16_t>(missing),
                                static_cast<std::uint8_t>(at_ - cells_end), kind});
    }

    RowKind read_point(std::string_view lon, std::string_view lat) {
        Point point;
        if (read_plain_degrees(inside(lon), point.lon) && read_plain_degrees(inside(lat), point.lat) &&
            is_plain_point(point)) {
            result_.points.push_back(point);
            return RowKind::has_point;
        }
        return read_odd_point(lon, lat);
    }

    RowKind read_odd_point(std::string_view lon, std::string_view lat) {
        const auto typed_lon = read_typed_number(inside(lon), Comma::is_decimal);
        const auto typed_lat = read_typed_number(inside(lat), Comma::is_decimal);
        const auto typed = read_typed_point(typed_lon.value, typed_lat.value);
        const bool no_number =
            typed_lon.remark == NumberRemark::not_a_number || typed_lat.remark == NumberRemark::not_a_number;
        if (no_number || typed.remark != PointRemark::none) {
            const auto fault = no_number ? PointFault::not_a_number : fault_of(typed.remark);
            note(result_.faults[static_cast<std::size_t>(fault)],
                 [&] { return "longitude " + shown(inside(lon)) + ", latitude " + shown(inside(lat)); });
        }
        if (!typed.point) return RowKind::no_point;
        result_.points.push_back(*typed.point);
        return RowKind::has_point;
    }

    template <typename What>
    void note(FirstRows& seen, What what) const {
        if (++seen.count <= FirstRows::most) seen.first.push_back({result_.rows.size(), what()});
    }

    std::string_view text_;
    const PointTable& table_;
    const PieceEnd& end_;
    PointRows& result_;
    const std::uint32_t* next_{};
    std::size_t at_{};
    std::size_t mark_{};
    std::size_t row_begin_{};
};

/// The text up to what no text has; `end` becomes what follows from that.
std::string_view understood(std::string_view text, PieceEnd& end) {
    const auto invalid = find_invalid_utf8(text);
    if (invalid != std::string_view::npos)
        end.fault = csv_faults::not_of_encoding(fault_at(text.substr(invalid), "UTF-8"));
    text = text.substr(0, invalid);
    const auto* nul = text.empty() ? nullptr : std::memchr(text.data(), '\0', text.size());
    if (nul == nullptr) return text;
    end.fault = csv_faults::nul;
    return text.substr(0, static_cast<std::size_t>(static_cast<const char*>(nul) - text.data()));
}

}  // namespace

void read_point_rows(std::string_view text, const PointTable& table, const PieceEnd& end, PointRows& rows) {
    rows.rows.clear();
    rows.points.clear();
    rows.faults.fill({});
    rows.short_rows = {};
    rows.stop.reset();
    auto known_end = end;
    const auto known = understood(text, known_end);
    RowReader(known, table, known_end, rows).read();
}

}  // namespace kamtuu
