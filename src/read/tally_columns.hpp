#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/tally_table.hpp>

#include "read/table_head.hpp"

namespace kamtuu {

/// A column of a table that is tallied.
struct TallyColumn {
    std::size_t at{};
    std::string name{};  ///< in the result: its role, if it was found by that, else its own
};

/// Which columns are looked at. No others are.
struct TallyColumns {
    TallyColumn pcode{};
    std::vector<TallyColumn> by{};
    std::vector<TallyColumn> sums{};
};

/// What stands above the data of such a table, and its columns.
struct TallyHead {
    TableHead head{};
    TallyColumns columns{};
};

/// Reads the beginning of a table; see read_table_head. Throws Error: input where there is no column of P-codes or none
/// of a name in `tally`, usage for a role that does not exist.
TallyHead read_tally_head(TextSource& source, const TableHeadOptions& options, const TallyOptions& tally,
                          Findings& findings);

}  // namespace kamtuu
