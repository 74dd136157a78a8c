#include "write/geojson_features.hpp"

#include "core/number.hpp"
#include "write/json.hpp"

namespace kamtuu {

namespace {

void append_value(std::string& out, const std::optional<std::string>& cell, FieldKind kind) {
    if (!cell)
        out += "null";
    else if (kind == FieldKind::text)
        append_json_string(out, *cell);
    else
        out += *cell;
}

void append_points_of(std::string& out, const std::vector<Point>& from, GridBox* box) {
    std::vector<GridPoint> points;
    points.reserve(from.size());
    for (const auto p : from) {
        points.push_back({to_grid(p.lon), to_grid(p.lat)});
        if (box != nullptr) box->grow({points.back(), points.back()});
    }
    append_points(out, points);
}

}  // namespace

GeojsonFeatures::GeojsonFeatures(const LayerTable& layer) : layer_(layer) {
    for (const auto& field : layer.fields) {
        auto& key = keys_.emplace_back();
        append_json_string(key, field.name);
        key += ':';
    }
}

void GeojsonFeatures::append(std::string& out, std::size_t position, GridBox* box) const {
    const auto& feature = layer_.features[position];
    out += R"({"type":"Feature",)";
    if (!feature.id.empty()) {
        out += R"("id":)";
        append_json_string(out, feature.id);
        out += ',';
    }
    out += R"("properties":)";
    append_properties(out, feature);
    out += R"(,"geometry":)";
    append_geometry_of(out, position, box);
    out += '}';
}

void GeojsonFeatures::append_geometry_of(std::string& out, std::size_t position, GridBox* box) const {
    const auto& feature = layer_.features[position];
    if (feature.points != nullptr && !feature.points->empty()) return append_points_of(out, *feature.points, box);
    std::vector<GridPolygon> polygons;
    if (layer_.borders)
        polygons = on_grid(layer_.borders(position));
    else if (feature.polygons != nullptr)
        polygons = on_grid(*feature.polygons);
    append_geometry(out, polygons);
    if (box != nullptr) box->grow(polygons);
}

void GeojsonFeatures::append_properties(std::string& out, const LayerFeature& feature) const {
    out += '{';
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        if (i > 0) out += ',';
        out += keys_[i];
        append_value(out, feature.cells.at(i), layer_.fields[i].kind);
    }
    out += '}';
}

}  // namespace kamtuu
