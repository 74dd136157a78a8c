#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

#include <kamtuu/finding.hpp>

#include "read/table.hpp"

namespace kamtuu {

struct SheetOptions {
    /// Name of the sheet; empty: the only one, or the first that has a row.
    std::string sheet{};

    // Limits against workbooks that are not what they seem. A message names the one that bites.
    std::uint64_t max_unpacked_bytes{std::uint64_t{512} << 20U};
    std::size_t max_rows{1'048'576};  // as many as Excel has
    std::size_t max_cells{20'000'000};
};

/// Reads one sheet of an XLSX or ODS workbook. Every cell is text, numbers as the workbook stores them; of a formula
/// the value that was last computed. The first row that is not blank is the header. Cells to the right of it get
/// columns without a name, so that nothing is lost.
///
/// Throws Error (input) for what is not such a workbook, is encrypted, damaged or would unpack to more than the limits,
/// for XML with a document type (which no spreadsheet program writes), for anything that GDAL complains about, and for
/// a workbook without a row. A sheet with merged cells is a finding: only the first of them has the text.
Table read_sheet(const std::filesystem::path& path, const SheetOptions& options, Findings& findings);

}  // namespace kamtuu
