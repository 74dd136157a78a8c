#include "read/tally_rows.hpp"

#include <algorithm>
#include <string>

#include "core/text.hpp"

namespace kamtuu {

namespace {

constexpr char quote = '"';

/// Reads what nearly all counts are: a few digits. False for all else.
bool read_digits(std::string_view cell, std::uint64_t& number) noexcept {
    constexpr std::size_t most = 17;
    if (cell.empty() || cell.size() > most) return false;
    number = 0;
    for (const char c : cell) {
        if (!text::is_digit(c)) return false;
        number = number * 10 + static_cast<std::uint64_t>(c - '0');
    }
    return true;
}

/// Whether a cell is its own text: no quote begins it, and nothing at its ends may be a blank or half of one.
bool is_bare(std::string_view cell) noexcept {
    constexpr unsigned char no_break_space[] = {0xC2, 0xA0};
    if (cell.empty()) return true;
    const auto first = static_cast<unsigned char>(cell.front());
    const auto last = static_cast<unsigned char>(cell.back());
    return first > ' ' && first != quote && first != no_break_space[0] && last > ' ' && last != no_break_space[1];
}

/// The text of a cell: without its quotes and the blanks around it.
std::string text_of(std::string_view cell) {
    const bool quoted = cell.size() >= 2 && cell.front() == quote;
    std::string text(text::trim(inside_quotes(cell)));
    if (!quoted) return text;
    for (auto at = text.find("\"\""); at != std::string::npos; at = text.find("\"\"", at + 1)) text.erase(at, 1);
    return text;
}

class TallyReceiver {
public:
    TallyReceiver(const TallyTable& table, TallyState& state, TallyRows& result)
        : table_(table), codes_(state.codes), groups_(state.groups), result_(result) {}

    void blank(const RowPlace&) noexcept {}

    void row(const RowCells& cells, const RowPlace& place) {
        const auto code = cells[table_.columns.pcode.at];
        const auto meaning = codes_.of(code);
        if (meaning.remark != CodeRemark::none) {
            if (meaning.remark == CodeRemark::missing && is_blank(cells)) return;
            note_code(meaning.remark, code, place);
        }
        if (cells.count() < table_.shape.width) result_.short_rows.note(place.number, [] { return std::string(); });
        ++result_.rows;
        const auto group = groups_.count(meaning.unit, [&](std::size_t i) { return group_text(i, cells); });
        for (std::size_t i = 0; i < table_.columns.sums.size(); ++i)
            add_number(i, cells[table_.columns.sums[i].at], group, place);
    }

private:
    /// A row of separators, as spreadsheets leave them at the end, is no row.
    static bool is_blank(const RowCells& cells) {
        for (std::size_t i = 0; i < cells.count(); ++i)
            if (!text_of(cells[i]).empty()) return false;
        return true;
    }

    void note_code(CodeRemark remark, std::string_view cell, const RowPlace& place) {
        result_.codes[static_cast<std::size_t>(remark)].note(place.number, [&] {
            return remark == CodeRemark::missing ? std::string() : code_in_words(inside_quotes(cell));
        });
    }

    std::string_view group_text(std::size_t i, const RowCells& cells) {
        const auto cell = cells[table_.columns.by[i].at];
        if (is_bare(cell)) return cell;
        text_ = text_of(cell);
        return text_;
    }

    void add_number(std::size_t i, std::string_view cell, std::size_t group, const RowPlace& place) {
        Decimal number;
        if (!read_digits(cell, number.whole)) {
            const auto odd = odd_number(i, cell, place);
            if (!odd) return;
            number = *odd;
        }
        groups_.sum(group, i).add(number);
    }

    std::optional<Decimal> odd_number(std::size_t i, std::string_view cell, const RowPlace& place) {
        const auto typed = inside_quotes(cell);
        const auto number = cell.empty() ? ExactNumber{} : read_exact_number(typed);
        auto& column = result_.columns[i];
        if (number.remark != ExactRemark::none)
            column.remarks[static_cast<std::size_t>(number.remark)].note(place.number,
                                                                         [&] { return shown_cell(typed); });
        else if (!number.value)
            ++column.blank;
        return number.value;
    }

    const TallyTable& table_;
    CodeMemo& codes_;
    TallyGroups& groups_;
    TallyRows& result_;
    std::string text_{};
};

}  // namespace

void tally_rows(std::string_view text, const TallyTable& table, const PieceEnd& end, TallyState& state,
                TallyRows& rows) {
    rows.rows = 0;
    rows.codes.fill({});
    rows.columns.assign(table.columns.sums.size(), {});
    rows.short_rows = {};
    auto known_end = end;
    const auto known = readable_part(text, known_end);
    TallyReceiver receiver(table, state, rows);
    CsvRowReader reader(known, table.shape, known_end, rows.marks, receiver);
    rows.stop = reader.read();
    rows.lines = reader.rows_read();
}

}  // namespace kamtuu
