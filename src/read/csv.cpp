#include "read/csv.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <optional>
#include <utility>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/encoding.hpp"
#include "read/file_kind.hpp"

namespace kamtuu {

namespace {

constexpr char quote = '"';

constexpr bool is_newline(char c) noexcept { return c == '\n' || c == '\r'; }

[[noreturn]] void fail(std::string_view file, const std::string& cause_and_remedy) {
    throw Error(ErrorKind::input, std::string(file) + ": " + cause_and_remedy);
}

// Walks over the text once. The text is changed in one way only: within a quoted cell, doubled quotes become one and
// the rest of the cell moves left. So every cell is a view and none has memory of its own.
class Parser {
public:
    Parser(std::string file, Decoded decoded, char separator, const CsvOptions& options)
        : text_(std::make_unique<std::string>(std::move(decoded.text))),
          fault_(std::move(decoded.fault)),
          separator_(separator),
          options_(options),
          at_(text_->data()),
          end_(at_ + text_->size()),
          nul_(std::find(at_, end_, '\0')),
          table_(std::move(file), std::move(text_)) {
        for (const char c : {separator, '\n', '\r'}) ends_plain_cell_[static_cast<unsigned char>(c)] = true;
    }

    Table parse() {
        while (at_ != end_) {
            if (!is_newline(*at_)) read_row();
            take_newline();
            ++row_;
            column_ = 0;
        }
        if (fault_) fail_encoding();
        return std::move(table_);
    }

private:
    void read_row() {
        const char* row_begin = at_;
        add(read_cell());
        while (at_ != end_ && *at_ == separator_) {
            ++at_;
            add(read_cell());
        }
        check_limit("row", static_cast<std::size_t>(at_ - row_begin), options_.max_row_bytes, "max_row_bytes");
        table_.end_row(row_);
        if (width_ == 0) width_ = column_;
    }

    std::string_view read_cell() { return at_ != end_ && *at_ == quote ? quoted_cell() : plain_cell(); }

    std::string_view plain_cell() noexcept {
        const char* cell = at_;
        while (at_ != end_ && !ends_plain_cell_[static_cast<unsigned char>(*at_)]) ++at_;
        return {cell, static_cast<std::size_t>(at_ - cell)};
    }

    std::string_view quoted_cell() {
        char* cell = ++at_;
        char* written = cell;
        for (;;) {
            char* next = static_cast<char*>(std::memchr(at_, quote, static_cast<std::size_t>(end_ - at_)));
            if (next == nullptr) fail_unclosed();
            const auto length = static_cast<std::size_t>(next - at_);
            if (written != at_) std::memmove(written, at_, length);
            written += length;
            at_ = next + 1;
            if (at_ == end_ || *at_ != quote) break;
            *written++ = quote;
            ++at_;
        }
        if (at_ != end_ && *at_ != separator_ && !is_newline(*at_)) fail_after_quote();
        return {cell, static_cast<std::size_t>(written - cell)};
    }

    void add(std::string_view cell) {
        ++column_;
        if (nul_ < at_) fail_nul();
        if (fault_ && at_ == end_) fail_encoding();
        if (width_ != 0 && column_ > width_) fail_longer_row();
        check_limit("cell", cell.size(), options_.max_cell_bytes, "max_cell_bytes");
        if (column_ > options_.max_columns) {
            fail_here("the table has more than " + std::to_string(options_.max_columns) +
                      " columns, the limit max_columns. If that is right, raise the limit.");
        }
        table_.add_cell(cell);
    }

    void take_newline() noexcept {
        if (at_ == end_) return;
        const bool pair = *at_ == '\r' && at_ + 1 != end_ && at_[1] == '\n';
        at_ += pair ? 2 : 1;
    }

    void check_limit(std::string_view what, std::size_t bytes, std::size_t limit, std::string_view name) const {
        if (bytes <= limit) return;
        fail_here("the " + std::string(what) + " has " + std::to_string(bytes) + " bytes, more than the " +
                  std::to_string(limit) + " of the limit " + std::string(name) +
                  ". A quote may be missing before; if all is right, raise the limit.");
    }

    [[noreturn]] void fail_here(const std::string& cause_and_remedy) const {
        std::string place = table_.file() + ", row " + std::to_string(row_);
        place += ", column " + std::to_string(std::max<std::size_t>(column_, 1));
        if (width_ != 0 && column_ > 0 && column_ <= width_) {
            place += " (" + std::string(text::trim(table_.header()[column_ - 1])) + ")";
        }
        throw Error(ErrorKind::input, place + ": " + cause_and_remedy);
    }

    [[noreturn]] void fail_unclosed() {
        ++column_;
        if (fault_) fail_encoding();
        fail_here("the quote that begins this cell is never closed. Close it, or double every quote that is text.");
    }

    [[noreturn]] void fail_after_quote() {
        ++column_;
        fail_here(
            "text follows the closing quote of this cell. Double every quote that is text (\"\"), or close the "
            "quote that is still open before.");
    }

    [[noreturn]] void fail_longer_row() const {
        fail_here("the row has more cells than the header, which has " + std::to_string(width_) +
                  ". Put cells with a separator in them between quotes, or name the missing columns in the header; the "
                  "header must be the first row.");
    }

    [[noreturn]] void fail_nul() const {
        fail_here(
            "the cell has a NUL character in it, so this is not a plain text file. Save the table as CSV (UTF-8) "
            "again; for UTF-16 without a byte order mark, give the encoding.");
    }

    // The decoded text ends where the fault is, so the cell at its end is the one.
    [[noreturn]] void fail_encoding() {
        column_ = std::max<std::size_t>(column_, 1);
        fail_here(*fault_ +
                  ". Give the encoding of the file, for instance CP1251 for Russian Windows, KZ1048 or "
                  "PTCP154 for Kyrgyz letters, or save the table as CSV (UTF-8).");
    }

    std::unique_ptr<std::string> text_;  // until table_ owns it
    std::optional<std::string> fault_;   // why the text ends where it does
    char separator_;
    const CsvOptions& options_;
    char* at_;
    char* end_;
    const char* nul_;  // the first; end_ if there is none
    Table table_;
    std::array<bool, 256> ends_plain_cell_{};
    std::size_t row_{1};
    std::size_t column_{};  // of the cell read last, from 1
    std::size_t width_{};   // of the header; 0 before it is read
};

constexpr std::array<char, 3> usual_separators{',', ';', '\t'};

using SeparatorCounts = std::array<std::size_t, usual_separators.size()>;

// Counts the usual separators outside quotes in the first row that is not blank.
SeparatorCounts count_separators(std::string_view text) noexcept {
    SeparatorCounts counts{};
    bool quoted = false;
    bool blank = true;
    for (const char c : text) {
        if (is_newline(c) && !quoted && !blank) break;
        if (c == quote) quoted = !quoted;
        blank = blank && is_newline(c);
        const auto* found = std::find(usual_separators.begin(), usual_separators.end(), c);
        if (!quoted && found != usual_separators.end()) {
            ++counts[static_cast<std::size_t>(found - usual_separators.begin())];
        }
    }
    return counts;
}

std::string name_of(char separator) { return separator == ',' ? "comma" : separator == ';' ? "semicolon" : "tab"; }

char find_separator(std::string_view text, const std::string& file, Findings& findings) {
    const auto counts = count_separators(text);
    const auto most = static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    const char separator = usual_separators[most];
    if (std::count(counts.begin(), counts.end(), std::size_t{0}) < 2) {  // more than one of them occurs
        findings.push_back({Severity::note, "csv.separator_assumed", file, 1, "",
                            "The header has several characters that may separate its cells; the most frequent, " +
                                name_of(separator) + ", was taken. Give the separator if that is wrong."});
    }
    return separator;
}

void check_separator(char separator) {
    const bool ascii = separator != 0 && static_cast<unsigned char>(separator) < 0x80;
    if (ascii && !is_newline(separator) && separator != quote) return;
    throw Error(ErrorKind::usage,
                "A CSV separator must be one ASCII character and neither quote nor newline. Give , or ; or a tab.");
}

void check_kind(std::string_view bytes, const std::string& file, const CsvOptions& options) {
    if (bytes.size() > options.max_file_bytes) {
        fail(file, "has " + std::to_string(bytes.size()) + " bytes, more than the " +
                       std::to_string(options.max_file_bytes) +
                       " of the limit max_file_bytes. Raise it to read the file.");
    }
    if (const auto kind = kind_of(bytes); !kind.empty()) {
        fail(file, "this is not a CSV file but " + std::string(kind) +
                       ". Give it its true ending, or save the table as CSV (UTF-8).");
    }
}

}  // namespace

Table parse_csv(std::string bytes, std::string_view file, const CsvOptions& options, Findings& findings) {
    const std::string name(file);
    check_kind(bytes, name, options);
    if (options.separator != 0) check_separator(options.separator);
    auto decoded = decode(std::move(bytes), options.encoding);
    if (!decoded.marked.empty() && !options.encoding.empty() &&
        !decoded.marked.starts_with(iconv_name(options.encoding))) {
        findings.push_back({Severity::warning,
                            "csv.encoding_overridden",
                            name,
                            {},
                            "",
                            "A byte order mark says that the file is " + std::string(decoded.marked) +
                                ", so it was not read as " + options.encoding + "."});
    }
    const char separator = options.separator != 0 ? options.separator : find_separator(decoded.text, name, findings);
    auto table = Parser(name, std::move(decoded), separator, options).parse();
    if (table.header().empty()) fail(name, "the file is empty. Give a table whose first row names its columns.");
    report_shape(table, findings);
    return table;
}

Table read_csv(const std::filesystem::path& path, const CsvOptions& options, Findings& findings) {
    const auto file = path.filename().string();
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) {
        fail(path.string(), "there is no such file. Check the path.");
    }
    const auto size = std::filesystem::file_size(path);
    if (size > options.max_file_bytes) {
        fail(file, "has " + std::to_string(size) + " bytes, more than the " + std::to_string(options.max_file_bytes) +
                       " of the limit max_file_bytes. Raise it to read the file.");
    }
    std::string bytes(size, '\0');
    std::ifstream stream(path, std::ios::binary);
    stream.read(bytes.data(), static_cast<std::streamsize>(size));
    if (!stream || static_cast<std::size_t>(stream.gcount()) != size) {
        fail(path.string(), "the file cannot be read to its end. Check its permissions and its disk.");
    }
    return parse_csv(std::move(bytes), file, options, findings);
}

}  // namespace kamtuu
