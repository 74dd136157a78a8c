#pragma once

#include <string>
#include <string_view>

#include <kamtuu/spread.hpp>
#include <kamtuu/statistics.hpp>

#include "words/phrasebook.hpp"
#include "write/cell_table.hpp"

/// What sheets say, in the language of a Phrasebook.

namespace kamtuu {

/// The phrase of that id where the catalogue has one, else `english`.
std::string said(const Phrasebook& book, const std::string& id, std::string_view english);

/// "People reached"; `key` is of a statistic or a measure.
std::string statistic_name(const Phrasebook& book, std::string_view key, std::string_view english);
std::string statistic_meaning(const Phrasebook& book, std::string_view key, std::string_view english);

/// The heading of a column: of a statistic or its bound, or of what else tables have.
std::string heading_of(const Phrasebook& book, const std::string& column);

/// Gives a table its sheet's name and its headings, and says its words of ours ("municipality", "(unplaced)",
/// "warning") in the language of the book.
void speak(const Phrasebook& book, CellTable& table);

}  // namespace kamtuu
