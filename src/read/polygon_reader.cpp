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
        notes_.add(GeometryEvent::missing, row);
        return polygons;
    }
    if (geometry->Is3D()) notes_.add(GeometryEvent::has_z, row_);
    if (geometry->IsMeasured()) notes_.add(GeometryEvent::has_m, row_);
    if (geometry->hasCurveGeometry() == FALSE) {
        add(*geometry, polygons);
    } else {
        notes_.add(GeometryEvent::curved, row_);
        const gdal::Geometry straight(geometry->getLinearGeometry());
        if (straight) add(*straight, polygons);
    }
    if (polygons.empty()) notes_.add(GeometryEvent::not_polygon, row_);
    return polygons;
}

std::vector<Point> PolygonReader::read_points(const OGRGeometry* geometry, std::size_t row) {
    std::vector<Point> points;
    if (geometry == nullptr || geometry->IsEmpty()) return points;
    const auto type = wkbFlatten(geometry->getGeometryType());
    const auto take = [&](const OGRPoint& point) {
        if (!point.IsEmpty()) points.push_back({point.getX(), point.getY()});
    };
    if (type == wkbPoint) take(*geometry->toPoint());
    if (type == wkbMultiPoint)
        for (const auto* point : *geometry->toMultiPoint()) take(*point);
    if (!std::all_of(points.begin(), points.end(), is_finite))
        throw Error(ErrorKind::input,
                    file_ + ", row " + std::to_string(row) + ": a coordinate is not a number. Correct the point.");
    if (!points.empty() && geometry->Is3D()) notes_.add(GeometryEvent::has_z, row);
    if (!points.empty() && geometry->IsMeasured()) notes_.add(GeometryEvent::has_m, row);
    return points;
}

void PolygonReader::add(const OGRGeometry& geometry, MultiPolygon& polygons) {
    const auto type = wkbFlatten(geometry.getGeometryType());
    if (type == wkbPolygon) return add_polygon(*geometry.toPolygon(), polygons);
    if (type == wkbMultiPolygon || type == wkbGeometryCollection) {
        for (const auto* part : *geometry.toGeometryCollection()) add(*part, polygons);
        return;
    }
    if (!polygons.empty()) notes_.add(GeometryEvent::mixed, row_);
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
        notes_.add(GeometryEvent::degenerate, row_);
        return {};
    }
    return result;
}

}  // namespace kamtuu::read
