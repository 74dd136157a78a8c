#include "map/visual_middle.hpp"

#include <cmath>
#include <numbers>
#include <queue>

#include "map/labels.hpp"

namespace kamtuu::map {

namespace {

/// How much nearer to the centroid is worth in room.
constexpr double pull = 0.25;

PlaneRings pressed(PlaneRings rings, double by) {
    for (auto& ring : rings)
        for (auto& place : ring) place.x *= by;
    return rings;
}

double distance_to_edge(Place p, Place a, Place b) noexcept {
    const Place along{b.x - a.x, b.y - a.y};
    const double square = along.x * along.x + along.y * along.y;
    const double at = square > 0 ? ((p.x - a.x) * along.x + (p.y - a.y) * along.y) / square : 0;
    const double part = std::clamp(at, 0.0, 1.0);
    return std::hypot(p.x - a.x - part * along.x, p.y - a.y - part * along.y);
}

/// The distance to the nearest border; outside less than 0.
double room_at(Place p, const PlaneRings& rings) noexcept {
    double least = 1e300;
    for (const auto& ring : rings)
        for (std::size_t i = 0; i < ring.size(); ++i)
            least = std::min(least, distance_to_edge(p, ring[i], ring[(i + 1) % ring.size()]));
    return lies_in(p, rings) ? least : -least;
}

struct Mass {
    double area{};
    Place centroid{};
};

/// By the shoelace formula, from the ring's first place so that far coordinates cost no digits.
Mass mass_of(const PlaneRing& ring) noexcept {
    double area = 0;
    Place moment{};
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const auto& next = ring[(i + 1) % ring.size()];
        const Place a{ring[i].x - ring[0].x, ring[i].y - ring[0].y}, b{next.x - ring[0].x, next.y - ring[0].y};
        const double cross = a.x * b.y - b.x * a.y;
        area += cross / 2;
        moment.x += (a.x + b.x) * cross / 6;
        moment.y += (a.y + b.y) * cross / 6;
    }
    if (area == 0) return {};
    return {std::abs(area), {ring[0].x + moment.x / area, ring[0].y + moment.y / area}};
}

Mass largest(const PlaneRings& rings) noexcept {
    Mass mass;
    for (const auto& ring : rings)
        if (auto one = mass_of(ring); one.area > mass.area) mass = one;
    return mass;
}

struct Square {
    Place centre{};
    double half{};
    double score{};
    [[nodiscard]] double most() const noexcept { return score + half * std::numbers::sqrt2 * (1 + pull); }
    friend bool operator<(const Square& a, const Square& b) noexcept { return a.most() < b.most(); }
};

class MiddleSearch {
public:
    MiddleSearch(const PlaneRings& rings, Place centroid) : rings_(rings), centroid_(centroid) {}

    Place best(const Rect& bounds, double precision) {
        best_ = square(centroid_, 0);
        constexpr double most_in_a_row = 64;  // of a sliver
        const double longer = std::max(bounds.width(), bounds.height());
        const double side = std::max(std::min(bounds.width(), bounds.height()), longer / most_in_a_row);
        const auto count = [side](double length) { return static_cast<int>(std::ceil(length / side)); };
        for (int column = 0; column < count(bounds.width()); ++column)
            for (int row = 0; row < count(bounds.height()); ++row)
                add(bounds.left + (column + 0.5) * side, bounds.top + (row + 0.5) * side, side / 2);
        while (!open_.empty() && open_.top().most() > best_.score + precision) {
            const auto centre = open_.top().centre;
            const double half = open_.top().half;
            open_.pop();
            for (const double x : {centre.x - half / 2, centre.x + half / 2})
                for (const double y : {centre.y - half / 2, centre.y + half / 2}) add(x, y, half / 2);
        }
        return best_.centre;
    }

private:
    [[nodiscard]] Square square(Place centre, double half) const noexcept {
        const double away = std::hypot(centre.x - centroid_.x, centre.y - centroid_.y);
        return {centre, half, room_at(centre, rings_) - pull * away};
    }
    void add(double x, double y, double half) {
        const auto made = square({x, y}, half);
        if (made.score > best_.score) best_ = made;
        open_.push(made);
    }

    const PlaneRings& rings_;
    Place centroid_;
    Square best_{};
    std::priority_queue<Square> open_{};
};

}  // namespace

Place visual_middle(const PlaneRings& rings, Extent label) {
    constexpr double squares_across = 200;  // at most, for a small label in a large shape
    const double press = label.height / label.width;
    const auto shape = pressed(rings, press);
    const auto bounds = bounds_of(shape);
    const auto mass = largest(shape);
    const double side = std::min(bounds.width(), bounds.height());
    if (mass.area == 0 || side <= 0) return bounds_of(rings).centre();
    auto middle = MiddleSearch(shape, mass.centroid).best(bounds, std::max(label.height / 4, side / squares_across));
    middle.x /= press;
    return middle;
}

}  // namespace kamtuu::map
