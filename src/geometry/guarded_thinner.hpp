#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geometry/arcs.hpp"
#include "geometry/thinning.hpp"
#include "geometry/vertex_grid.hpp"

namespace kamtuu {

struct ThinnedArc {
    std::uint32_t held{};   ///< vertices below the limit that are still there
    double left_wins_m2{};  ///< the part on the left from that on the right
};

/// Thins arcs, one after the other, so that none ever runs through a vertex; keeps its memory between them. One thread
/// may use one; arcs may be thinned in any order and by any number of them, with the same result.
class GuardedThinner {
public:
    /// `arcs`, and `grid` of them, must outlive it.
    GuardedThinner(const Arcs& arcs, const VertexGrid& grid) : arcs_(arcs), grid_(grid) {}

    /// Thins `arc` as Thinner::thin() does. `order`: what goes if nothing is held, as Thinner::repeat() takes it, or
    /// empty if it is not known; the result is the same. `stays`: by vertex of the arc, 1 or 0.
    ThinnedArc thin(const Arc& arc, Rank limit, std::size_t least, std::span<const Rank> order,
                    std::span<std::uint8_t> stays);

private:
    struct Triangle {
        std::uint32_t before{};
        std::uint32_t vertex{};
        std::uint32_t after{};
    };
    /// Between which vertices one went, and as which one.
    struct Departure {
        std::uint32_t before{};
        std::uint32_t after{};
        std::uint32_t turn{};
    };

    void take(Triangle triangle);
    bool thin_by(std::span<const Rank> order, Rank limit);
    void thin_step_by_step(Rank limit, std::size_t least);
    [[nodiscard]] bool was_free_to_go() const;
    [[nodiscard]] bool was_free_to_go(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool is_clear(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] std::uint32_t held(Rank limit) const;
    /// Whether a vertex lies in the triangle or on it. Of the arc's own vertices those count of which `is_there` holds.
    template <class IsThere>
    [[nodiscard]] bool holds_a_vertex(Triangle triangle, IsThere is_there) const;

    const Arcs& arcs_;
    const VertexGrid& grid_;
    Thinner thinner_{};
    std::span<const Point> line_{};
    std::uint32_t first_{};
    double left_wins_m2_{};
    std::vector<Departure> departures_{};  // by vertex of the arc; used where an order is known
};

}  // namespace kamtuu
