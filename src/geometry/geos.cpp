#include "geometry/geos.hpp"

#include <utility>

namespace kamtuu::geos {

// Coordinates are copied as they lie in memory.
static_assert(sizeof(Point) == 2 * sizeof(double));

namespace {

CoordSequence sequence(const Ring& ring) {
    const auto& c = Context::local();
    const double* numbers = ring.empty() ? nullptr : &ring.front().lon;
    return CoordSequence(c.check(
        GEOSCoordSeq_copyFromBuffer_r(c.handle(), numbers, static_cast<unsigned>(ring.size()), 0, 0), "coordinates"));
}

Geometry to_geos_ring(const Ring& ring) {
    auto coordinates = sequence(ring);
    return own(GEOSGeom_createLinearRing_r(Context::local().handle(), coordinates.release()), "ring");
}

Ring from_ring(const GEOSGeometry* ring) {
    const auto& c = Context::local();
    const auto* coordinates = c.check(GEOSGeom_getCoordSeq_r(c.handle(), ring), "coordinates of a ring");
    unsigned size = 0;
    c.done(GEOSCoordSeq_getSize_r(c.handle(), coordinates, &size), "size of a ring");
    Ring result(size);
    if (size != 0)
        c.done(GEOSCoordSeq_copyToBuffer_r(c.handle(), coordinates, &result.front().lon, 0, 0), "coordinates");
    return result;
}

Polygon from_polygon(const GEOSGeometry& polygon) {
    const auto& c = Context::local();
    Polygon result{from_ring(c.check(GEOSGetExteriorRing_r(c.handle(), &polygon), "outer ring"))};
    const int holes = GEOSGetNumInteriorRings_r(c.handle(), &polygon);
    for (int i = 0; i < holes; ++i)
        result.holes.push_back(from_ring(c.check(GEOSGetInteriorRingN_r(c.handle(), &polygon, i), "hole")));
    return result;
}

void append_polygons(const GEOSGeometry& geometry, MultiPolygon& result) {
    const auto& c = Context::local();
    const int type = GEOSGeomTypeId_r(c.handle(), &geometry);
    if (type == GEOS_POLYGON) {
        if (!c.check(GEOSisEmpty_r(c.handle(), &geometry), "is empty")) result.push_back(from_polygon(geometry));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int parts = GEOSGetNumGeometries_r(c.handle(), &geometry);
        for (int i = 0; i < parts; ++i)
            append_polygons(*c.check(GEOSGetGeometryN_r(c.handle(), &geometry, i), "part"), result);
    }
}

}  // namespace

Context& Context::local() {
    thread_local Context context;
    return context;
}

Context::Context() : handle_(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(
        handle_, [](const char* message, void* context) { static_cast<Context*>(context)->message_ = message; }, this);
}

Context::~Context() { GEOS_finish_r(handle_); }

void Context::fail(const char* operation) const {
    throw Error(ErrorKind::input, std::string("geometry, ") + operation + ": " + message_);
}

Geometry own(GEOSGeometry* result, const char* operation) {
    return Geometry(Context::local().check(result, operation));
}

Geometry to_geos(const Polygon& polygon) {
    auto outer = to_geos_ring(polygon.outer);
    std::vector<Geometry> holes;
    holes.reserve(polygon.holes.size());
    for (const auto& hole : polygon.holes) holes.push_back(to_geos_ring(hole));  // may throw: nothing leaks
    std::vector<GEOSGeometry*> raw;
    raw.reserve(holes.size());
    for (auto& hole : holes) raw.push_back(hole.release());
    return own(GEOSGeom_createPolygon_r(Context::local().handle(), outer.release(), raw.data(),
                                        static_cast<unsigned>(raw.size())),
               "polygon");
}

Geometry to_geos(const MultiPolygon& polygons) {
    std::vector<Geometry> parts;
    parts.reserve(polygons.size());
    for (const auto& polygon : polygons) parts.push_back(to_geos(polygon));
    return collect(GEOS_MULTIPOLYGON, std::move(parts));
}

Geometry to_geos(const std::vector<Point>& points) {
    std::vector<Geometry> parts;
    parts.reserve(points.size());
    for (const auto& p : points)
        parts.push_back(own(GEOSGeom_createPointFromXY_r(Context::local().handle(), p.lon, p.lat), "point"));
    return collect(GEOS_MULTIPOINT, std::move(parts));
}

Geometry collect(int type, std::vector<Geometry> parts) {
    std::vector<GEOSGeometry*> raw;
    raw.reserve(parts.size());
    for (auto& part : parts) raw.push_back(part.release());
    return own(
        GEOSGeom_createCollection_r(Context::local().handle(), type, raw.data(), static_cast<unsigned>(raw.size())),
        "collection");
}

MultiPolygon to_polygons(const GEOSGeometry& geometry) {
    MultiPolygon result;
    append_polygons(geometry, result);
    return result;
}

double planar_area(const GEOSGeometry& geometry) {
    double area = 0;
    Context::local().done(GEOSArea_r(Context::local().handle(), &geometry, &area), "area");
    return area;
}

}  // namespace kamtuu::geos
