#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <kamtuu/finding.hpp>

#include "read/table.hpp"

namespace kamtuu {

struct CsvOptions {
    /// Encoding as iconv knows it ("CP1251"); empty: UTF-8, or UTF-16 with a byte order mark.
    std::string encoding{};
    /// Any ASCII character but quote and newline; 0: found from the header among comma, semicolon and tab.
    char separator{0};

    // Limits against files that are not what they seem. A message names the one that bites.
    std::size_t max_file_bytes{std::size_t{4} << 30U};
    std::size_t max_row_bytes{std::size_t{16} << 20U};
    std::size_t max_cell_bytes{std::size_t{1} << 20U};
    std::size_t max_columns{16384};
};

/// Reads a CSV file: RFC 4180, and what its usual dialects add.
///
/// - The first row that is not blank is the header. Rows end with LF, CRLF or CR; blank ones are left out but counted.
///   A row is numbered as a spreadsheet does it: a newline between quotes begins no new row.
/// - The separator is the one of comma, semicolon and tab that the header has most of, outside quotes.
/// - A cell that begins with a quote ends with one; inside, two quotes are one, and separators and newlines are text.
///   Any other quote is text. Blanks are text.
/// - A shorter row lacks its last cells, which is a finding.
///
/// Throws Error (input), with file, row, column, cause and remedy, for anything else: a quote that is never closed,
/// text after a closing quote, a row longer than the header, a NUL, a byte that is not of the encoding, a limit
/// exceeded, an empty file, and a file that is something else under a false name. Nothing is dropped or replaced.
///
/// About a quarter of a microsecond a row of five short cells, half of it for fresh memory. The file is held in memory
/// once, and 16 bytes for each cell.
Table read_csv(const std::filesystem::path& path, const CsvOptions& options, Findings& findings);

/// The same for bytes at hand; `file` is the name that messages give.
Table parse_csv(std::string bytes, std::string_view file, const CsvOptions& options, Findings& findings);

// The steps of it that other readers of CSV share.

/// Throws Error (usage) for what cannot separate cells.
void check_separator(char separator);
/// The separator that a table seems to have, of which `text` is the beginning; empty if more of it is needed, which is
/// never so if the table `ends` with it.
std::optional<char> find_separator(std::string_view text, bool ends, const std::string& file, Findings& findings);
/// Throws Error (input) if a file that begins like this is something else under a false name.
void check_csv_kind(std::string_view bytes, const std::string& file);
/// Tells that a byte order mark (`marked`: what it states) has beaten the encoding that was given.
void report_mark(std::string_view marked, const std::string& encoding, const std::string& file, Findings& findings);

}  // namespace kamtuu
