#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/coverage.hpp>
#include <kamtuu/theme.hpp>

#include "write/json.hpp"

namespace kamtuu {

/// All of a run as one JSON document for programs, as docs/coverage.schema.json describes it: definitions, the figures
/// of every level with what is known of each (theme.hpp), people, work, years, who is left out, the spread, sensitive
/// counts as far as they are told, placements, findings and notes. Numbers have the decimals of the CSV tables. The
/// same bytes for the same run; `schema` counts up when something in it changes that a program could depend on.
std::string run_json(const Coverage& coverage);

/// Its members that hold figures: levels, people, work, years, spread.
void append_figures(JsonWriter& json, const CoverageTables& tables);

/// the members kind and pcode of a row.
void append_row(JsonWriter& json, RowKind kind, const Unit* unit);

/// A list of P-codes.
void append_codes(JsonWriter& json, const std::vector<const Unit*>& units);

/// "kind", and "value", or "lower" and "upper".
void append_figure(JsonWriter& json, const Shown& shown, std::string_view unit);

}  // namespace kamtuu
