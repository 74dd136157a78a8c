#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Texts of cells that go out into a table for people and come back from it.

namespace kamtuu {

/// The cell of a table that was written here, as it was before: without the `'` that keeps a spreadsheet from running
/// it, and without blanks around it.
std::string cell_as_typed(std::string_view cell);

/// What two spellings of one cell have in common: cell_as_typed() with one space for any blanks in a row, which
/// spreadsheets and editors change, and a bare `|` between several names.
std::string cell_as_key(std::string_view cell);
std::string cell_as_key(const std::vector<std::string>& names);

}  // namespace kamtuu
