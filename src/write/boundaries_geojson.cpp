#include "write/boundaries_geojson.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include <kamtuu/version.hpp>

#include "core/parallel.hpp"
#include "core/text.hpp"
#include "write/geojson_geometry.hpp"
#include "write/json.hpp"
#include "write/unit_names.hpp"

namespace kamtuu {

namespace {

bool has_polygon_below(const Boundaries& boundaries, const Unit& unit) {
    return std::ranges::any_of(boundaries.children(unit), [&](const Unit* child) {
        return !child->polygon.empty() || has_polygon_below(boundaries, *child);
    });
}

std::string feature_of(const Boundaries& boundaries, const Unit& unit) {
    std::string text;
    JsonWriter json(text);
    json.begin_object().key("type").string("Feature").key("id").string(unit.pcode.str());
    json.key("properties").begin_object();
    append_unit_names(json, boundaries, unit);
    if (!boundaries.notes().empty())
        json.key("ACCURACY").string(text::join({boundaries.notes().begin(), boundaries.notes().end()}, " "));
    json.end_object();
    json.key("geometry").raw("");  // appended in place: it is most of the file
    append_geometry(text, on_grid(unit.polygon));
    json.end_object();
    return text;
}

}  // namespace

std::string boundaries_geojson(const Boundaries& boundaries, unsigned threads) {
    std::vector<const Unit*> units;
    for (const auto& unit : boundaries.units())
        if (!unit.polygon.empty() && !has_polygon_below(boundaries, unit)) units.push_back(&unit);
    std::vector<std::string> features(units.size());
    parallel_for(units.size(), threads, [&](std::size_t i) { features[i] = feature_of(boundaries, *units[i]); });

    std::string out;
    JsonWriter json(out);
    json.begin_object().key("type").string("FeatureCollection").key("name").string("boundaries");
    json.key("metadata").begin_object().key("generator").string(std::string("kamtuu ") + version).end_object();
    out += ",\n\"features\":[\n";
    for (std::size_t i = 0; i < features.size(); ++i) out += features[i] + (i + 1 < features.size() ? ",\n" : "\n");
    return out + "]}\n";
}

}  // namespace kamtuu
