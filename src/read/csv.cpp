#include "read/csv.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/csv_faults.hpp"
#include "read/encoding.hpp"
#include "read/file_kind.hpp"
#include "read/input_file.hpp"

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

    [[noreturn]] void fail_here(std::string_view cause_and_remedy) const {
        const bool named = width_ != 0 && column_ > 0 && column_ <= width_;
        const auto name = named ? table_.header()[column_ - 1] : std::string_view{};
        throw csv_faults::error({table_.file(), row_, column_, name}, cause_and_remedy);
    }

    [[noreturn]] void fail_unclosed() {
        ++column_;
        if (fault_) fail_encoding();
        fail_here(csv_faults::unclosed_quote);
    }

    [[noreturn]] void fail_after_quote() {
        ++column_;
        fail_here(csv_faults::text_after_quote);
    }

    [[noreturn]] void fail_longer_row() const { fail_here(csv_faults::longer_row(width_)); }

    [[noreturn]] void fail_nul() const { fail_here(csv_faults::nul); }

    // The decoded text ends where the fault is, so the cell at its end is the one.
    [[noreturn]] void fail_encoding() {
        column_ = std::max<std::size_t>(column_, 1);
        fail_here(csv_faults::not_of_encoding(*fault_));
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

struct HeaderLook {
    SeparatorCounts counts{};  ///< of the usual separators outside quotes
    bool whole{false};         ///< the row ends in the text
};

// Looks at the first row that is not blank.
HeaderLook look_at_header(std::string_view text) noexcept {
    HeaderLook look;
    bool quoted = false;
    bool blank = true;
    for (const char c : text) {
        look.whole = is_newline(c) && !quoted && !blank;
        if (look.whole) break;
        if (c == quote) quoted = !quoted;
        blank = blank && is_newline(c);
        const auto* found = std::find(usual_separators.begin(), usual_separators.end(), c);
        if (!quoted && found != usual_separators.end()) {
            ++look.counts[static_cast<std::size_t>(found - usual_separators.begin())];
        }
    }
    return look;
}

std::string name_of(char separator) { return separator == ',' ? "comma" : separator == ';' ? "semicolon" : "tab"; }

void check_size(std::uintmax_t bytes, const std::string& file, const CsvOptions& options) {
    if (bytes <= options.max_file_bytes) return;
    fail(file, "the file has " + std::to_string(bytes) + " bytes, more than the " +
                   std::to_string(options.max_file_bytes) + " of the limit max_file_bytes. Raise it to read the file.");
}

}  // namespace

void check_separator(char separator) {
    const bool ascii = separator != 0 && static_cast<unsigned char>(separator) < 0x80;
    if (ascii && !is_newline(separator) && separator != quote) return;
    throw Error(ErrorKind::usage,
                "A CSV separator must be one ASCII character and neither quote nor newline. Give , or ; or a tab.");
}

std::optional<char> find_separator(std::string_view text, bool ends, const std::string& file, Findings& findings) {
    const auto [counts, whole] = look_at_header(text);
    if (!whole && !ends) return {};
    const auto most = static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    const char separator = usual_separators[most];
    if (std::count(counts.begin(), counts.end(), std::size_t{0}) < 2) {  // more than one of them occurs
        findings.push_back({Severity::note, "csv.separator_assumed", file, 1, "",
                            "The header has several characters that may separate its cells; the most frequent, " +
                                name_of(separator) + ", was taken. Give the separator if that is wrong."});
    }
    return separator;
}

void check_csv_kind(std::string_view bytes, const std::string& file) {
    if (const auto kind = kind_of(bytes); !kind.empty()) {
        fail(file, "this is not a CSV file but " + std::string(kind) +
                       ". Give it its true ending, or save the table as CSV (UTF-8).");
    }
}

void report_mark(std::string_view marked, const std::string& encoding, const std::string& file, Findings& findings) {
    if (marked.empty() || encoding.empty() || marked.starts_with(iconv_name(encoding))) return;
    findings.push_back({Severity::warning,
                        "csv.encoding_overridden",
                        file,
                        {},
                        "",
                        "A byte order mark says that the file is " + std::string(marked) + ", so it was not read as " +
                            encoding + "."});
}

Table parse_csv(std::string bytes, std::string_view file, const CsvOptions& options, Findings& findings) {
    const std::string name(file);
    check_size(bytes.size(), name, options);
    check_csv_kind(bytes, name);
    if (options.separator != 0) check_separator(options.separator);
    auto decoded = decode(std::move(bytes), options.encoding);
    report_mark(decoded.marked, options.encoding, name, findings);
    const char separator =
        options.separator != 0 ? options.separator : *find_separator(decoded.text, true, name, findings);
    auto table = Parser(name, std::move(decoded), separator, options).parse();
    if (table.header().empty()) fail(name, "the file is empty. Give a table whose first row names its columns.");
    report_shape(table, findings);
    return table;
}

Table read_csv(const std::filesystem::path& path, const CsvOptions& options, Findings& findings) {
    const auto file = read::plain_file(path);
    const auto name = read::file_name(file);
    check_size(std::filesystem::file_size(file), name, options);
    return parse_csv(read::all_bytes(file, options.max_file_bytes), name, options, findings);
}

}  // namespace kamtuu
