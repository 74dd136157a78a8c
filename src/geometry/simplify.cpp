#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

#include <kamtuu/error.hpp>
#include <kamtuu/simplify.hpp>

#include "core/parallel.hpp"
#include "geometry/disputes.hpp"
#include "geometry/guarded_thinner.hpp"
#include "geometry/thinning.hpp"
#include "geometry/unite.hpp"
#include "geometry/vertex_grid.hpp"

namespace kamtuu {

namespace {

void check(const SimplifyOptions& options) {
    if (options.tolerance_m.has_value() == options.keep.has_value())
        throw Error(ErrorKind::usage, "Simplifying needs either a tolerance or a share of vertices to keep. Give one.");
    if (options.tolerance_m && !(*options.tolerance_m >= 0 && std::isfinite(*options.tolerance_m)))
        throw Error(ErrorKind::usage, "The tolerance of simplifying must be 0 or more metres.");
    if (options.keep && !(*options.keep >= 0 && *options.keep <= 1))
        throw Error(ErrorKind::usage, "The share of vertices to keep must lie between 0 and 1.");
}

/// How many vertices between its ends an arc has to keep. What closes by itself is a ring. Of arcs between the same
/// nodes one may be straight, since a second one would lie on it: one that is, else a border between tiles.
std::vector<std::size_t> least_inner_vertices(const Arcs& arcs, std::size_t ring_vertices) {
    struct Span {
        std::pair<std::uint32_t, std::uint32_t> ends{};
        bool bends_outside{};
        std::uint32_t points{};
        std::uint32_t arc{};
        auto operator<=>(const Span&) const = default;
    };
    std::vector<Span> spans;
    for (std::uint32_t i = 0; i < arcs.arcs.size(); ++i) {
        const auto& arc = arcs.arcs[i];
        spans.push_back({std::minmax({arc.from, arc.to}), arc.points > 2 && arc.right == no_part, arc.points, i});
    }
    std::sort(spans.begin(), spans.end());
    std::vector<std::size_t> least(arcs.arcs.size(), 0);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (spans[i].ends.first == spans[i].ends.second)
            least[spans[i].arc] = std::max<std::size_t>(ring_vertices, 3) - 1;
        else if (i > 0 && spans[i - 1].ends == spans[i].ends)
            least[spans[i].arc] = 1;
    }
    return least;
}

/// Arcs in lots of about as many vertices, so that a thread has something to do and keeps its memory for a while.
std::vector<std::size_t> lots_of(const Arcs& arcs) {
    constexpr std::uint32_t lot = 16'384;
    std::vector<std::size_t> begins;
    std::uint32_t first_point = 0;
    for (std::size_t i = 0; i < arcs.arcs.size(); ++i) {
        if (!begins.empty() && arcs.arcs[i].first_point - first_point < lot) continue;
        first_point = arcs.arcs[i].first_point;
        begins.push_back(i);
    }
    begins.push_back(arcs.arcs.size());
    return begins;
}

/// Calls `work(thinner, position of the arc)` for every arc with a vertex between its ends; what `make` makes is used
/// by one thread.
template <class Make, class Work>
void for_each_bent_arc(const Arcs& arcs, unsigned threads, Make make, Work work) {
    const auto lots = lots_of(arcs);
    parallel_for(lots.size() - 1, threads, [&](std::size_t lot) {
        auto thinner = make();
        for (auto i = lots[lot]; i < lots[lot + 1]; ++i)
            if (arcs.arcs[i].points > 2) work(thinner, i);
    });
}

/// In which order the vertices between the ends of each arc go if nothing holds them, each with its effective area.
class Order {
public:
    Order(const Arcs& arcs, std::span<const std::size_t> least, unsigned threads)
        : ranks_(arcs.points.size() - 2 * arcs.arcs.size(), Rank::never()) {
        const auto make = [] { return Thinner(); };
        for_each_bent_arc(arcs, threads, make, [&](Thinner& thinner, std::size_t i) {
            const auto first = arcs.arcs[i].first_point;
            auto rank = ranks_.begin() + static_cast<std::ptrdiff_t>(first_of(arcs, i));
            thinner.thin(
                arcs.line(arcs.arcs[i]), first, Rank::never(), least[i], [](auto, auto, auto) { return true; },
                [&](std::uint32_t, Rank of_gone) { *rank++ = of_gone; });
        });
    }

    /// Of one arc; Rank::never() in the place of those that stay.
    [[nodiscard]] std::span<const Rank> of(const Arcs& arcs, std::size_t i) const noexcept {
        return std::span(ranks_).subspan(first_of(arcs, i), arcs.arcs[i].points - 2);
    }
    [[nodiscard]] std::span<const Rank> ranks() const noexcept { return ranks_; }

private:
    static std::size_t first_of(const Arcs& arcs, std::size_t i) noexcept {
        return arcs.arcs[i].first_point - 2 * i;  // each arc before has two ends
    }

    LargeVector<Rank> ranks_;
};

/// The rank that parts the vertices that go from those that stay, if nothing holds them. Counts how many begin with the
/// same bits, and orders only those that begin as it does, a few of a hundred; the others are neither moved nor copied.
Rank limit_of_share(std::span<const Rank> ranks, double keep) {
    const auto count = static_cast<double>(ranks.size());
    auto going = ranks.size() - static_cast<std::size_t>(std::min(count, std::ceil(keep * count)));
    if (going == ranks.size()) return Rank::never();
    std::vector<std::size_t> beginning(Rank::beginnings);
    for (const auto rank : ranks) ++beginning[rank.beginning()];
    std::size_t wanted = 0;
    for (; going >= beginning[wanted]; ++wanted) going -= beginning[wanted];
    std::vector<Rank> near;
    near.reserve(beginning[wanted]);
    for (const auto rank : ranks)
        if (rank.beginning() == wanted) near.push_back(rank);
    const auto limit = near.begin() + static_cast<std::ptrdiff_t>(going);
    std::nth_element(near.begin(), limit, near.end());
    return *limit;
}

/// What became of the vertices and the arcs.
struct Thinned {
    LargeVector<std::uint8_t> stays{};  // by position in Arcs::points
    std::vector<ThinnedArc> arcs{};
};

Thinned thin(const Arcs& arcs, std::span<const std::size_t> least, Rank limit, const std::optional<Order>& order,
             unsigned threads) {
    Thinned result{.stays = LargeVector<std::uint8_t>(arcs.points.size(), 1),
                   .arcs = std::vector<ThinnedArc>(arcs.arcs.size())};
    const VertexGrid grid(arcs);
    const auto make = [&] { return GuardedThinner(arcs, grid); };
    for_each_bent_arc(arcs, threads, make, [&](GuardedThinner& guarded, std::size_t i) {
        const auto& arc = arcs.arcs[i];
        const auto of_arc = order ? order->of(arcs, i) : std::span<const Rank>();
        const auto stays = std::span(result.stays).subspan(arc.first_point, arc.points);
        result.arcs[i] = guarded.thin(arc, limit, least[i], of_arc, stays);
    });
    return result;
}

Arcs without_gone(const Arcs& arcs, const LargeVector<std::uint8_t>& stays) {
    Arcs result{.arcs = arcs.arcs,
                .nodes = arcs.nodes,
                .uses = arcs.uses,
                .ring_begins = arcs.ring_begins,
                .parts = arcs.parts,
                .crowded = arcs.crowded};  // their ends are nodes
    result.points.reserve(static_cast<std::size_t>(std::count(stays.begin(), stays.end(), 1)));
    for (auto& arc : result.arcs) {
        const auto first = static_cast<std::uint32_t>(result.points.size());
        for (auto i = arc.first_point; i < arc.first_point + arc.points; ++i)
            if (stays[i] != 0) result.points.push_back(arcs.points[i]);
        arc.first_point = first;
        arc.points = static_cast<std::uint32_t>(result.points.size()) - first;
    }
    return result;
}

/// Of what is a tiling, the simplified form is one.
Disputes disputes_of(const Arcs& simplified, const Disputes& before, unsigned threads) {
    const auto tiles = before.disputed.size();
    if (std::find(before.disputed.begin(), before.disputed.end(), true) != before.disputed.end())
        return find_disputes(simplified, tiles, threads);
    Disputes none;
    none.disputed.resize(tiles, false);
    return none;
}

std::size_t vertices_of(const Arcs& arcs) noexcept {
    return arcs.points.size() - 2 * arcs.arcs.size() + arcs.nodes.size();
}

std::size_t held_of(std::span<const ThinnedArc> thinned) noexcept {
    return std::accumulate(thinned.begin(), thinned.end(), std::size_t{0},
                           [](std::size_t sum, const ThinnedArc& arc) { return sum + arc.held; });
}

std::vector<AreaChange> area_changes_of(const Tiling& tiling, std::span<const ThinnedArc> thinned) {
    std::vector<AreaChange> changes;
    for (const auto* tile : tiling.tiles()) changes.push_back({tile, 0});
    for (std::size_t i = 0; i < thinned.size(); ++i) {
        const auto& arc = tiling.arcs()[i];
        changes[tiling.parts()[arc.left].tile].m2 += thinned[i].left_wins_m2;
        if (arc.right != no_part) changes[tiling.parts()[arc.right].tile].m2 -= thinned[i].left_wins_m2;
    }
    return changes;
}

}  // namespace

double Simplification::total_change_m2() const noexcept {
    return std::accumulate(area_changes.begin(), area_changes.end(), 0.0,
                           [](double sum, const AreaChange& change) { return sum + change.m2; });
}

const AreaChange* Simplification::largest_change() const noexcept {
    const auto largest =
        std::max_element(area_changes.begin(), area_changes.end(),
                         [](const AreaChange& a, const AreaChange& b) { return std::abs(a.m2) < std::abs(b.m2); });
    return largest == area_changes.end() ? nullptr : &*largest;
}

SimplifiedTiling simplify(const Tiling& tiling, const SimplifyOptions& options) {
    check(options);
    const auto& arcs = tiling.as_arcs();
    const auto least = least_inner_vertices(arcs, options.ring_vertices);
    std::optional<Order> order;
    if (options.keep) order.emplace(arcs, least, options.threads);
    const auto limit =
        order ? limit_of_share(order->ranks(), *options.keep) : Rank::from(*options.tolerance_m * *options.tolerance_m);
    const auto thinned = thin(arcs, least, limit, order, options.threads);
    auto simplified = without_gone(arcs, thinned.stays);
    Simplification report{.vertices_before = vertices_of(arcs),
                          .vertices_after = vertices_of(simplified),
                          .vertices_held = held_of(thinned.arcs),
                          .threshold_m2 = limit.area_m2(),
                          .area_changes = area_changes_of(tiling, thinned.arcs)};
    auto disputes = disputes_of(simplified, tiling.disputes(), options.threads);
    return {Tiling(tiling, std::move(simplified), std::move(disputes)), std::move(report)};
}

}  // namespace kamtuu
