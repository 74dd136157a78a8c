#include "geometry/edge_meetings.hpp"

#include <cmath>

#include "geometry/orientation.hpp"

namespace kamtuu {

namespace {

bool lies_on(Point p, const BorderEdge& edge) noexcept {
    return box_of(edge).contains(p) && side_of_line(edge.a, edge.b, p) == 0;
}

/// Rounded, which the factor 2 allows for.
bool is_beside(Point p, const BorderEdge& edge) noexcept {
    const double x = edge.b.lon - edge.a.lon;
    const double y = edge.b.lat - edge.a.lat;
    const double along = ((p.lon - edge.a.lon) * x + (p.lat - edge.a.lat) * y) / (x * x + y * y);
    const double share = std::clamp(along, 0.0, 1.0);
    return std::hypot(p.lon - edge.a.lon - share * x, p.lat - edge.a.lat - share * y) < 2 * narrow_deg;
}

}  // namespace

std::optional<Point> meeting_place(const BorderEdge& e, const BorderEdge& f) noexcept {
    for (const auto p : {f.a, f.b})
        if (p != e.a && p != e.b && lies_on(p, e)) return p;
    for (const auto p : {e.a, e.b})
        if (p != f.a && p != f.b && lies_on(p, f)) return p;
    if (e.a == f.a || e.a == f.b || e.b == f.a || e.b == f.b) return {};
    const int a = side_of_line(f.a, f.b, e.a);
    const int b = side_of_line(f.a, f.b, e.b);
    const int c = side_of_line(e.a, e.b, f.a);
    const int d = side_of_line(e.a, e.b, f.b);
    if (a * b >= 0 || c * d >= 0) return {};
    return e.a;  // near enough to be found: the crossing itself is no double
}

bool run_along(const BorderEdge& e, const BorderEdge& f) noexcept {
    return is_beside(e.a, f) || is_beside(e.b, f) || is_beside(f.a, e) || is_beside(f.b, e);
}

bool turn_back(const BorderEdge& e, const BorderEdge& f) noexcept {
    const auto apart = [](Point p, const BorderEdge& edge) { return p != edge.a && p != edge.b; };
    return (apart(e.a, f) && is_beside(e.a, f)) || (apart(e.b, f) && is_beside(e.b, f)) ||
           (apart(f.a, e) && is_beside(f.a, e)) || (apart(f.b, e) && is_beside(f.b, e));
}

}  // namespace kamtuu
