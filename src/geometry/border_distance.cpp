// The distances of borders.hpp. Both go over the edges twice: first they look for the edge that is nearest as chords go
// and measure it, then they measure all that may be nearer than that one. Few are: the bounds are good to 0.34 %.

#include <algorithm>
#include <cmath>
#include <limits>

#include "geometry/borders.hpp"
#include "geometry/measure.hpp"

namespace kamtuu {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The least of the distances that it is told, among those up to a limit.
class Least {
public:
    explicit Least(double limit_m) noexcept : limit_m_(limit_m), reach_(longest_chord(limit_m)) {}

    /// Measures from a point to an edge. Most edges are left out by one end: no point of the edge is nearer than that
    /// less the length of the edge.
    void measure(Point p, Point a, Point b) noexcept {
        constexpr double longest_degree_m = 111'700;  // of latitude, at the poles
        const double longest_m = (std::abs(b.lon - a.lon) + std::abs(b.lat - a.lat)) * longest_degree_m;
        if (kamtuu::distance_m(p, a) - longest_m <= std::min(limit_m_, least_m_)) take(distance_to_edge_m(p, a, b));
    }
    /// Infinite if there was none.
    [[nodiscard]] double distance_m() const noexcept { return least_m_; }
    /// What has a longer chord than this is not nearer.
    [[nodiscard]] double reach() const noexcept { return reach_; }

private:
    void take(double distance_m) noexcept {
        if (!(distance_m <= limit_m_) || distance_m >= least_m_) return;
        least_m_ = distance_m;
        reach_ = longest_chord(distance_m);
    }

    double limit_m_;
    double least_m_{infinity};
    double reach_;
};

/// From a point to the straight line between two others, in space.
double chord_to_line(Direction p, Direction a, Direction b) noexcept {
    const Direction along{b.x - a.x, b.y - a.y, b.z - a.z};
    const double length2 = along.x * along.x + along.y * along.y + along.z * along.z;
    if (length2 == 0) return chord(p, a);
    const double t = ((p.x - a.x) * along.x + (p.y - a.y) * along.y + (p.z - a.z) * along.z) / length2;
    return chord(p, between(a, b, std::clamp(t, 0.0, 1.0)));
}

}  // namespace

Ball Borders::ball(Edge edge) const noexcept {
    const auto a = direction_of(edge.line, edge.point);
    const auto b = direction_of(edge.line, edge.point + 1);
    return {between(a, b, 0.5), chord(a, b) / 2 + bow(start(edge), end(edge))};
}

double Borders::gap_to(Direction p, Edge edge) const noexcept {
    return chord_to_line(p, direction_of(edge.line, edge.point), direction_of(edge.line, edge.point + 1)) -
           bow(start(edge), end(edge));
}

template <class Reach, class Visit>
void Borders::for_each_edge_near(std::size_t shape, Direction p, Reach&& reach, Visit&& visit) const {
    for (std::size_t run = runs_of_[shape].first; run < runs_of_[shape].last; ++run)
        if (gap(p, run_balls_[run]) <= reach()) for_each_edge(run, visit);
}

double Borders::distance_m(std::size_t shape, Point p, double limit_m) const {
    const Direction from = direction(p);
    Least least(limit_m);
    Edge nearest;
    double least_gap = infinity;
    for_each_edge_near(
        shape, from, [&] { return std::min(least_gap, least.reach()); },
        [&](Edge edge) {
            const double edge_gap = gap_to(from, edge);
            if (edge_gap >= least_gap || edge_gap > least.reach()) return;
            least_gap = edge_gap;
            nearest = edge;
        });
    if (least_gap == infinity) return infinity;
    least.measure(p, start(nearest), end(nearest));
    for_each_edge_near(
        shape, from, [&] { return least.reach(); },
        [&](Edge edge) {
            if (edge != nearest && gap_to(from, edge) <= least.reach()) least.measure(p, start(edge), end(edge));
        });
    return least.distance_m();
}

template <class Reach, class Visit>
void Borders::for_each_pair_near(std::size_t shape, const Borders& other, std::size_t other_shape, Reach&& reach,
                                 Visit&& visit) const {
    const Ball& whole = other.ball(other_shape);
    const auto& others = other.runs_of_[other_shape];
    for (std::size_t run = runs_of_[shape].first; run < runs_of_[shape].last; ++run) {
        if (gap(run_balls_[run], whole) > reach()) continue;
        for (std::size_t other_run = others.first; other_run < others.last; ++other_run) {
            if (gap(run_balls_[run], other.run_balls_[other_run]) > reach()) continue;
            for_each_edge(run, [&](Edge edge) {
                const Ball ball_of_edge = ball(edge);
                if (gap(ball_of_edge, other.run_balls_[other_run]) > reach()) return;
                other.for_each_edge(other_run, [&](Edge other_edge) {
                    if (gap(ball_of_edge, other.ball(other_edge)) <= reach()) visit(edge, other_edge);
                });
            });
        }
    }
}

double Borders::distance_m(std::size_t shape, const Borders& other, std::size_t other_shape, double limit_m) const {
    Least least(limit_m);
    const auto measure = [&](const Borders& points, Edge ends, const Borders& edges, Edge edge) {
        for (const auto point : {ends.point, ends.point + 1})
            if (edges.gap_to(points.direction_of(ends.line, point), edge) <= least.reach())
                least.measure(points.lines_[ends.line][point], edges.start(edge), edges.end(edge));
    };
    const auto measure_both_ways = [&](Edge edge, Edge other_edge) {
        measure(*this, edge, other, other_edge);
        measure(other, other_edge, *this, edge);
    };
    Edge nearest;
    Edge nearest_other;
    double least_gap = infinity;
    for_each_pair_near(
        shape, other, other_shape, [&] { return std::min(least_gap, least.reach()); },
        [&](Edge edge, Edge other_edge) {
            const double pair_gap = gap(ball(edge), other.ball(other_edge));
            if (pair_gap >= least_gap) return;
            least_gap = pair_gap;
            nearest = edge;
            nearest_other = other_edge;
        });
    if (least_gap == infinity) return infinity;
    measure_both_ways(nearest, nearest_other);
    for_each_pair_near(
        shape, other, other_shape, [&] { return least.reach(); }, measure_both_ways);
    return least.distance_m();
}

}  // namespace kamtuu
