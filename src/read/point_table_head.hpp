#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/finding.hpp>

#include "read/text_source.hpp"

namespace kamtuu {

struct PointTableHeadOptions {
    std::string file{};
    std::string lon{};
    std::string lat{};
    std::string encoding{};
    char separator{0};
    std::size_t max_row_bytes{};
    std::size_t read_bytes{};  ///< how much is read at a time, so that no more than that is in rest
};

/// What stands above the points of a table, and which columns they are in.
struct PointTableHead {
    std::string rows{};  ///< as typed: the header and what else is above the data
    std::string rest{};  ///< read already, and below them
    char separator{','};
    std::vector<std::string> names{};  ///< of the columns
    std::size_t lon{};
    std::size_t lat{};
    // Which of the rows that are not blank, the first one being 0.
    std::optional<std::size_t> names_at{};
    std::optional<std::size_t> tags_at{};
};

/// Reads the beginning of a table: two rows, or as many more as must be looked at for a row of HXL tags where the
/// header does not name the coordinates. What comes out depends on the text alone, not on how it comes.
///
/// Throws Error (input) for what read_csv refuses in these rows, and where there are no coordinates.
PointTableHead read_point_table_head(TextSource& source, const PointTableHeadOptions& options, Findings& findings);

}  // namespace kamtuu
