#pragma once

#include <cstddef>
#include <string>

#include <kamtuu/finding.hpp>

#include "read/table_head.hpp"

namespace kamtuu {

/// Columns of the coordinates, by name; empty where the alias table is to find them.
struct ChosenCoordinates {
    std::string lon{};
    std::string lat{};
};

/// What stands above the points of a table, and which columns they are in.
struct PointTableHead {
    TableHead head{};
    std::size_t lon{};
    std::size_t lat{};
};

/// Reads the beginning of a table of points; see read_table_head. Throws Error (input) where there are no coordinates.
PointTableHead read_point_table_head(TextSource& source, const TableHeadOptions& options,
                                     const ChosenCoordinates& chosen, Findings& findings);

}  // namespace kamtuu
