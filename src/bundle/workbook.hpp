#pragma once

#include <string>
#include <vector>

#include <kamtuu/bundle.hpp>

#include "write/cell_table.hpp"

namespace kamtuu {

/// The sheets of coverage.xlsx: summary, regions, districts, municipalities, unserved, people, work, sensitive,
/// matches, findings, method. What people read is in the language of the options, the row of column names is English,
/// as in the CSV tables, and so are findings, reasons and definitions that the catalogue has no translation of. Figures
/// are those of the CSV tables; a unit without an exact figure has the colour that maps give to the reason, and the
/// shares have the classes and colours of the maps. What no sheet can hold is cut, which a finding of the sheet says.
///
/// Of a hidden count nothing is in any of them but that it is hidden.
std::vector<CellTable> workbook_sheets(const Coverage& coverage, const BundleOptions& options);

/// The bytes of coverage.xlsx.
std::string workbook(const Coverage& coverage, const BundleOptions& options);

}  // namespace kamtuu
