#include "write/topojson.hpp"

#include <algorithm>
#include <vector>

#include <kamtuu/error.hpp>

#include "core/number.hpp"
#include "core/parallel.hpp"
#include "write/geojson_features.hpp"
#include "write/geojson_geometry.hpp"
#include "write/json.hpp"
#include "write/topology.hpp"

namespace kamtuu {

namespace {

constexpr int grid_decimals = 7;

/// How many units of the grid a step of the file is.
std::int64_t step_of(int decimals) {
    if (decimals < 0 || decimals > grid_decimals)
        throw Error(ErrorKind::usage,
                    "TopoJSON keeps 0 to 7 decimals of a degree, not " + std::to_string(decimals) + ".");
    std::int64_t step = 1;
    for (auto i = decimals; i < grid_decimals; ++i) step *= 10;
    return step;
}

std::vector<std::vector<GridPolygon>> grounds_of(std::span<const LayerTable> layers, std::int64_t step,
                                                 unsigned threads) {
    std::vector<const MultiPolygon*> polygons;
    for (const auto& layer : layers)
        for (const auto& feature : layer.features) polygons.push_back(feature.polygons);
    std::vector<std::vector<GridPolygon>> grounds(polygons.size());
    parallel_for(polygons.size(), threads, [&](std::size_t i) {
        if (polygons[i] != nullptr) grounds[i] = on_grid(*polygons[i], step);
    });
    return grounds;
}

void append_ring(JsonWriter& json, const ArcRing& ring) {
    json.begin_array();
    for (const auto use : ring) json.raw(std::to_string(use));
    json.end_array();
}

void append_polygon(JsonWriter& json, const ArcPolygon& polygon) {
    json.begin_array();
    for (const auto& ring : polygon) append_ring(json, ring);
    json.end_array();
}

void append_arcs(JsonWriter& json, const std::vector<ArcPolygon>& polygons) {
    if (polygons.empty()) {
        json.key("type").null();
        return;
    }
    json.key("type").string(polygons.size() == 1 ? "Polygon" : "MultiPolygon").key("arcs");
    if (polygons.size() == 1) return append_polygon(json, polygons.front());
    json.begin_array();
    for (const auto& polygon : polygons) append_polygon(json, polygon);
    json.end_array();
}

/// How many arcs of `features` are not below `known`, which is raised beyond them.
std::size_t count_new(std::span<const std::vector<ArcPolygon>> features, std::int64_t& known) {
    const auto before = known;
    for (const auto& polygons : features)
        for (const auto& polygon : polygons)
            for (const auto& ring : polygon)
                for (const auto use : ring) known = std::max(known, (use < 0 ? ~use : use) + 1);
    return static_cast<std::size_t>(known - before);
}

void append_object(JsonWriter& json, std::string& out, const LayerTable& layer,
                   std::span<const std::vector<ArcPolygon>> features, std::size_t own_arcs) {
    out += '\n';
    json.key(layer.name).begin_object().key("type").string("GeometryCollection");
    if (!layer.metadata.empty()) json.key("metadata").raw(layer.metadata);
    const GeojsonFeatures texts(layer);
    json.key("own_arcs").count(own_arcs).key("geometries").begin_array();
    for (std::size_t i = 0; i < features.size(); ++i) {
        json.begin_object();
        append_arcs(json, features[i]);
        if (!layer.features[i].id.empty()) json.key("id").string(layer.features[i].id);
        json.key("properties").raw("");
        texts.append_properties(out, layer.features[i]);
        json.end_object();
        out += '\n';
    }
    json.end_array().end_object();
}

void append_arc(std::string& out, const GridRing& arc, GridPoint origin, std::int64_t step) {
    auto before = origin;
    out += '[';
    for (const auto p : arc) {
        out += out.back() == ']' ? ",[" : "[";
        out += std::to_string((p.x - before.x) / step);
        out += ',';
        out += std::to_string((p.y - before.y) / step);
        out += ']';
        before = p;
    }
    out += ']';
}

void append_transform(JsonWriter& json, std::string& out, const GridBox& box, std::int64_t step) {
    std::string scale;
    append_degrees(scale, step);
    json.key("bbox").raw("");
    append_box(out, box);
    json.key("transform").begin_object().key("scale").begin_array().raw(scale).raw(scale).end_array();
    std::string west;
    std::string south;
    append_degrees(west, box.low.x);
    append_degrees(south, box.low.y);
    json.key("translate").begin_array().raw(west).raw(south).end_array().end_object();
}

void append_all_arcs(JsonWriter& json, std::string& out, const std::vector<GridRing>& arcs, GridPoint origin,
                     std::int64_t step) {
    json.key("arcs").raw("[\n");
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        append_arc(out, arcs[i], origin, step);
        out += i + 1 < arcs.size() ? ",\n" : "\n";
    }
    out += ']';
}

}  // namespace

std::string topojson(std::span<const LayerTable> layers, const LayerOptions& options) {
    const auto step = step_of(options.topojson_decimals);
    const auto grounds = grounds_of(layers, step, options.threads);
    const auto topology = topology_of(grounds);
    GridBox box;
    for (const auto& ground : grounds) box.grow(ground);

    std::string out;
    JsonWriter json(out);
    json.begin_object().key("type").string("Topology");
    if (!box.empty()) append_transform(json, out, box, step);
    json.key("objects").begin_object();
    std::int64_t known = 0;
    std::size_t first = 0;
    for (const auto& layer : layers) {
        const auto features = std::span(topology.features).subspan(first, layer.features.size());
        append_object(json, out, layer, features, count_new(features, known));
        first += layer.features.size();
    }
    json.end_object();
    append_all_arcs(json, out, topology.arcs, box.low, step);
    json.end_object();
    return out += '\n';
}

}  // namespace kamtuu
