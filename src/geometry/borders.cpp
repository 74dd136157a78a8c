#include "geometry/borders.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "geometry/covers.hpp"

namespace kamtuu {

namespace {

/// Calls `visit(const Ring&)` for the rings of all parts that have a point.
template <class Visit>
void for_each_ring(const MultiPolygon& polygons, Visit&& visit) {
    for (const auto& polygon : polygons) {
        if (!polygon.outer.empty()) visit(polygon.outer);
        for (const auto& hole : polygon.holes)
            if (!hole.empty()) visit(hole);
    }
}

bool meet(const Box& a, const Box& b) noexcept {
    return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
}

/// Whether a part of one lies wholly in the other: for polygons whose borders do not meet.
bool part_inside(const MultiPolygon& inner, const Box& outer_box, const MultiPolygon& outer) noexcept {
    return std::any_of(inner.begin(), inner.end(), [&](const Polygon& part) {
        return !part.outer.empty() && outer_box.contains(part.outer.front()) && covers(outer, part.outer.front());
    });
}

}  // namespace

Borders::Borders(std::vector<const MultiPolygon*> shapes) : shapes_(std::move(shapes)), tree_({}) {
    for (std::size_t shape = 0; shape < shapes_.size(); ++shape) add_lines(shape);
    tree_ = EdgeTree(lines_);
    add_balls();
}

void Borders::add_lines(std::size_t shape) {
    boxes_.push_back(bounds(*shapes_[shape]));
    for_each_ring(*shapes_[shape], [&](const Ring& ring) {
        lines_.emplace_back(ring);
        shape_of_line_.push_back(shape);
        first_direction_.push_back(directions_.size());
        for (const auto p : ring) directions_.push_back(direction(p));
    });
}

void Borders::add_balls() {
    const auto runs = tree_.runs();
    runs_of_.resize(shapes_.size());
    shape_balls_.assign(shapes_.size(), {{}, -std::numeric_limits<double>::infinity()});
    for (std::size_t first = 0; first < runs.size();) {
        const auto shape = shape_of_line_[runs[first].line];
        Direction middle;
        std::size_t last = first;
        for (; last < runs.size() && shape_of_line_[runs[last].line] == shape; ++last) {
            run_balls_.push_back(ball_around(runs[last]));
            middle = between(middle, run_balls_.back().centre, 1 / static_cast<double>(last - first + 1));
        }
        double radius = 0;
        for (std::size_t run = first; run < last; ++run)
            radius = std::max(radius, chord(middle, run_balls_[run].centre) + run_balls_[run].radius);
        runs_of_[shape] = {first, last};
        shape_balls_[shape] = {middle, radius};
        first = last;
    }
}

Ball Borders::ball_around(const EdgeRun& run) const noexcept {
    const auto middle = between(direction_of(run.line, run.first), direction_of(run.line, run.first + run.count), 0.5);
    double radius = 0;
    for (std::size_t i = run.first; i <= run.first + run.count; ++i)
        radius = std::max(radius, chord(middle, direction_of(run.line, i)));
    double most_bow = 0;
    for (std::size_t i = run.first; i < run.first + run.count; ++i)
        most_bow = std::max(most_bow, bow(lines_[run.line][i], lines_[run.line][i + 1]));
    return {middle, radius + most_bow};
}

bool Borders::covers(std::size_t shape, Point p) const noexcept {
    return boxes_[shape].contains(p) && kamtuu::covers(*shapes_[shape], p);
}

/// Marks the shapes with an edge that meets the one from `a` to `b`.
void Borders::mark_crossed(Point a, Point b, std::vector<bool>& found) const {
    Box box;
    box.grow(a);
    box.grow(b);
    tree_.for_each_run(box, [&](const EdgeRun& run) {
        const auto shape = shape_of_line_[run.line];
        const auto& line = lines_[run.line];
        for (std::size_t i = run.first; !found[shape] && i < run.first + run.count; ++i)
            found[shape] = segments_meet(a, b, line[i], line[i + 1]);
    });
}

std::vector<std::size_t> Borders::meeting(const MultiPolygon& polygon) const {
    std::vector<bool> found(size());
    for_each_ring(polygon, [&](const Ring& ring) {
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) mark_crossed(ring[i], ring[i + 1], found);
    });
    const Box box = bounds(polygon);
    std::vector<std::size_t> shapes;
    for (std::size_t shape = 0; shape < size(); ++shape) {
        if (found[shape] || (meet(box, boxes_[shape]) && (part_inside(*shapes_[shape], box, polygon) ||
                                                          part_inside(polygon, boxes_[shape], *shapes_[shape]))))
            shapes.push_back(shape);
    }
    return shapes;
}

}  // namespace kamtuu
