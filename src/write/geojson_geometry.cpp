#include "write/geojson_geometry.hpp"

#include <algorithm>

#include "core/number.hpp"

namespace kamtuu {

namespace {

/// Twice the signed area. Offsets from the first point stay below 2^33, so the products are exact to far less than
/// any ring of four grid points could hide.
double turn(const GridRing& ring) noexcept {
    double sum = 0;
    const auto origin = ring.front();
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const auto ax = static_cast<double>(ring[i - 1].x - origin.x);
        const auto ay = static_cast<double>(ring[i - 1].y - origin.y);
        const auto bx = static_cast<double>(ring[i].x - origin.x);
        const auto by = static_cast<double>(ring[i].y - origin.y);
        sum += ax * by - bx * ay;
    }
    return sum;
}

enum class Turn { left, right };

/// Empty if too little of the ring is left.
GridRing on_grid(const Ring& ring, Turn wanted) {
    GridRing result;
    result.reserve(ring.size());
    for (const auto& p : ring) {
        const GridPoint q{to_grid(p.lon), to_grid(p.lat)};
        if (result.empty() || q != result.back()) result.push_back(q);
    }
    if (result.size() < 4) return {};
    const auto area = turn(result);
    if (wanted == Turn::left ? area < 0 : area > 0) std::reverse(result.begin(), result.end());
    return result;
}

template <typename Items, typename Append>
void append_list(std::string& out, const Items& items, Append append) {
    out += '[';
    bool first = true;
    for (const auto& item : items) {
        if (!first) out += ',';
        first = false;
        append(item);
    }
    out += ']';
}

void append_position(std::string& out, GridPoint p) {
    out += '[';
    append_degrees(out, p.x);
    out += ',';
    append_degrees(out, p.y);
    out += ']';
}

void append_rings(std::string& out, const GridPolygon& polygon) {
    append_list(out, polygon,
                [&](const GridRing& ring) { append_list(out, ring, [&](GridPoint p) { append_position(out, p); }); });
}

}  // namespace

std::vector<GridPolygon> on_grid(const MultiPolygon& polygons) {
    std::vector<GridPolygon> result;
    for (const auto& polygon : polygons) {
        auto outer = on_grid(polygon.outer, Turn::left);
        if (outer.empty()) continue;
        auto& rings = result.emplace_back();
        rings.push_back(std::move(outer));
        for (const auto& hole : polygon.holes)
            if (auto ring = on_grid(hole, Turn::right); !ring.empty()) rings.push_back(std::move(ring));
    }
    return result;
}

void append_geometry(std::string& out, const std::vector<GridPolygon>& polygons) {
    if (polygons.empty()) {
        out += "null";
        return;
    }
    const bool single = polygons.size() == 1;
    out += single ? R"({"type":"Polygon","coordinates":)" : R"({"type":"MultiPolygon","coordinates":)";
    if (single)
        append_rings(out, polygons.front());
    else
        append_list(out, polygons, [&](const GridPolygon& polygon) { append_rings(out, polygon); });
    out += '}';
}

void append_points(std::string& out, const std::vector<GridPoint>& points) {
    const bool single = points.size() == 1;
    out += single ? R"({"type":"Point","coordinates":)" : R"({"type":"MultiPoint","coordinates":)";
    if (single)
        append_position(out, points.front());
    else
        append_list(out, points, [&](GridPoint p) { append_position(out, p); });
    out += '}';
}

void GridBox::grow(const std::vector<GridPolygon>& polygons) noexcept {
    for (const auto& polygon : polygons)
        for (const auto& p : polygon.front()) grow({p, p});
}

void GridBox::grow(const GridBox& other) noexcept {
    low = {std::min(low.x, other.low.x), std::min(low.y, other.low.y)};
    high = {std::max(high.x, other.high.x), std::max(high.y, other.high.y)};
}

void append_box(std::string& out, const GridBox& box) {
    append_list(out, std::initializer_list<std::int64_t>{box.low.x, box.low.y, box.high.x, box.high.y},
                [&](std::int64_t degrees) { append_degrees(out, degrees); });
}

}  // namespace kamtuu
