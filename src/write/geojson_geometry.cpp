#include "write/geojson_geometry.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/number.hpp"

namespace kamtuu {

namespace {

/// Twice the signed area. Offsets from the first point stay below 2^33, so the products are exact to far less than
/// any ring of four grid points could hide.
double turn(const GridRing& ring) noexcept {
    double sum = 0;
    double ax = 0;
    double ay = 0;
    for (const auto& p : ring) {
        const auto bx = static_cast<double>(p.x - ring.front().x);
        const auto by = static_cast<double>(p.y - ring.front().y);
        sum += ax * by - bx * ay;
        ax = bx;
        ay = by;
    }
    return sum;
}

enum class Turn { left, right };

/// To the nearest multiple; ties away from 0.
std::int64_t rounded(std::int64_t value, std::int64_t step) noexcept {
    const auto half = value < 0 ? -(step / 2) : step / 2;
    return (value + half) / step * step;
}

/// Each vertex on the grid.
GridRing rounded(const Ring& ring, std::int64_t step) {
    GridRing result(ring.size());
    QuickGrid x;
    QuickGrid y;
    for (std::size_t i = 0; i < ring.size(); ++i) result[i] = {x.of(ring[i].lon), y.of(ring[i].lat)};
    if (!x.sure() || !y.sure())
        for (std::size_t i = 0; i < ring.size(); ++i) result[i] = {to_grid(ring[i].lon), to_grid(ring[i].lat)};
    if (step != 1)
        for (auto& p : result) p = {rounded(p.x, step), rounded(p.y, step)};
    return result;
}

/// Empty if too little of the ring is left.
GridRing on_grid(const Ring& ring, Turn wanted, std::int64_t step) {
    auto result = rounded(ring, step);
    result.erase(std::unique(result.begin(), result.end()), result.end());
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

constexpr std::size_t longest_position = 2 * grid::most_characters + 4;

void append_position(std::string& out, GridPoint p) {
    char text[longest_position];
    out.append(text, write_position(text, p.x, p.y));
}

/// A list of positions, through a small buffer: this is what most of a layer is made of.
void append_positions(std::string& out, const std::vector<GridPoint>& points) {
    std::array<char, 64 * longest_position> buffer;
    char* to = buffer.data();
    *to++ = '[';
    for (const auto p : points) {
        if (buffer.data() + buffer.size() - to < static_cast<std::ptrdiff_t>(2 * longest_position)) {
            out.append(buffer.data(), to);
            to = buffer.data();
        }
        to = write_position(to, p.x, p.y);
        *to++ = ',';
    }
    to -= points.empty() ? 0 : 1;
    *to++ = ']';
    out.append(buffer.data(), to);
}

void append_rings(std::string& out, const GridPolygon& polygon) {
    append_list(out, polygon, [&](const GridRing& ring) { append_positions(out, ring); });
}

}  // namespace

std::vector<GridPolygon> on_grid(const MultiPolygon& polygons, std::int64_t step) {
    std::vector<GridPolygon> result;
    for (const auto& polygon : polygons) {
        auto outer = on_grid(polygon.outer, Turn::left, step);
        if (outer.empty()) continue;
        auto& rings = result.emplace_back();
        rings.push_back(std::move(outer));
        for (const auto& hole : polygon.holes)
            if (auto ring = on_grid(hole, Turn::right, step); !ring.empty()) rings.push_back(std::move(ring));
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
        append_positions(out, points);
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
