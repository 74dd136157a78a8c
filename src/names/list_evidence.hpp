#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>

namespace kamtuu {

/// What a decision of the list is worth.
inline constexpr double score_of_a_list_decision = 0.8;

/// A unit that a row may mean, and how well it fits.
struct ListCandidate {
    const Unit* unit{};
    double score{};
};

/// A row of a list: certain of its unit, or not. A row without candidates takes no part.
struct ListRow {
    std::vector<ListCandidate> candidates{};  ///< in P-code order; one: certain
    std::size_t says{};                       ///< rows that say the same have the same number, and the same candidates
};

/// What the list decides of one row.
struct ListDecision {
    const Unit* unit{};
    /// The units that rows which say the same were given together, in P-code order: which row is which makes no
    /// difference. One unit where the row stands alone.
    std::vector<const Unit*> set{};
};

/// One list names each unit once. Gives the rows that are not certain those units, one each, that fit best in all and
/// that no other row certainly is; decides only where any other way would be impossible or clearly worse, and nothing
/// at all if two certain rows are the same unit. By position of the row. Rows that share candidates with more than 63
/// others are left open; else linear.
std::vector<std::optional<ListDecision>> decide_by_list(std::span<const ListRow> list);

/// The one candidate that lies in the district in which the certain rows next before and after `row` lie both; null if
/// there is none. A hint, since lists are often in order of districts.
const Unit* suggested_by_neighbours(const Boundaries& boundaries, std::span<const ListRow> list, std::size_t row);

/// The reason for a decision, in words.
std::string list_words(const Boundaries& boundaries, const ListDecision& decision);

}  // namespace kamtuu
