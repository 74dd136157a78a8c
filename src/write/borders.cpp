#include "write/borders.hpp"

#include <vector>

#include <kamtuu/version.hpp>

#include "core/parallel.hpp"
#include "write/geojson_geometry.hpp"
#include "write/json.hpp"
#include "write/unit_names.hpp"

namespace kamtuu {

namespace {

struct Feature {
    std::string text{};
    GridBox box{};
};

Feature feature(const Boundaries& boundaries, const NamedGround& ground) {
    Feature result;
    JsonWriter json(result.text);
    json.begin_object();
    json.key("type").string("Feature");
    json.key("id").string(ground.name);
    json.key("properties").begin_object();
    if (ground.unit != nullptr)
        append_unit_names(json, boundaries, *ground.unit);
    else
        json.key("group").string(ground.name);
    json.key("tiles").count(ground.tiles);
    json.key("area_km2");
    if (ground.area)
        json.number(ground.area->km2());
    else
        json.null();
    json.end_object();
    const auto polygons = on_grid(*ground.polygon);
    result.box.grow(polygons);
    json.key("geometry").raw("");  // appended in place: it is most of the file
    append_geometry(result.text, polygons);
    json.end_object();
    return result;
}

}  // namespace

std::string borders_geojson(std::string_view name, const Boundaries& boundaries, std::span<const NamedGround> grounds,
                            unsigned threads) {
    std::vector<Feature> features(grounds.size());
    parallel_for(grounds.size(), threads, [&](std::size_t i) { features[i] = feature(boundaries, grounds[i]); });
    GridBox box;
    for (const auto& each : features) box.grow(each.box);

    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.key("type").string("FeatureCollection");
    json.key("name").string(name);
    json.key("metadata").begin_object();
    json.key("generator").string(std::string("kamtuu ") + version);
    json.key("notes").begin_array();
    for (const auto& note : boundaries.notes()) json.string(note);
    json.end_array();
    json.end_object();
    if (!box.empty()) {
        json.key("bbox").raw("");
        append_box(out, box);
    }
    out += ",\n\"features\":[\n";
    for (std::size_t i = 0; i < features.size(); ++i)
        out += features[i].text + (i + 1 < features.size() ? ",\n" : "\n");
    out += "]}\n";
    return out;
}

}  // namespace kamtuu
