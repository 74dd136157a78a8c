#include "coverage/growth.hpp"

#include <algorithm>
#include <cmath>

namespace kamtuu {

namespace {

constexpr double most = 1e6;  // no sum has so many parts

/// What rows ask of changes: nothing of a side that has no end.
LinearRow row_of_changes(const LinearRow& row) {
    return {.terms = row.terms,
            .bounds = {.lower = std::isfinite(row.bounds.lower) ? 0 : -no_bound,
                       .upper = std::isfinite(row.bounds.upper) ? 0 : no_bound}};
}

}  // namespace

std::vector<double> growth(const Reduction& reduction, std::span<const Bounds> reach) {
    const auto size = reduction.columns.size();
    std::vector<Bounds> columns;
    for (const auto& bounds : reach) columns.push_back({.lower = 0, .upper = bounds.upper == no_bound ? most : 0});
    std::vector<LinearRow> rows;
    for (const auto& row : reduction.rows) rows.push_back(row_of_changes(row));
    // A second column for each that could grow, at most 1 and at most as much as the first: the greatest sum of these
    // is that of all that can grow at once.
    std::vector<double> costs(size, 0);
    for (std::size_t i = 0; i < size; ++i) {
        if (columns[i].upper == 0) continue;
        rows.push_back({.terms = {{i, 1}, {columns.size(), -1}}, .bounds = {0, no_bound}});
        columns.push_back({.lower = 0, .upper = 1});
        costs.push_back(-1);
    }
    if (costs.size() == size) return {};
    const auto solution = LinearProgram(columns, rows).minimize(costs);
    if (solution.outcome != LinearProgram::Outcome::optimal) return {};
    std::vector<double> made(solution.columns.begin(), solution.columns.begin() + static_cast<std::ptrdiff_t>(size));
    for (auto& one : made) one = std::round(one);
    return made;
}

}  // namespace kamtuu
