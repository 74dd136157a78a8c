#include "workload.hpp"

#include <cstdlib>
#include <malloc.h>

#include <kamtuu/read.hpp>

namespace kamtuu::bench {

std::filesystem::path data_file(const std::string& name) {
    const char* folder = std::getenv("KAMTUU_BENCH_DATA");
    return std::filesystem::path(folder == nullptr ? KAMTUU_BENCH_DATA : folder) / name;
}

const Boundaries& es() {
    Findings findings;
    static const Boundaries boundaries = read_boundaries({data_file("es.shp")}, {}, findings);
    return boundaries;
}

std::size_t vertices(const Boundaries& boundaries) {
    std::size_t count = 0;
    for (const Unit* unit : boundaries.leaves(boundaries.country()))
        for (const Polygon& part : unit->polygon) {
            count += part.outer.size();
            for (const Ring& hole : part.holes) count += hole.size();
        }
    return count;
}

const Points& uniform() {
    static const Points points = uniform_points(es(), 1'000'000);
    return points;
}

const Points& clustered() {
    static const Points points = clustered_points(es(), 1'000'000);
    return points;
}

std::size_t heap() {
    const auto use = mallinfo2();
    return use.uordblks + use.hblkhd;
}

}  // namespace kamtuu::bench
