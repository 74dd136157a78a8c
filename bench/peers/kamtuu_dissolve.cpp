// Units to regions with kamtuu. kamtuu_dissolve polygons|arcs BOUNDARIES: from the polygons, which takes cutting them
// into arcs first, or from a Tiling at hand.
#include <cstring>

#include <kamtuu/dissolve.hpp>
#include <kamtuu/read.hpp>

#include "peer.hpp"

namespace {

double twice_area(const kamtuu::Ring& ring) {
    double sum = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        sum += (ring[i].lon - ring[0].lon) * (ring[i + 1].lat - ring[0].lat) -
               (ring[i + 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat);
    return sum;
}

/// In square degrees; holes run the other way round and subtract.
double plane_area(const kamtuu::MultiPolygon& polygons) {
    double sum = 0;
    for (const auto& polygon : polygons) {
        sum += twice_area(polygon.outer);
        for (const auto& hole : polygon.holes) sum += twice_area(hole);
    }
    return sum / 2;
}

}  // namespace

int main(int, char** arguments) {
    const bool at_hand = std::strcmp(arguments[1], "arcs") == 0;
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({arguments[2]}, {.derive_upper_levels = false}, findings);
    const peer::Watch whole;
    const kamtuu::Tiling tiling(boundaries, {.threads = 1});
    const peer::Watch rest;
    const auto regions = kamtuu::dissolve(tiling, kamtuu::Level::adm1, 1);
    const double seconds = (at_hand ? rest : whole).seconds();
    double sum = 0;
    for (const auto& region : regions) sum += plane_area(region.polygon);
    char answer[32];
    std::snprintf(answer, sizeof answer, "%.9f", sum);
    peer::report(at_hand ? "kamtuu, Tiling at hand" : "kamtuu", "run", seconds, answer);
}
