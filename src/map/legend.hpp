#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "map/fills.hpp"
#include "words/phrasebook.hpp"

namespace kamtuu::map {

struct LegendRow {
    Fill fill{};
    std::string text{};
    std::size_t units{};  ///< that look so and are governed
    bool apart{false};    ///< not a class of the figure
    bool counted{true};   ///< whether `units` says anything: not of what nobody governs
};

/// What a map's colours mean: a row a class, lowest first, also of classes without a unit; then those of what has no
/// class, where there are such. A count is of what the level is named for, municipalities: what nobody governs is in
/// none. Limits are written as the language writes numbers, and so exactly that no two are the
/// same: "10–19" where all figures are whole, "12.5 – <20" where they are not, since a class ends before its upper
/// limit; "below 20" and "50 and more" of given breaks beyond which no figure lies.
std::vector<LegendRow> legend_rows(std::span<const Theme> themes, const Palette& palette, const Phrasebook& book,
                                   double factor = 1);

/// "Share of municipalities served, %", as Phrasebook::heading().
std::string legend_title(const Theme& theme, const Phrasebook& book);

/// The figure's name in the book's language.
std::string figure_name(const Theme& theme, const Phrasebook& book);

}  // namespace kamtuu::map
