#pragma once

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>

#include "read/csv.hpp"
#include "reference/slow_csv.hpp"

/// A table of CSV as the reader has it.

namespace kamtuu::test {

// The table as plain rows, the header first.
inline std::vector<reference::SlowRow> rows_of(const Table& table) {
    std::vector<reference::SlowRow> rows;
    const auto add = [&](std::size_t number, Table::Row cells) {
        rows.push_back({number, {cells.begin(), cells.end()}});
    };
    add(table.header_number(), table.header());
    for (std::size_t i = 0; i < table.size(); ++i) add(table.row_number(i), table.row(i));
    return rows;
}

inline std::vector<reference::SlowRow> parse(const std::string& text, const CsvOptions& options = {}) {
    Findings findings;
    return rows_of(parse_csv(text, "t.csv", options, findings));
}

inline Findings findings_of(const std::string& text, const CsvOptions& options = {}) {
    Findings findings;
    parse_csv(text, "t.csv", options, findings);
    return findings;
}

inline std::string error_of(const std::string& text, ErrorKind kind = ErrorKind::input,
                            const CsvOptions& options = {}) {
    try {
        parse(text, options);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), kind);
        return error.what();
    }
    return "no error";
}

/// In that encoding.
inline CsvOptions from(std::string encoding) {
    CsvOptions options;
    options.encoding = std::move(encoding);
    return options;
}

}  // namespace kamtuu::test
