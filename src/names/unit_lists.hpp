#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/gazetteer.hpp>

/// Lists of units, and the words for them in reasons and findings.

namespace kamtuu {

/// The text in single quotes; what is very long is cut, and control characters are blanks.
std::string quoted(std::string_view text);

/// A finding about a name, of no file and row yet.
Finding name_finding(Severity severity, std::string code, std::string message);

std::vector<const Unit*> units_of(const std::vector<NameMatch>& matches);

/// P-code order, each unit once.
void sort_and_unique(std::vector<const Unit*>& units);

/// "Chui, Naryn".
std::string names_of(const std::vector<const Unit*>& units);

/// "within Chui, Naryn", or "in the country" where nothing is known.
std::string within_words(const std::vector<const Unit*>& units);

/// "Lenin (KG03220846000, in Suzak), Lenin (KG06207830000, in Alai)", for people.
std::string list_units(const Boundaries& boundaries, const std::vector<const Unit*>& units);

}  // namespace kamtuu
