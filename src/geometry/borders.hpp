#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <kamtuu/geometry.hpp>

#include "geometry/chord.hpp"
#include "geometry/edge_tree.hpp"

namespace kamtuu {

/// The borders of many polygons ("shapes", counted from 0 in the order given), prepared for questions by place and by
/// distance. Built whole by its constructor and read-only after it, so any number of threads may ask it. Keeps pointers
/// to the polygons.
class Borders {
public:
    explicit Borders(std::vector<const MultiPolygon*> shapes);

    [[nodiscard]] std::size_t size() const noexcept { return shapes_.size(); }

    /// The shapes that share at least a border point with `polygon`, ascending. Planar and exact.
    [[nodiscard]] std::vector<std::size_t> meeting(const MultiPolygon& polygon) const;

    /// Whether the point lies in the shape or on its border.
    [[nodiscard]] bool covers(std::size_t shape, Point p) const noexcept;

    /// Something that holds the whole border of a shape. One without edges is infinitely far from everything.
    [[nodiscard]] const Ball& ball(std::size_t shape) const noexcept { return shape_balls_[shape]; }

    /// A point of the border of a shape that has edges.
    [[nodiscard]] Point some_point(std::size_t shape) const noexcept { return start(first_edge(shape)); }

    /// The geodesic distance from `p` to the border of a shape, also from inside it. Infinite if it is more than
    /// `limit_m`.
    [[nodiscard]] double distance_m(std::size_t shape, Point p, double limit_m) const;
    /// The geodesic distance between the borders of two shapes that do not meet, from a vertex of one to an edge of the
    /// other. Infinite if it is more than `limit_m`.
    [[nodiscard]] double distance_m(std::size_t shape, const Borders& other, std::size_t other_shape,
                                    double limit_m) const;

private:
    /// An edge of a line, from its point `point` to the next.
    struct Edge {
        std::size_t line{};
        std::size_t point{};
        friend bool operator==(const Edge&, const Edge&) = default;
    };
    /// The runs of a shape, by position.
    struct Runs {
        std::size_t first{};
        std::size_t last{};
    };

    void add_lines(std::size_t shape);
    void add_balls();
    void mark_crossed(Point a, Point b, std::vector<bool>& found) const;

    [[nodiscard]] Edge first_edge(std::size_t shape) const noexcept {
        const auto& run = tree_.runs()[runs_of_[shape].first];
        return {run.line, run.first};
    }
    [[nodiscard]] Point start(Edge edge) const noexcept { return lines_[edge.line][edge.point]; }
    [[nodiscard]] Point end(Edge edge) const noexcept { return lines_[edge.line][edge.point + 1]; }
    [[nodiscard]] Direction direction_of(std::size_t line, std::size_t point) const noexcept {
        return directions_[first_direction_[line] + point];
    }
    [[nodiscard]] Ball ball(Edge edge) const noexcept;
    [[nodiscard]] double gap_to(Direction p, Edge edge) const noexcept;
    [[nodiscard]] Ball ball_around(const EdgeRun& run) const noexcept;

    /// Calls `visit(Edge)` for the edges of a run.
    template <class Visit>
    void for_each_edge(std::size_t run, Visit&& visit) const {
        const auto& edges = tree_.runs()[run];
        for (std::size_t i = 0; i < edges.count; ++i) visit(Edge{edges.line, edges.first + i});
    }
    /// Calls `visit(Edge)` for those edges of the shape whose run may have something within `reach()`, a chord.
    template <class Reach, class Visit>
    void for_each_edge_near(std::size_t shape, Direction p, Reach&& reach, Visit&& visit) const;
    /// Calls `visit(Edge, Edge)` for those pairs of edges that may be within `reach()`, a chord.
    template <class Reach, class Visit>
    void for_each_pair_near(std::size_t shape, const Borders& other, std::size_t other_shape, Reach&& reach,
                            Visit&& visit) const;

    std::vector<const MultiPolygon*> shapes_;
    std::vector<Box> boxes_;                     // by shape
    std::vector<std::span<const Point>> lines_;  // all rings of all shapes
    std::vector<std::size_t> shape_of_line_;
    std::vector<std::size_t> first_direction_;  // by line
    std::vector<Direction> directions_;         // of all points
    EdgeTree tree_;
    std::vector<Ball> run_balls_;
    std::vector<Runs> runs_of_;  // by shape
    std::vector<Ball> shape_balls_;
};

}  // namespace kamtuu
