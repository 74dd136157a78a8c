#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <kamtuu/version.hpp>

#include "core/number.hpp"
#include "write/geojson.hpp"
#include "write/json.hpp"
#include "write/unit_layers.hpp"
#include "write/unit_names.hpp"
#include "write/work_tables.hpp"

namespace kamtuu {

namespace {

using std::string_view;

std::string number_or_blank(const std::optional<double>& value, int decimals) {
    std::string text;
    if (value) append_number(text, *value, decimals);
    return text;
}

std::string count_or_blank(const std::optional<std::size_t>& count) {
    return count ? std::to_string(*count) : std::string();
}

std::string code_or_blank(const Unit* unit) { return unit == nullptr ? std::string() : unit->pcode.str(); }
std::string name_or_blank(const Unit* unit) { return unit == nullptr ? std::string() : display_name(*unit); }

constexpr int metres = 3;

// What a municipality that is left out is described by. To add a column: its line here.
struct Column {
    string_view name;
    CellKind kind;
    int width;
    string_view unit;
    string_view meaning;
    std::string (*text)(const UnservedUnit&);
};
constexpr std::array columns{
    Column{"pcode", CellKind::plain, 16, "", "P-code of the municipality",
           [](const UnservedUnit& one) { return one.unit->pcode.str(); }},
    Column{"name_en", CellKind::text, 20, "", "English name",
           [](const UnservedUnit& one) { return one.unit->name_en; }},
    Column{"name_ky", CellKind::text, 20, "", "Kyrgyz name", [](const UnservedUnit& one) { return one.unit->name_ky; }},
    Column{"type", CellKind::plain, 12, "", "city or aiyl_aimak",
           [](const UnservedUnit& one) { return std::string(to_string(one.unit->type)); }},
    Column{"district_pcode", CellKind::plain, 16, "", "P-code of its district",
           [](const UnservedUnit& one) { return code_or_blank(one.district); }},
    Column{"district", CellKind::text, 20, "", "name of its district",
           [](const UnservedUnit& one) { return name_or_blank(one.district); }},
    Column{"region_pcode", CellKind::plain, 16, "", "P-code of its region",
           [](const UnservedUnit& one) { return code_or_blank(one.region); }},
    Column{"region", CellKind::text, 20, "", "name of its region",
           [](const UnservedUnit& one) { return name_or_blank(one.region); }},
    Column{"population", CellKind::number, 12, "people", "people who live there",
           [](const UnservedUnit& one) { return number_or_blank(one.population, 0); }},
    Column{"unserved", CellKind::plain, 11, "",
           "certain, or possible: work is known for a place above, which may serve it",
           [](const UnservedUnit& one) { return std::string(one.certain ? "certain" : "possible"); }},
    Column{"known_only_at", CellKind::plain, 18, "", "P-codes of places above whose records may serve it",
           [](const UnservedUnit& one) { return codes_of(one.known_only_at); }},
    Column{"nearest_served_pcode", CellKind::plain, 16, "", "P-code of the nearest served municipality",
           [](const UnservedUnit& one) { return code_or_blank(one.nearest_served); }},
    Column{"nearest_served", CellKind::text, 20, "", "name of the nearest served municipality",
           [](const UnservedUnit& one) { return name_or_blank(one.nearest_served); }},
    Column{"distance_km", CellKind::number, 12, "km", "how far that is",
           [](const UnservedUnit& one) { return number_or_blank(one.distance_km, metres); }},
    Column{"neighbours", CellKind::number, 12, "municipalities", "municipalities that share a border with it",
           [](const UnservedUnit& one) { return count_or_blank(one.neighbours); }},
    Column{"served_neighbours", CellKind::number, 12, "municipalities", "those of them that are served",
           [](const UnservedUnit& one) { return count_or_blank(one.served_neighbours); }},
};

std::string metadata_of(const Boundaries& boundaries, const Unserved& unserved) {
    std::string text;
    JsonWriter json(text);
    json.begin_object().key("generator").string(std::string("kamtuu ") + version);
    json.key("municipalities").count(unserved.municipalities).key("notes").begin_array();
    for (const auto& note : boundaries.notes()) json.string(note);
    json.end_array().end_object();
    return text;
}

/// Of columns that hold numbers, municipalities are counted and all else is measured.
FieldKind field_kind(const Column& column) {
    if (column.kind != CellKind::number) return FieldKind::text;
    return column.unit == "municipalities" ? FieldKind::whole : FieldKind::number;
}

}  // namespace

CellTable unserved_table(const Unserved& unserved) {
    CellTable table{"unserved", {{"rank", CellKind::number, 7}}, {}};
    for (const auto& column : columns)
        table.columns.push_back({std::string(column.name), column.kind, column.width, std::string(column.unit)});
    for (const auto& one : unserved.units) {
        auto& cells = table.rows.emplace_back();
        cells.push_back(std::to_string(table.rows.size()));
        for (const auto& column : columns) cells.push_back(column.text(one));
    }
    return table;
}

LayerTable unserved_layer(const Boundaries& boundaries, const Unserved& unserved, const Boundaries* drawn) {
    LayerTable layer{.name = "unserved", .metadata = metadata_of(boundaries, unserved), .with_box = false};
    layer.fields.push_back({"rank", FieldKind::whole, "1 is the most urgent"});
    for (const auto& column : columns)
        layer.fields.push_back({std::string(column.name), field_kind(column), std::string(column.meaning)});
    for (const auto& one : unserved.units) {
        const Unit& shown = drawn == nullptr ? *one.unit : drawn->units()[boundaries.index_of(*one.unit)];
        LayerFeature feature{.id = one.unit->pcode.str(), .polygons = &shown.polygon};
        feature.cells.emplace_back(std::to_string(layer.features.size() + 1));
        for (const auto& column : columns) {
            auto text = column.text(one);
            feature.cells.push_back(text.empty() ? std::nullopt : std::optional(std::move(text)));
        }
        layer.features.push_back(std::move(feature));
    }
    return layer;
}

std::string unserved_geojson(const Boundaries& boundaries, const Unserved& unserved) {
    return geojson(unserved_layer(boundaries, unserved), 1);
}

}  // namespace kamtuu
