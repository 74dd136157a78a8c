#include <algorithm>

#include <kamtuu/locator.hpp>

#include "core/parallel.hpp"
#include "geometry/orientation.hpp"

namespace kamtuu {

namespace {

enum class Where { outside, border, inside };

/// Counts the edges that a ray from `p` to the east crosses. An edge owns its lower end, so that a ray through a
/// vertex counts once.
Where where(const Ring& ring, Point p) noexcept {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[i + 1];
        if (a.lat == p.lat && b.lat == p.lat) {
            if (std::min(a.lon, b.lon) <= p.lon && p.lon <= std::max(a.lon, b.lon)) return Where::border;
            continue;
        }
        if (p == a || p == b) return Where::border;
        if ((a.lat <= p.lat) == (b.lat <= p.lat)) continue;
        const int side = side_of_line(a, b, p);
        if (side == 0) return Where::border;
        if ((side > 0) == (a.lat < b.lat)) inside = !inside;
    }
    return inside ? Where::inside : Where::outside;
}

/// The border of a hole still belongs to the polygon.
bool covers(const Polygon& polygon, Point p) noexcept {
    const Where in_outer = where(polygon.outer, p);
    if (in_outer != Where::inside) return in_outer == Where::border;
    return std::none_of(polygon.holes.begin(), polygon.holes.end(),
                        [p](const Ring& hole) { return where(hole, p) == Where::inside; });
}

bool covers(const MultiPolygon& polygons, Point p) noexcept {
    return std::any_of(polygons.begin(), polygons.end(), [p](const Polygon& part) { return covers(part, p); });
}

bool has_polygon_below(const Boundaries& boundaries, const Unit& unit) {
    const auto children = boundaries.children(unit);
    return std::any_of(children.begin(), children.end(), [&](const Unit* child) {
        return !child->polygon.empty() || has_polygon_below(boundaries, *child);
    });
}

}  // namespace

Locator::Locator(const Boundaries& boundaries) {
    for (const Unit& unit : boundaries.units()) {
        if (!unit.polygon.empty() && !has_polygon_below(boundaries, unit)) {
            entries_.push_back({&unit, bounds(unit.polygon)});
        }
    }
}

const Unit* Locator::locate(Point p) const noexcept {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [p](const Entry& entry) {
        return entry.box.contains(p) && covers(entry.unit->polygon, p);
    });
    return found == entries_.end() ? nullptr : found->unit;
}

void Locator::locate(std::span<const Point> points, std::span<const Unit*> units, unsigned threads) const {
    parallel_for(points.size(), threads, [&](std::size_t i) { units[i] = locate(points[i]); });
}

std::vector<const Unit*> Locator::all(Point p) const {
    std::vector<const Unit*> found;
    for (const Entry& entry : entries_)
        if (entry.box.contains(p) && covers(entry.unit->polygon, p)) found.push_back(entry.unit);
    return found;
}

}  // namespace kamtuu
