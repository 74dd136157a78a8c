#include "write/issues_geojson.hpp"

#include <optional>

#include <kamtuu/version.hpp>

#include "core/number.hpp"
#include "write/geojson_geometry.hpp"
#include "write/json.hpp"

namespace kamtuu {

namespace {

constexpr int decimals = 3;  // of metres and square metres

std::string units_text(const Issue& issue) {
    std::string text;
    for (const auto* unit : issue.units) text += (text.empty() ? "" : " ") + unit->pcode.str();
    return text;
}

void append_measure(JsonWriter& json, std::string_view name, std::optional<double> value) {
    std::string text = "null";
    if (value) {
        text.clear();
        append_number(text, *value, decimals);
    }
    json.key(name).raw(text);
}

void append_properties(JsonWriter& json, const Issue& issue) {
    json.begin_object().key("kind").string(to_string(issue.kind)).key("severity").string(to_string(issue.severity));
    json.key("units").string(units_text(issue));
    append_measure(json, "area_m2", issue.area ? std::optional(issue.area->m2()) : std::nullopt);
    append_measure(json, "width_m", issue.width_m);
    json.key("message").string(issue.message).end_object();
}

/// What is narrower than the grid has no polygon there, and is shown as a point.
void append_shape(std::string& out, const Issue& issue) {
    if (const auto polygons = on_grid(issue.polygon); !polygons.empty()) {
        append_geometry(out, polygons);
        return;
    }
    std::vector<GridPoint> points;
    for (const auto p : issue.places) points.push_back({to_grid(p.lon), to_grid(p.lat)});
    if (points.empty()) points.push_back({to_grid(issue.at.lon), to_grid(issue.at.lat)});
    append_points(out, points);
}

}  // namespace

std::string issues_geojson(std::span<const Issue> issues) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("type").string("FeatureCollection").key("name").string("issues");
    json.key("metadata").begin_object().key("generator").string(std::string("kamtuu ") + version).end_object();
    out += ",\n\"features\":[\n";
    for (std::size_t i = 0; i < issues.size(); ++i) {
        JsonWriter feature(out);
        feature.begin_object().key("type").string("Feature").key("properties");
        append_properties(feature, issues[i]);
        feature.key("geometry").raw("");  // appended in place
        append_shape(out, issues[i]);
        feature.end_object();
        out += i + 1 < issues.size() ? ",\n" : "\n";
    }
    return out + "]}\n";
}

}  // namespace kamtuu
