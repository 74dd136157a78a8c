#pragma once

#include <algorithm>
#include <string_view>

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

}  // namespace kamtuu::test
