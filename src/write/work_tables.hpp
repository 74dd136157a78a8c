#pragma once

#include <span>
#include <string>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/sensitive.hpp>
#include <kamtuu/summary.hpp>
#include <kamtuu/unserved.hpp>

#include "write/cell_table.hpp"

/// More tables of a coverage run (tables.hpp).

namespace kamtuu {

/// People by indicator and part: a row a unit, indicator and part.
CellTable people_table(std::span<const IndicatorRow> rows);

/// Who does what where: a row a unit, project and sector.
CellTable work_table(std::span<const WorkRow> rows);

/// A few statistics by year: a row a unit and year.
CellTable years_table(std::span<const YearRow> rows);

/// What stands for a count that is not told.
inline const std::string hidden_cell = "hidden";

/// The counts of sensitive records that may be published; hidden_cell stands for all others. Rows that are never
/// published are not there. Null: no rows.
CellTable sensitive_cells(const ProtectedTable* table);

/// The municipalities that are left out, the most urgent first.
CellTable unserved_table(const Unserved& unserved);

/// The same as a GeoJSON layer: geojson() of unserved_layer().
std::string unserved_geojson(const Boundaries& boundaries, const Unserved& unserved);

}  // namespace kamtuu
