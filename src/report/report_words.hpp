#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/sections.hpp"

namespace kamtuu::reporting {

/// A figure as a table of the report has it: "1,234", "12–30", "—".
std::string figure_text(const ReportFacts& facts, const SummaryRow& row, std::string_view key);

/// The name of a statistic, with the unit where the name does not tell it: "Area, km²".
std::string heading_of(const Phrasebook& book, std::string_view key);
std::string name_of_statistic(const Phrasebook& book, std::string_view key);

/// A column of numbers with that heading.
Column number_column(std::string heading);

/// The words for what a row is.
std::string name_of_row(const Phrasebook& book, const SummaryRow& row);

/// What to_string() says of a kind, in words: "kind.level.", "district".
template <typename Kind>
std::string in_words(const Phrasebook& book, std::string_view area, Kind kind) {
    return book.say("kind." + std::string(area) + "." + std::string(to_string(kind)));
}

/// A paragraph that says how many more there are, and in which file if that is written; none for 0.
void append_rest(std::vector<Block>& blocks, const ReportFacts& facts, std::size_t count, std::string_view file);

/// "{name}: {figure}".
std::string labelled(std::string_view name, std::string_view figure);

}  // namespace kamtuu::reporting
