#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/ramps.hpp>

namespace kamtuu {

enum class CellKind {
    text,    ///< what people typed, or names: never to be run as a formula
    plain,   ///< codes and words of ours
    number,  ///< or empty, or a word of ours that stands for a number that is not told
    input,   ///< for people to fill
};

struct CellColumn {
    std::string name{};
    CellKind kind{CellKind::text};
    int width{12};       ///< characters, where a format shows them
    std::string unit{};  ///< of numbers, as Statistic::unit: a spreadsheet chooses their decimals by it
    // What only a spreadsheet shows.
    std::string heading{};  ///< for people, above the name; empty everywhere: there is no such row
    bool wraps{false};      ///< long texts go over several lines
};

/// How a spreadsheet shows one cell, where that is not as the column has it.
struct CellLook {
    std::optional<Colour> fill{};
    bool bold{false};
    bool grey{false};    ///< the letters
    std::string unit{};  ///< of a number, if not the column's; in a column of texts: that it is one
    friend bool operator==(const CellLook&, const CellLook&) = default;
};

/// A table before it has a format.
struct CellTable {
    std::string title{};  ///< which table it is: "statistics"
    std::vector<CellColumn> columns{};
    std::vector<std::vector<std::string>> rows{};
    // What only a spreadsheet shows.
    std::string sheet{};                                              ///< name of the sheet; empty: the title
    std::map<std::pair<std::size_t, std::size_t>, CellLook> looks{};  ///< by row and column
    std::size_t frozen_columns{};
    std::vector<std::string> tags{};  ///< of HXL, a row below the names; empty: none
    bool names_shown{true};           ///< the row of names, with its filter
};

}  // namespace kamtuu
