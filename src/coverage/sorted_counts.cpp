#include "coverage/sorted_counts.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace kamtuu {

SortedCounts sorted(const CountTable& table) {
    SortedCounts made{.table = {}, .order = std::vector<std::size_t>(table.cells.size())};
    std::iota(made.order.begin(), made.order.end(), std::size_t{0});
    std::sort(made.order.begin(), made.order.end(),
              [&](std::size_t a, std::size_t b) { return table.cells[a].key < table.cells[b].key; });
    std::vector<std::size_t> place(table.cells.size());
    for (std::size_t i = 0; i < place.size(); ++i) {
        place[made.order[i]] = i;
        made.table.cells.push_back(table.cells[made.order[i]]);
    }
    for (auto sum : table.sums) {
        sum.total = place[sum.total];
        for (auto& part : sum.parts) part = place[part];
        std::sort(sum.parts.begin(), sum.parts.end());
        made.table.sums.push_back(std::move(sum));
    }
    std::sort(made.table.sums.begin(), made.table.sums.end(),
              [](const auto& a, const auto& b) { return std::tie(a.total, a.parts) < std::tie(b.total, b.parts); });
    return made;
}

}  // namespace kamtuu
