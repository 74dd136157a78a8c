// Units to regions with GEOS. geos_dissolve coverage|unary UNITS
#include <algorithm>
#include <cstring>

#include "geos.hpp"

namespace {

using namespace peer;
using Union = GEOSGeometry*(GEOSContextHandle_t, const GEOSGeometry*);

/// All parts of each region, one after the other, as a coverage union wants them.
std::vector<GEOSGeometry*> regions(const std::vector<Unit>& units) {
    std::vector<std::vector<GEOSGeometry*>> parts;
    for (const Unit& unit : units) {
        const auto region = static_cast<std::size_t>(unit.region);
        parts.resize(std::max(parts.size(), region + 1));
        for (const Polygon& polygon : unit.polygons) parts[region].push_back(to_geos(polygon));
    }
    std::vector<GEOSGeometry*> collections;
    for (auto& region : parts)
        collections.push_back(GEOSGeom_createCollection_r(geos(), GEOS_MULTIPOLYGON, region.data(),
                                                          static_cast<unsigned>(region.size())));
    return collections;
}

double area(const GEOSGeometry* geometry) {
    double result = 0;
    GEOSArea_r(geos(), geometry, &result);
    return result;
}

}  // namespace

int main(int, char** arguments) {
    const bool coverage = std::strcmp(arguments[1], "coverage") == 0;
    Union* const unite = coverage ? GEOSCoverageUnion_r : GEOSUnaryUnion_r;
    const auto parts = regions(read_units(arguments[2]));
    std::vector<GEOSGeometry*> dissolved;
    const Watch run;
    for (const GEOSGeometry* region : parts) dissolved.push_back(unite(geos(), region));
    const double seconds = run.seconds();
    double sum = 0;
    for (const GEOSGeometry* region : dissolved) sum += area(region);
    char answer[32];
    std::snprintf(answer, sizeof answer, "%.9f", sum);
    report(geos_name() + (coverage ? " CoverageUnion" : " UnaryUnion"), "run", seconds, answer);
}
