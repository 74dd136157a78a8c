#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/finding.hpp>

#include "read/record_roles.hpp"
#include "read/text_source.hpp"

namespace kamtuu {

struct TableHeadOptions {
    std::string file{};
    std::string encoding{};
    char separator{0};
    std::size_t max_row_bytes{};
    std::size_t read_bytes{};  ///< how much is read at a time, so that no more than that is in rest
};

/// What stands above the data of a table.
struct TableHead {
    std::string rows{};  ///< as typed: the header and what else is above the data
    std::string rest{};  ///< read already, and below them
    char separator{','};
    std::vector<std::string> names{};  ///< of the columns
    // Which of the rows that are not blank, the first one being 0.
    std::optional<std::size_t> names_at{};
    std::optional<std::size_t> tags_at{};
};

/// Whether more rows can be looked at.
enum class Look { first, last };

/// The beginning of a table.
struct TableBeginning {
    const Table& table;
    const Layout& layout;
    Look look{};
};

/// Finds the columns that are asked for. False if they are not there, so that more rows must be looked at for a row of
/// HXL tags; at the last look it throws Error (input) instead. Findings of a look that finds nothing are dropped.
using ColumnFinder = std::function<bool(const TableBeginning&, Findings&)>;

/// Reads the beginning of a table: two rows, or as many more as must be looked at where the header does not name the
/// columns. What comes out depends on the text alone, not on how it comes.
///
/// Throws Error (input) for what read_csv refuses in these rows, and what `find_columns` throws.
TableHead read_table_head(TextSource& source, const TableHeadOptions& options, const ColumnFinder& find_columns,
                          Findings& findings);

}  // namespace kamtuu
