#include "geometry/guarded_thinner.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "geometry/orientation.hpp"

namespace kamtuu {

namespace {

constexpr std::uint32_t still_there = std::numeric_limits<std::uint32_t>::max();

/// Whether b lies on the straight way from a to c.
bool is_straight(Point a, Point b, Point c) noexcept {
    return side_of_line(a, c, b) == 0 && std::min(a.lon, c.lon) <= b.lon && b.lon <= std::max(a.lon, c.lon) &&
           std::min(a.lat, c.lat) <= b.lat && b.lat <= std::max(a.lat, c.lat);
}

/// Whether `p`, which lies in the triangle's box, lies in it or on its edges.
bool contains(Point a, Point b, Point c, Point p) noexcept {
    const int ab = side_of_line(a, b, p);
    const int bc = side_of_line(b, c, p);
    if (ab * bc < 0) return false;
    const int ca = side_of_line(c, a, p);
    return ab * ca >= 0 && bc * ca >= 0;
}

Box box_of(std::span<const Point> line) noexcept {
    Box box;
    for (const auto p : line) box.grow(p);
    return box;
}

/// The directions along and across the way from the first to the last vertex of a piece of a line. What it says is
/// rounded; `slack` is far more than rounding can do to points in the piece's box.
class Chord {
public:
    explicit Chord(std::span<const Point> piece) noexcept
        : start_(piece.front()), lon_(piece.back().lon - start_.lon), lat_(piece.back().lat - start_.lat) {}

    [[nodiscard]] double along(Point p) const noexcept {
        return (p.lon - start_.lon) * lon_ + (p.lat - start_.lat) * lat_;
    }
    [[nodiscard]] double across(Point p) const noexcept {
        return (p.lat - start_.lat) * lon_ - (p.lon - start_.lon) * lat_;
    }
    [[nodiscard]] double slack(const Box& box) const noexcept {
        constexpr double rounding = 1e-12;
        return rounding * (std::abs(lon_) + std::abs(lat_)) * (box.east - box.west + box.north - box.south);
    }

private:
    Point start_;
    double lon_;
    double lat_;
};

/// What a piece of a line fills along its chord: each vertex certainly further along than the one before it, and all
/// between two distances across.
struct Strip {
    bool onwards{true};
    double right{0};
    double left{0};
};

Strip strip_of(std::span<const Point> piece, const Chord& chord, double slack) noexcept {
    Strip strip;
    double last = 0;
    for (const auto p : piece.subspan(1)) {
        const double along = chord.along(p);
        strip.onwards = strip.onwards && along > last + slack;
        last = along;
        const double across = chord.across(p);
        strip.right = std::min(strip.right, across);
        strip.left = std::max(strip.left, across);
    }
    return strip;
}

}  // namespace

ThinnedArc GuardedThinner::thin(const Arc& arc, Rank limit, std::size_t least, std::span<const Rank> order,
                                std::span<std::uint8_t> stays) {
    line_ = arcs_.line(arc);
    first_ = arc.first_point;
    const bool free = !order.empty() && thin_by(order, limit);
    if (!free) thin_step_by_step(limit, least);
    for (std::uint32_t i = 0; i < line_.size(); ++i) stays[i] = thinner_.is_there(i) ? 1 : 0;
    // Of an arc whose vertices could all go, only one that was not free to is held.
    const bool none_held = free && order.back() != Rank::never();
    return {.held = none_held ? 0 : held(limit), .left_wins_m2 = left_wins_m2_};
}

void GuardedThinner::take(Triangle triangle) {
    left_wins_m2_ -= triangle_m2(line_[triangle.before], line_[triangle.vertex], line_[triangle.after]);
}

/// Nearly every arc has no vertex that must be held: so all go as if none had to be, and only then is looked whether
/// they were free to. False if one was not; the order is another one from there.
bool GuardedThinner::thin_by(std::span<const Rank> order, Rank limit) {
    left_wins_m2_ = 0;
    departures_.assign(line_.size(), {0, 0, still_there});
    std::uint32_t turn = 0;
    thinner_.repeat(line_, first_, limit, order, [&](std::uint32_t before, std::uint32_t vertex, std::uint32_t after) {
        departures_[vertex] = {before, after, turn++};
        take({before, vertex, after});
    });
    return was_free_to_go();
}

void GuardedThinner::thin_step_by_step(Rank limit, std::size_t least) {
    left_wins_m2_ = 0;
    Triangle triangle;
    const auto may_go = [&](std::uint32_t before, std::uint32_t vertex, std::uint32_t after) {
        triangle = {before, vertex, after};
        return !holds_a_vertex(triangle, [&](std::uint32_t own) { return thinner_.is_there(own); });
    };
    thinner_.thin(line_, first_, limit, least, may_go, [&](std::uint32_t, Rank) { take(triangle); });
}

/// Whether all that went did so without a vertex in their triangles, each at its time.
bool GuardedThinner::was_free_to_go() const {
    const auto count = static_cast<std::uint32_t>(line_.size());
    for (std::uint32_t from = 0, to = 1; to < count; ++to) {
        if (departures_[to].turn != still_there) continue;
        if (to - from > 1 && !is_clear(from, to) && !was_free_to_go(from, to)) return false;
        from = to;
    }
    return true;
}

/// The same of the vertices between two that stay, one by one.
bool GuardedThinner::was_free_to_go(std::uint32_t from, std::uint32_t to) const {
    for (auto vertex = from + 1; vertex < to; ++vertex) {
        const auto [before, after, turn] = departures_[vertex];
        const auto is_there = [&, now = turn](std::uint32_t own) { return departures_[own].turn > now; };
        if (holds_a_vertex({before, vertex, after}, is_there)) return false;
    }
    return true;
}

/// Whether no triangle between two vertices that stay can hold a vertex, whatever the order in which those between them
/// went. That is so where the line goes onwards all the way, since the vertices of a triangle are then the only ones
/// between its ends that are still there, and no other vertex lies in the strip that the line fills. One search for
/// ten vertices or so, instead of one for each; what it cannot tell is looked at one by one.
bool GuardedThinner::is_clear(std::uint32_t from, std::uint32_t to) const {
    constexpr std::uint32_t longest = 64;  // a longer piece may have a large box with very many vertices in it
    if (to - from > longest) return false;
    const auto piece = line_.subspan(from, to - from + 1);
    const Chord chord(piece);
    const auto box = box_of(piece);
    const double slack = chord.slack(box);
    const auto strip = strip_of(piece, chord, slack);
    if (!strip.onwards) return false;
    const double end = chord.along(piece.back());
    return !grid_.any_in(box, [&](Point p, std::uint32_t position) {
        const auto own = position - first_;  // huge if it lies before or is a node
        if (from <= own && own <= to) return false;
        if (p == piece.front() || p == piece.back()) return false;  // an end of the arc, as a node
        const double along = chord.along(p);
        const double across = chord.across(p);
        return -slack <= along && along <= end + slack && strip.right - slack <= across && across <= strip.left + slack;
    });
}

/// Of the arc's own vertices those count that are still there, of all others all that were there at first: so it does
/// not matter which arc is thinned before which.
template <class IsThere>
bool GuardedThinner::holds_a_vertex(Triangle triangle, IsThere is_there) const {
    const auto a = line_[triangle.before];
    const auto b = line_[triangle.vertex];
    const auto c = line_[triangle.after];
    // A vertex straight between its neighbours takes no ground with it, and where a border runs straight there may be
    // thousands to look at.
    if (is_straight(a, b, c)) return false;
    const std::array corners{a, b, c};
    return grid_.any_in(box_of(corners), [&](Point p, std::uint32_t position) {
        const auto own = position - first_;  // huge if it lies before or is a node
        if (own < line_.size() && (own == triangle.vertex || !is_there(own))) return false;
        return p != a && p != c && contains(a, b, c, p);
    });
}

std::uint32_t GuardedThinner::held(Rank limit) const {
    std::uint32_t count = 0;
    for (std::uint32_t vertex = 1; vertex + 1 < line_.size(); ++vertex)
        if (thinner_.is_there(vertex) && thinner_.rank_of(line_, first_, vertex) < limit) ++count;
    return count;
}

}  // namespace kamtuu
