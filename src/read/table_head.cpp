#include "read/table_head.hpp"

#include <algorithm>

#include <kamtuu/error.hpp>

#include "core/byte_buffer.hpp"
#include "read/csv.hpp"
#include "read/csv_faults.hpp"

namespace kamtuu {

namespace {

constexpr char quote = '"';
constexpr std::size_t first_rows = 2;
constexpr std::size_t furthest_rows = 25;  // in which find_layout looks for tags

constexpr bool is_newline(char c) noexcept { return c == '\n' || c == '\r'; }

/// The ends of the rows of a text that grows; character by character, for the few rows at its beginning.
class RowEnds {
public:
    explicit RowEnds(char separator) noexcept : separator_(separator) {}

    /// Looks on to the end of `text`, or until `most` rows are known. `last`: the text grows no more.
    void look(std::string_view text, bool last, std::size_t most) {
        for (; at_ < text.size() && ends_.size() < most; ++at_) {
            const char c = text[at_];
            // What follows one of these tells what it is.
            if (at_ + 1 == text.size() && !last && (c == '\r' || (quoted_ && c == quote))) return;
            const char next = at_ + 1 < text.size() ? text[at_ + 1] : '\0';
            if (quoted_) {
                if (c != quote) continue;
                quoted_ = next == quote;
                at_ += quoted_ ? 1 : 0;
            } else if (is_newline(c)) {
                at_ += c == '\r' && next == '\n' ? 1 : 0;
                end_row();
            } else {
                quoted_ = c == quote && cell_begins_;
                cell_begins_ = c == separator_;
                blank_ = false;
            }
        }
    }

    /// Of the rows that are not blank.
    [[nodiscard]] const std::vector<std::size_t>& ends() const noexcept { return ends_; }
    /// Where the row begins that has no end yet, and its number, blank ones counted.
    [[nodiscard]] std::size_t row_begin() const noexcept { return row_begin_; }
    [[nodiscard]] std::size_t row() const noexcept { return row_; }

private:
    void end_row() {
        if (!blank_) ends_.push_back(at_ + 1);
        blank_ = cell_begins_ = true;
        row_begin_ = at_ + 1;
        ++row_;
    }

    char separator_;
    std::size_t at_{};
    std::vector<std::size_t> ends_{};
    std::size_t row_begin_{};
    std::size_t row_{1};
    bool quoted_{false};
    bool cell_begins_{true};
    bool blank_{true};
};

class HeadReader {
public:
    HeadReader(TextSource& source, const TableHeadOptions& options, const ColumnFinder& find_columns,
               Findings& findings)
        : source_(source), options_(options), find_columns_(find_columns), findings_(findings) {}

    TableHead read() {
        report_mark(source_.marked(), options_.encoding, options_.file, findings_);
        const char separator = read_separator();
        RowEnds rows(separator);
        for (const auto count : {first_rows, furthest_rows}) {
            read_rows(rows, count);
            const bool last_look = count == furthest_rows || ended_;
            if (auto head = understand(rows, separator, count, last_look)) return *std::move(head);
            if (ended_) break;
        }
        throw Error(ErrorKind::input,
                    options_.file + ": the file is empty. Give a table whose first row names its columns.");
    }

private:
    void read_more() { ended_ = !source_.read(text_, options_.read_bytes); }

    char read_separator() {
        if (options_.separator != 0) {
            check_separator(options_.separator);
            return options_.separator;
        }
        for (;;) {
            const auto before = text_.size();
            read_more();
            const auto news = text_.view().substr(before);
            if (!ended_ && std::none_of(news.begin(), news.end(), is_newline)) {
                check_row(0, 1);
                continue;
            }
            if (const auto found = find_separator(text_.view(), ended_, options_.file, findings_)) return *found;
            check_row(0, 1);
        }
    }

    void check_row(std::size_t begin, std::size_t row) const {
        if (text_.size() - begin <= options_.max_row_bytes) return;
        check_csv_kind(text_.view(), options_.file);
        throw csv_faults::error({options_.file, row, 1}, csv_faults::too_long_row(options_.max_row_bytes));
    }

    void read_rows(RowEnds& rows, std::size_t count) {
        for (;;) {
            rows.look(text_.view(), ended_, count);
            if (ended_ || rows.ends().size() >= count) return;
            check_row(rows.row_begin(), rows.row());
            read_more();
        }
    }

    /// Empty if the columns are not in the first `count` rows; an Error if there is no other look.
    std::optional<TableHead> understand(const RowEnds& rows, char separator, std::size_t count, bool last_look) {
        const bool whole = rows.ends().size() >= count;
        if (!whole && source_.fault()) fail_encoding(rows, separator);
        const auto looked_at = whole ? text_.view().substr(0, rows.ends()[count - 1]) : text_.view();
        CsvOptions csv;
        csv.separator = separator;
        csv.max_row_bytes = options_.max_row_bytes;
        Findings told_of_all_rows_later;
        const auto table = parse_csv(std::string(looked_at), options_.file, csv, told_of_all_rows_later);
        auto layout = find_layout(table);
        Findings findings;
        if (!find_columns_({table, layout, last_look ? Look::last : Look::first}, findings)) return {};
        findings_.insert(findings_.end(), findings.begin(), findings.end());
        TableHead head;
        const auto end = layout.first_row < rows.ends().size() ? rows.ends()[layout.first_row] : text_.size();
        head.rows = text_.view().substr(0, end);
        head.rest = text_.view().substr(end);
        head.separator = separator;
        head.names = std::move(layout.names);
        head.names_at = layout.names_at;
        head.tags_at = layout.tags_at;
        return head;
    }

    [[noreturn]] void fail_encoding(const RowEnds& rows, char separator) const {
        const auto row = text_.view().substr(rows.row_begin());
        const auto column = static_cast<std::size_t>(std::count(row.begin(), row.end(), separator)) + 1;
        throw csv_faults::error({options_.file, rows.row(), column}, csv_faults::not_of_encoding(*source_.fault()));
    }

    TextSource& source_;
    const TableHeadOptions& options_;
    const ColumnFinder& find_columns_;
    Findings& findings_;
    ByteBuffer text_{};
    bool ended_{false};
};

}  // namespace

TableHead read_table_head(TextSource& source, const TableHeadOptions& options, const ColumnFinder& find_columns,
                          Findings& findings) {
    return HeadReader(source, options, find_columns, findings).read();
}

}  // namespace kamtuu
