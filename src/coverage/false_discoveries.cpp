#include <algorithm>

#include <kamtuu/clustering.hpp>
#include <kamtuu/error.hpp>

namespace kamtuu {

std::vector<std::optional<double>> adjusted(std::span<const std::optional<double>> p) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (!p[i]) continue;
        if (!(*p[i] >= 0 && *p[i] <= 1)) throw Error(ErrorKind::usage, "adjusted: a p value lies between 0 and 1");
        order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return *p[a] < *p[b]; });
    std::vector<std::optional<double>> q(p.size());
    double least = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const auto i = order[rank - 1];
        least = std::min(least, *p[i] * static_cast<double>(order.size()) / static_cast<double>(rank));
        q[i] = least;
    }
    return q;
}

std::vector<std::size_t> significant(std::span<const std::optional<double>> q, double level) {
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < q.size(); ++i)
        if (q[i] && *q[i] <= level) positions.push_back(i);
    return positions;
}

}  // namespace kamtuu
