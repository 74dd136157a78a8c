#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "read/csv_rows.hpp"

namespace kamtuu {

/// Adds what was met in the next piece of a table, before which there were so many rows; `all` counts them as a
/// spreadsheet does.
void take(FirstRows& all, const FirstRows& more, std::size_t rows_before);

/// "Row 7 has" or "12 rows have", then `what`, then which rows these are. For rows as take() counts them.
std::string rows_that(const FirstRows& rows, std::string_view what);

}  // namespace kamtuu
