// Borders thinned to a tenth of their vertices with kamtuu. kamtuu_simplify BOUNDARIES RESULT: from a Tiling at hand,
// as mapshaper has its arcs when it begins; RESULT becomes GeoJSON, to be judged.
#include <kamtuu/dissolve.hpp>
#include <kamtuu/read.hpp>
#include <kamtuu/simplify.hpp>

#include "peer.hpp"

namespace {

void write_ring(std::FILE* out, const kamtuu::Ring& ring) {
    const char* separator = "[";
    for (const auto p : ring) {
        std::fprintf(out, "%s[%.17g,%.17g]", separator, p.lon, p.lat);
        separator = ",";
    }
    std::fputs("]", out);
}

void write_polygon(std::FILE* out, const kamtuu::Polygon& polygon) {
    std::fputs("[", out);
    write_ring(out, polygon.outer);
    for (const auto& hole : polygon.holes) {
        std::fputs(",", out);
        write_ring(out, hole);
    }
    std::fputs("]", out);
}

void write(const char* path, const std::vector<kamtuu::Dissolved>& units) {
    std::FILE* const out = std::fopen(path, "w");
    if (out == nullptr) throw std::runtime_error(std::string("cannot write ") + path);
    std::fputs(R"({"type":"FeatureCollection","features":[)", out);
    const char* next_unit = "\n";
    for (const auto& unit : units) {
        std::fprintf(out, R"(%s{"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":)",
                     next_unit);
        const char* separator = "[";
        for (const auto& polygon : unit.polygon) {
            std::fputs(separator, out);
            write_polygon(out, polygon);
            separator = ",";
        }
        std::fputs("]}}", out);
        next_unit = ",\n";
    }
    std::fputs("]}\n", out);
    std::fclose(out);
}

}  // namespace

int main(int, char** arguments) {
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({arguments[1]}, {.derive_upper_levels = false}, findings);
    const kamtuu::Tiling tiling(boundaries, {.threads = 1});
    const peer::Watch run;
    const auto simplified = kamtuu::simplify(tiling, {.keep = 0.1, .threads = 1});
    peer::report("kamtuu", "run", run.seconds());
    write(arguments[2], kamtuu::dissolve(simplified.tiling, kamtuu::Level::adm3));
}
