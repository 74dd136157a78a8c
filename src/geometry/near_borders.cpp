#include "geometry/near_borders.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <span>
#include <utility>

#include "core/parallel.hpp"
#include "geometry/local_metres.hpp"
#include "geometry/outer_border.hpp"

namespace kamtuu {

namespace {

struct Near {
    std::uint32_t part{};
    std::uint32_t other{};
    Point at{};
    double distance_m{};
};

class Search {
public:
    Search(const Arcs& arcs, double within_m) : border_(arcs), within_m_(within_m) {}

    [[nodiscard]] std::size_t lines() const noexcept { return border_.lines().size(); }

    void look_along(std::size_t line, std::vector<Near>& found) const {
        const auto points = border_.lines()[line];
        for (std::size_t i = 0; i < points.size(); ++i) {
            const auto before = points[i == 0 ? i : i - 1];
            const auto after = points[i + 1 == points.size() ? i : i + 1];
            look_around(border_.part(line), points[i], {before, points[i], after}, found);
        }
    }

private:
    void look_around(std::uint32_t part, Point at, const std::array<Point, 3>& shared, std::vector<Near>& found) const {
        const LocalMetres metres(at);
        const auto is_shared = [&](Point p) { return std::find(shared.begin(), shared.end(), p) != shared.end(); };
        border_.for_each_edge(metres.around(within_m_), [&](const OuterBorder::Edge& edge) {
            if (edge.part == part || is_shared(edge.a) || is_shared(edge.b)) return;
            const double distance = metres.distance_to_edge(edge.a, edge.b);
            if (distance > 0 && distance <= within_m_) found.push_back({part, edge.part, at, distance});
        });
    }

    OuterBorder border_;
    double within_m_;
};

}  // namespace

std::vector<NearBorder> near_borders(const Arcs& arcs, double within_m, unsigned threads) {
    const Search search(arcs, within_m);
    std::vector<std::vector<Near>> found(search.lines());
    parallel_for(found.size(), threads, [&](std::size_t line) { search.look_along(line, found[line]); });

    std::map<std::pair<std::uint32_t, std::uint32_t>, NearBorder> by_pair;
    for (const auto& of_line : found)
        for (const auto& near : of_line) {
            const auto pair = std::minmax(near.part, near.other);
            auto& border = by_pair[pair];
            border.part = pair.first;
            border.other = pair.second;
            border.places.push_back(near.at);
            border.width_m = std::max(border.width_m, near.distance_m);
        }
    std::vector<NearBorder> result;
    for (auto& [pair, border] : by_pair) {
        std::sort(border.places.begin(), border.places.end());
        border.places.erase(std::unique(border.places.begin(), border.places.end()), border.places.end());
        result.push_back(std::move(border));
    }
    return result;
}

}  // namespace kamtuu
