#pragma once

#include <string>

#include <kamtuu/html_map.hpp>

#include "write/json.hpp"

namespace kamtuu {

/// All that the script of the HTML map knows, as JSON. Units are numbers: positions in `units`. The parts say beside
/// their functions what their arrays hold; web/data.js reads them.
std::string page_json(const Coverage& coverage, const HtmlMapOptions& options);

/// The same text of JSON, safe inside a script element and inside any JavaScript: `<` and U+2028, U+2029 are escaped.
std::string escaped_for_script(std::string_view json);

// The parts, each with its key.

/// `units`: [P-code, level 0 to 3, type, parent or -1, English, Kyrgyz, Russian, [other names], keys for searching with
/// blanks between, [longitude, latitude] or null, rings as rings_text() has them, 1 for a municipality or 0].
/// `arcs`, `step`: see page_borders.hpp. `simplified`: "200 m", "10%" of the vertices, or empty.
void append_units(JsonWriter& json, const Coverage& coverage, unsigned threads);

/// `statistics`: what they are. `levels`: of each level its units, [1 where a record certainly lies, else 0], [the
/// coarser places of records that may lie there] and by statistic the figures and the limits of classes by method.
/// `sensitive`: the same for counts with hidden ones. A figure is a number; null: not known; [from, to]: between;
/// [from, to, 1] or "a": known only above; "h": hidden.
void append_figures(JsonWriter& json, const Coverage& coverage);

/// `projects`, `sectors`; `places`: [kind 0 to 3, [units], 1 where it names a number of units]; `work`: [project,
/// sector, first year or null, last year or null, 1 if dated, records, place], by these.
/// `records`: how many were counted, by the kind of their placement.
void append_work(JsonWriter& json, const Coverage& coverage);

/// `unserved`, `unlocated`, `findings`, each cut after some hundreds with how many there are in all, `notes`, `inputs`.
/// Reasons, notes and where inputs are from: [English, Kyrgyz, Russian].
void append_lists(JsonWriter& json, const Coverage& coverage);

/// `phrases`: by id in each language, of findings those that there are; `names`: by language, where to look for a
/// unit's name (languages_of_names); `fold`: the tables that names are folded by;
/// `colours`: ramps by their size, and what is no number.
void append_names(JsonWriter& json, const Coverage& coverage);

}  // namespace kamtuu
