#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/gazetteer.hpp>
#include <kamtuu/records.hpp>

#include "coverage/place_record.hpp"

/// What the ways to place a record share: words for reasons and findings, and small questions about lists of units.

namespace kamtuu {

/// What a score is multiplied by where something above the unit was typed and is not known.
inline constexpr double factor_of_an_unknown_ancestor = 0.75;

/// The text in single quotes.
std::string quoted(std::string_view text);

/// A finding about one record.
Finding about(const Record& record, Severity severity, std::string code, std::string message);

std::vector<const Unit*> units_of(const std::vector<NameMatch>& matches);

/// P-code order, each unit once.
void sort_and_unique(std::vector<const Unit*>& units);

/// "Chui, Naryn".
std::string names_of(const std::vector<const Unit*>& units);

/// "within Chui, Naryn", or "in the country" where nothing is known.
std::string within_words(const Ancestors& within);

/// How many municipalities these are, if all of them are at the bottom of the tree; a lake is none.
std::optional<std::size_t> municipalities_among(const Boundaries& boundaries, const std::vector<const Unit*>& units);

/// "Lenin (KG03220846000, in Suzak), Lenin (KG06207830000, in Alai)", for people.
std::string list_units(const Boundaries& boundaries, const std::vector<const Unit*>& units);

}  // namespace kamtuu
