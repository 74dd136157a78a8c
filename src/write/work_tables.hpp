#pragma once

#include <span>
#include <string>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/sensitive.hpp>
#include <kamtuu/summary.hpp>
#include <kamtuu/unserved.hpp>

/// More tables of a coverage run, each as the text of its file.

namespace kamtuu {

/// People by indicator and part: a row a unit, indicator and part.
std::string people_csv(std::span<const IndicatorRow> rows);

/// Who does what where: a row a unit, project and sector.
std::string work_csv(std::span<const WorkRow> rows);

/// A few statistics by year: a row a unit and year.
std::string years_csv(std::span<const YearRow> rows);

/// The counts of sensitive records that may be published; "hidden" stands for all others. Rows that are never published
/// are not there. Null: only the header.
std::string sensitive_csv(const ProtectedTable* table);

/// The municipalities that are left out, the most urgent first.
std::string unserved_csv(const Unserved& unserved);

/// The same as a GeoJSON layer (RFC 7946), a feature a municipality in that order; `drawn`, if given, has the polygons
/// to show.
std::string unserved_geojson(const Boundaries& boundaries, const Unserved& unserved, const Boundaries* drawn = nullptr);

}  // namespace kamtuu
