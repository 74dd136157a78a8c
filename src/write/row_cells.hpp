#pragma once

#include <kamtuu/summary.hpp>

#include "write/csv.hpp"

namespace kamtuu {

template <typename... Names>
void header(CsvWriter& csv, const Names&... names) {
    (csv.plain(names), ...);
}

/// The cells pcode, name_en and name_ky of a row of a summary: of its unit, or what the row is instead.
void identify(CsvWriter& csv, RowKind kind, const Unit* unit);

}  // namespace kamtuu
