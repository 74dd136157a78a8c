#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace kamtuu::test {

/// Optimal string alignment by its recursive definition: slow and obvious.
inline std::size_t edit_distance_by_definition(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    const auto a1 = a.substr(1);
    const auto b1 = b.substr(1);
    auto best = std::min({edit_distance_by_definition(a1, b) + 1, edit_distance_by_definition(a, b1) + 1,
                          edit_distance_by_definition(a1, b1) + (a[0] == b[0] ? 0U : 1U)});
    if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
        best = std::min(best, edit_distance_by_definition(a.substr(2), b.substr(2)) + 1);
    }
    return best;
}

/// The same by the whole table of beginnings, for texts too long for the recursion.
inline std::size_t edit_distance_by_table(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cell(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            auto& best = cell[i][j];
            best = i + j;
            if (i == 0 || j == 0) continue;
            best =
                std::min({cell[i - 1][j] + 1, cell[i][j - 1] + 1, cell[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) best = std::min(best, cell[i - 2][j - 2] + 1);
        }
    }
    return cell[a.size()][b.size()];
}

}  // namespace kamtuu::test
