#include "read/tally_rows.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

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

/// The same, without a jump that depends on how many digits there are, for one or two.
bool read_few_digits(std::string_view cell, std::uint64_t& number) noexcept {
    if (cell.size() - 1 > 1) return read_digits(cell, number);
    const bool both = cell.size() == 2;
    number = static_cast<std::uint64_t>(cell.back() - '0') +
             (both ? 10 * static_cast<std::uint64_t>(cell.front() - '0') : 0);
    return text::is_digit(cell.front()) && text::is_digit(cell.back());
}

/// What a cell that is its own text may begin or end with: no quote, no blank and no part of one.
constexpr auto bare_ends = [] {
    constexpr std::string_view no_break_space = "\xC2\xA0";
    std::array<bool, 256> bare{};
    std::fill(bare.begin() + ' ' + 1, bare.end(), true);
    for (const char c : {quote, no_break_space[0], no_break_space[1]}) bare[static_cast<unsigned char>(c)] = false;
    return bare;
}();

bool is_bare(std::string_view cell) noexcept {
    const auto is_bare_end = [](char c) { return bare_ends[static_cast<unsigned char>(c)]; };
    return cell.empty() || (is_bare_end(cell.front()) && is_bare_end(cell.back()));
}

/// The text of a cell: without its quotes and the blanks around it.
std::string text_of(std::string_view cell) {
    const bool quoted = cell.size() >= 2 && cell.front() == quote;
    std::string text(text::trim(inside_quotes(cell)));
    if (!quoted) return text;
    for (auto at = text.find("\"\""); at != std::string::npos; at = text.find("\"\"", at + 1)) text.erase(at, 1);
    return text;
}

/// Rows are counted some at a time, as their look-ups take long but need not wait for each other.
class TallyReceiver {
public:
    TallyReceiver(const TallyTable& table, TallyState& state, TallyRows& result)
        : table_(table), codes_(state.codes), groups_(state.groups), result_(result) {}

    void blank(const RowPlace&) noexcept {}

    void row(const RowCells& cells, const RowPlace& place) {
        rows_[count_++] = {cells, place.number};
        if (count_ == rows_.size()) count_rows();
    }

    /// To be called after the last row.
    void count_rows() {
        find_units();
        const auto groups = std::span(places_).first(count_);
        groups_.count(groups, [this](std::size_t i) {
            return
                [this, column = table_.columns.by[i].at](std::size_t row) { return text_in(rows_[row].cells[column]); };
        });
        for (std::size_t i = 0; i < table_.columns.sums.size(); ++i) {
            const auto column = table_.columns.sums[i].at;
            for (std::size_t row = 0; row < count_; ++row)
                add_number(i, rows_[row].cells[column], groups[row], rows_[row].number);
        }
        result_.rows += count_;
        count_ = 0;
    }

private:
    struct Row {
        RowCells cells{};
        std::size_t number{};
    };

    /// Of rows with nothing in them nothing is left.
    void find_units() {
        const auto column = table_.columns.pcode.at;
        const auto width = table_.shape.width;
        std::size_t kept = 0;
        for (std::size_t i = 0; i < count_; ++i) {
            const auto& row = rows_[i];
            const auto meaning = codes_.of(row.cells[column]);
            if (meaning.remark != CodeRemark::none && !note_code(meaning.remark, row)) continue;
            if (row.cells.count() < width) result_.short_rows.note(row.number, [] { return std::string(); });
            places_[kept] = meaning.unit + 1;  // none becomes 0
            if (kept != i) rows_[kept] = row;
            ++kept;
        }
        count_ = kept;
    }

    /// A row of separators, as spreadsheets leave them at the end, is no row.
    static bool is_blank(const RowCells& cells) {
        for (std::size_t i = 0; i < cells.count(); ++i)
            if (!text_of(cells[i]).empty()) return false;
        return true;
    }

    /// False if there is nothing in the row.
    bool note_code(CodeRemark remark, const Row& row) {
        const bool missing = remark == CodeRemark::missing;
        if (missing && is_blank(row.cells)) return false;
        result_.codes[static_cast<std::size_t>(remark)].note(row.number, [&] {
            return missing ? std::string() : code_in_words(inside_quotes(row.cells[table_.columns.pcode.at]));
        });
        return true;
    }

    std::string_view text_in(std::string_view cell) {
        if (is_bare(cell)) return cell;
        text_ = text_of(cell);
        return text_;
    }

    void add_number(std::size_t i, std::string_view cell, std::size_t group, std::size_t row) {
        std::uint64_t whole = 0;
        if (read_few_digits(cell, whole)) return groups_.sum(group, i).add(whole);
        if (const auto number = odd_number(i, cell, row)) groups_.sum(group, i).add(*number);
    }

    std::optional<Decimal> odd_number(std::size_t i, std::string_view cell, std::size_t row) {
        const auto typed = inside_quotes(cell);
        const auto number = cell.empty() ? ExactNumber{} : read_exact_number(typed);
        auto& column = result_.columns[i];
        if (number.remark != ExactRemark::none)
            column.remarks[static_cast<std::size_t>(number.remark)].note(row, [&] { return shown_cell(typed); });
        else if (!number.value)
            ++column.blank;
        return number.value;
    }

    const TallyTable& table_;
    CodeMemo& codes_;
    TallyGroups& groups_;
    TallyRows& result_;
    std::array<Row, 64> rows_{};
    std::array<std::uint32_t, 64> places_{};
    std::size_t count_{};
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
    receiver.count_rows();
    rows.lines = reader.rows_read();
}

}  // namespace kamtuu
