#include "read/polygon_reader.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <kamtuu/error.hpp>

namespace kamtuu::read {

namespace {

bool is_finite(Point p) { return std::isfinite(p.lon) && std::isfinite(p.lat); }

}  // namespace

MultiPolygon PolygonReader::read(const OGRGeometry* geometry, std::size_t row) {
    row_ = row;
    MultiPolygon polygons;
    if (geometry == nullptr || geometry->IsEmpty()) {
        note(Event::missing);
        return polygons;
    }
    if (geometry->Is3D()) note(Event::has_z);
    if (geometry->IsMeasured()) note(Event::has_m);
    if (geometry->hasCurveGeometry() == FALSE) {
        add(*geometry, polygons);
    } else {
        note(Event::curved);
        const gdal::Geometry straight(geometry->getLinearGeometry());
        if (straight) add(*straight, polygons);
    }
    if (polygons.empty()) note(Event::not_polygon);
    return polygons;
}

void PolygonReader::note(Event event) {
    auto& seen = seen_[event];
    if (seen.count++ == 0) seen.first_row = row_;
}

void PolygonReader::add(const OGRGeometry& geometry, MultiPolygon& polygons) {
    const auto type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon) return add_polygon(*geometry.toPolygon(), polygons);
    if (type == wkbMultiPolygon || type == wkbGeometryCollection) {
        for (const auto* part : *geometry.toGeometryCollection()) add(*part, polygons);
        return;
    }
    if (!polygons.empty()) note(Event::mixed);
}

void PolygonReader::add_polygon(const OGRPolygon& polygon, MultiPolygon& polygons) {
    if (polygon.getExteriorRing() == nullptr) return;
    Polygon part{ring(*polygon.getExteriorRing()), {}};
    if (part.outer.empty()) return;
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i) {
        if (auto hole = ring(*polygon.getInteriorRing(i)); !hole.empty()) part.holes.push_back(std::move(hole));
    }
    polygons.push_back(std::move(part));
}

/// Empty for a ring that encloses nothing.
Ring PolygonReader::ring(const OGRLinearRing& from) {
    const auto fail = [this](const std::string& cause) {
        throw Error(ErrorKind::input, file_ + ", row " + std::to_string(row_) + ": " + cause);
    };
    Ring result(static_cast<std::size_t>(from.getNumPoints()));
    if (result.empty()) return result;
    from.getPoints(&result[0].lon, sizeof(Point), &result[0].lat, sizeof(Point));
    if (!std::all_of(result.begin(), result.end(), is_finite))
        fail("a coordinate is not a number. Correct the polygon.");
    if (result.size() < 2 || result.front() != result.back()) {
        fail("a ring is not closed, so a part of the border is missing. Correct the polygon.");
    }
    if (result.size() < 4) {
        note(Event::degenerate);
        return {};
    }
    return result;
}

void PolygonReader::report(Findings& findings) const {
    struct Line {
        Event event;
        Severity severity;
        const char* code;
        const char* message;
    };
    static constexpr Line lines[] = {
        {Event::missing, Severity::warning, "geometry.missing", "without a geometry; their borders are not known."},
        {Event::not_polygon, Severity::warning, "geometry.not_polygon",
         "with a geometry that has no area; it was left out, and their borders are not known."},
        {Event::mixed, Severity::warning, "geometry.mixed",
         "with points or lines beside their polygons; only the polygons were taken."},
        {Event::curved, Severity::note, "geometry.curves", "with curves, which were made straight in small steps."},
        {Event::has_z, Severity::note, "geometry.z_dropped", "with heights (Z), which were dropped."},
        {Event::has_m, Severity::note, "geometry.m_dropped", "with measures (M), which were dropped."},
        {Event::degenerate, Severity::warning, "geometry.degenerate",
         "with rings of fewer than three corners, which were dropped."},
    };
    for (const auto& line : lines) {
        const auto seen = seen_.find(line.event);
        if (seen == seen_.end()) continue;
        findings.push_back({line.severity,
                            line.code,
                            file_,
                            seen->second.first_row,
                            {},
                            std::to_string(seen->second.count) + " row(s), this one first, " + line.message});
    }
}

}  // namespace kamtuu::read
