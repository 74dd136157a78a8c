#include <kamtuu/version.hpp>

#include "cli/inspect_report.hpp"
#include "cli/json_parts.hpp"
#include "write/json.hpp"
#include "write/statistic_columns.hpp"

namespace kamtuu::cli {

namespace {

void append_roles(JsonWriter& json, std::string_view name, const std::vector<FieldRole>& fields) {
    json.key(name).begin_array();
    for (const auto& field : fields)
        json.begin_object().key("name").string(field.field).key("role").string_or_null(field.role).end_object();
    json.end_array();
}

void append_box(JsonWriter& json, const Box& box) {
    json.key("bbox");
    if (box.empty()) {
        json.null();
        return;
    }
    json.begin_array().number(box.west).number(box.south).number(box.east).number(box.north).end_array();
}

void append_layers(JsonWriter& json, const std::vector<LayerDescription>& layers) {
    json.key("layers").begin_array();
    for (const auto& layer : layers) {
        json.begin_object().key("file").string(layer.file).key("layer").string(layer.layer);
        json.key("format").string(layer.format).key("encoding").string_or_null(layer.encoding);
        json.key("crs").string_or_null(layer.crs).key("features").count(layer.features);
        json.key("vertices").count(layer.vertices);
        append_box(json, layer.box);
        append_roles(json, "fields", layer.fields);
        json.end_object();
    }
    json.end_array();
}

void append_unit(JsonWriter& json, const Boundaries& boundaries, const Unit& unit) {
    json.begin_object().key("pcode").string(unit.pcode.str()).key("name").string(display_name(unit));
    json.key("type").string(to_string(unit.type)).key("below").count(boundaries.children(unit).size());
    json.key("municipalities").count(municipalities_in(boundaries, unit));
    json.key("area_km2").raw(unit.area ? number_in_unit(unit.area->km2(), "km2") : "null").end_object();
}

void append_boundaries(JsonWriter& json, const Boundaries& boundaries) {
    json.key("levels").begin_array();
    for (const auto& each : count_levels(boundaries)) {
        json.begin_object().key("level").string(to_string(each.level)).key("units").count(each.units);
        json.key("with_borders").count(each.with_borders).key("leaves").count(each.leaves).end_object();
    }
    json.end_array().key("units").begin_array();
    append_unit(json, boundaries, boundaries.country());
    for (const auto* unit : boundaries.children(boundaries.country())) append_unit(json, boundaries, *unit);
    json.end_array();
    append_strings(json, "notes", boundaries.notes());
}

void append_tables(JsonWriter& json, const std::vector<TableReport>& tables) {
    json.key("tables").begin_array();
    for (const auto& table : tables) {
        json.begin_object().key("file").string(table.file).key("records").count(table.table.records.size());
        append_roles(json, "columns", table.table.columns);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::string inspect_json(const InspectReport& report) {
    std::string out;
    JsonWriter json(out, JsonWriter::Layout::indented);
    json.begin_object().key("generator").string("kamtuu").key("version").string(version);
    append_layers(json, report.layers);
    if (report.boundaries) append_boundaries(json, *report.boundaries);
    if (report.tiling) append_tiling(json, *report.tiling);
    if (report.repair) append_repair(json, *report.repair);
    append_tables(json, report.tables);
    append_findings(json, report.findings);
    json.end_object();
    return out + "\n";
}

}  // namespace kamtuu::cli
