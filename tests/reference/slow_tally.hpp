#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>

#include "core/text.hpp"
#include "read/numbers.hpp"
#include "reference/slow_csv.hpp"

namespace kamtuu::reference {

struct SlowGroup {
    std::size_t rows{};
    std::optional<double> sum{};  ///< exact only if the numbers and their sums are doubles
};

/// By P-code and text.
using SlowTally = std::map<std::vector<std::string>, SlowGroup>;

/// What a tally is, a row at a time, of a table whose first three columns are P-code, text and number. Empty if the
/// table is no CSV.
inline std::optional<SlowTally> slow_tally(const Boundaries& boundaries, const std::string& text) {
    const auto rows = slow_csv(text, ',');
    if (!rows) return {};
    SlowTally tally;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        auto cells = (*rows)[i].cells;
        for (auto& cell : cells) cell = std::string(text::trim(cell));
        if (std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); })) continue;
        cells.resize(std::max<std::size_t>(cells.size(), 3));
        const auto code = read_typed_pcode(cells[0]).pcode;
        const auto* unit = code ? boundaries.find(*code) : nullptr;
        auto& group = tally[{unit == nullptr ? "" : unit->pcode.str(), cells[1]}];
        ++group.rows;
        const auto number = read_typed_number(cells[2]).value;
        if (number && *number >= 0) group.sum = group.sum.value_or(0) + *number;
    }
    return tally;
}

}  // namespace kamtuu::reference
