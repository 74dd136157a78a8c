#pragma once

#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/match_table.hpp>

/// Words that the ways to match a table share.

namespace kamtuu {

/// "0.95", "1": three decimals at most; empty for 0, which is no score.
std::string score_text(double score);

/// "KG03211813000 Jany-Jol, Aksy 0.95": a candidate in one cell.
std::string candidate_text(const Boundaries& boundaries, const MatchCandidate& candidate);

/// The P-codes with `|` between them.
std::string codes_text(const std::vector<const Unit*>& units);

/// Null for the country, and for what lies straight in the country.
const Unit* parent_to_show(const Boundaries& boundaries, const Unit& unit);

/// "Jany-Jol АА, Jalal-Abad region".
std::string in_words(const TypedPlace& typed);

/// "decided by the reviewer on 2025-03-01: as the akim's office says"; "decided to be no unit by …".
std::string decision_reason(const Decision& decision);

}  // namespace kamtuu
