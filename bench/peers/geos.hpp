#pragma once

#include <geos_c.h>

#include "peer.hpp"

// Handles of this program live as long as it does.
namespace peer {

inline GEOSContextHandle_t geos() {
    static const GEOSContextHandle_t handle = GEOS_init_r();
    return handle;
}

inline std::string geos_name() {
    const std::string version = GEOSversion();  // "3.11.1-CAPI-1.17.1"
    return "GEOS " + version.substr(0, version.find('-'));
}

inline GEOSGeometry* to_geos(const Ring& ring) {
    auto* points = GEOSCoordSeq_copyFromBuffer_r(geos(), &ring[0].lon, static_cast<unsigned>(ring.size()), 0, 0);
    return GEOSGeom_createLinearRing_r(geos(), points);
}

inline GEOSGeometry* to_geos(const Polygon& polygon) {
    std::vector<GEOSGeometry*> rings;
    for (const Ring& ring : polygon) rings.push_back(to_geos(ring));
    return GEOSGeom_createPolygon_r(geos(), rings[0], rings.data() + 1, static_cast<unsigned>(rings.size() - 1));
}

inline GEOSGeometry* to_geos(const std::vector<Polygon>& polygons) {
    std::vector<GEOSGeometry*> parts;
    for (const Polygon& polygon : polygons) parts.push_back(to_geos(polygon));
    if (parts.size() == 1) return parts[0];
    return GEOSGeom_createCollection_r(geos(), GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size()));
}

}  // namespace peer
