#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include <kamtuu/geometry.hpp>

/// The one door to Boost.Geometry: its packed R-tree (Leutenegger, Lopez, Edgington, "STR: a simple and efficient
/// algorithm for R-tree packing", 1997, as Boost implements it), for boxes and for the edges of polylines. Planar, in
/// degrees of longitude and latitude. Everything else includes this header and never Boost, which is slow to compile.

namespace kamtuu {

/// Boxes, found by place. Built whole by its constructor in O(n log n) and read-only after it, so any number of threads
/// may ask it.
class BoxTree {
public:
    /// An empty box is never found. The others must be finite. Boxes count from 0 in the order given.
    explicit BoxTree(std::span<const Box> boxes);
    BoxTree(BoxTree&&) noexcept;
    BoxTree& operator=(BoxTree&&) noexcept;
    BoxTree(const BoxTree&) = delete;
    BoxTree& operator=(const BoxTree&) = delete;
    ~BoxTree();

    /// The boxes that share at least a border point with `box`, in ascending order; none if it is empty.
    [[nodiscard]] std::vector<std::size_t> meeting(const Box& box) const;

    /// Gets a box and its distance from the point that was asked for. False ends the visit.
    using Visit = std::function<bool(std::size_t box, double distance_deg)>;
    /// Visits the boxes from the nearest to the farthest, those at the same distance in ascending order. The distance
    /// is planar, zero in the box. As many boxes are looked up as are visited, give or take a node of the tree.
    void nearest(Point p, const Visit& visit) const;

private:
    struct Tree;
    std::unique_ptr<const Tree> tree_;
};

/// Consecutive edges of a line: `count` of them, the first from its point `first` to `first + 1`.
struct EdgeRun {
    std::size_t line{};
    std::size_t first{};
    std::size_t count{};
    friend constexpr auto operator<=>(const EdgeRun&, const EdgeRun&) = default;
};

/// The edges of polylines, cut into runs of at most 16, each found by its box. Built whole by its constructor and
/// read-only after it, so any number of threads may ask it. Keeps nothing of the lines but the boxes of their runs.
class EdgeTree {
public:
    static constexpr std::size_t longest_run = 16;

    /// Lines count from 0 in the order given; a line of fewer than two points has no edge.
    explicit EdgeTree(std::span<const std::span<const Point>> lines);

    /// The runs in the order of their lines.
    [[nodiscard]] std::span<const EdgeRun> runs() const noexcept { return runs_; }

    /// Calls `visit(const EdgeRun&)` for each run whose box shares at least a border point with `box`, by line and
    /// first edge. Not every edge of such a run meets it.
    template <class Visit>
    void for_each_run(const Box& box, Visit&& visit) const {
        for (const auto i : tree_.meeting(box)) visit(runs_[i]);
    }

    /// Calls `visit(const EdgeRun&, double distance_deg)` from the run with the nearest box to that with the farthest,
    /// until it returns false. No edge of the run is nearer than `distance_deg`, planar, in degrees. At the same
    /// distance by line and first edge.
    template <class Visit>
    void for_each_nearest_run(Point p, Visit&& visit) const {
        tree_.nearest(p, [&](std::size_t i, double distance_deg) { return visit(runs_[i], distance_deg); });
    }

private:
    std::vector<EdgeRun> runs_;
    BoxTree tree_;
};

}  // namespace kamtuu
