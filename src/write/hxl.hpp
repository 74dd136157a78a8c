#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "write/cell_table.hpp"

namespace kamtuu {

/// Whether a table has a second header row that says in hashtags what its columns are.
enum class HxlRow : bool { off, on };

/// The HXL hashtag of a column of a table ("#adm1+code", "#reached+f+min"), as
/// https://hxlstandard.org/standard/1-1final/ has it; empty where no hashtag fits. `table` is the title of the
/// CellTable: what a P-code is of depends on it. A column NAME_min or NAME_max has the tag of NAME and one attribute
/// more. All hashtags of tables are here.
std::string hxl_tag(std::string_view table, std::string_view column);

/// The tags of all columns; none if no column has one.
std::vector<std::string> hxl_row(const CellTable& table);

}  // namespace kamtuu
