#include "write/unit_layers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <kamtuu/version.hpp>

#include "write/geojson.hpp"
#include "write/json.hpp"
#include "write/statistic_columns.hpp"
#include "write/unit_names.hpp"

namespace kamtuu {

namespace {

// What a unit is described by before its statistics. To add a field: its line here.
struct UnitField {
    std::string_view name;
    FieldKind kind;
    std::string_view meaning;
    std::string (*text)(const SummaryRow&);
};
constexpr std::array unit_fields{
    UnitField{"pcode", FieldKind::text, "P-code of the unit",
              [](const SummaryRow& row) { return row.unit->pcode.str(); }},
    UnitField{"name_en", FieldKind::text, "English name", [](const SummaryRow& row) { return row.unit->name_en; }},
    UnitField{"name_ky", FieldKind::text, "Kyrgyz name", [](const SummaryRow& row) { return row.unit->name_ky; }},
    UnitField{"name_ru", FieldKind::text, "Russian name", [](const SummaryRow& row) { return row.unit->name_ru; }},
    UnitField{"level", FieldKind::text, "country, region, district or municipality",
              [](const SummaryRow& row) { return std::string(to_string(row.unit->level)); }},
    UnitField{"type", FieldKind::text, "country, region, district, city, aiyl_aimak or other",
              [](const SummaryRow& row) { return std::string(to_string(row.unit->type)); }},
    UnitField{"parent", FieldKind::text, "P-code of the unit that it lies in",
              [](const SummaryRow& row) { return row.unit->parent ? row.unit->parent->str() : std::string(); }},
    UnitField{"served_here", FieldKind::yes_no, "whether a record certainly lies here",
              [](const SummaryRow& row) { return std::string(row.served_here ? "true" : "false"); }},
    UnitField{"known_only_at", FieldKind::text, "P-codes of places above whose records may lie here",
              [](const SummaryRow& row) { return codes_of(row.known_only_at); }},
};

std::optional<std::string> cell(std::string text) {
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

std::string meaning_of(const StatisticColumn& column, const Statistic& statistic) {
    constexpr std::array<std::string_view, 3> parts{"", "At least: ", "At most: "};
    return std::string(parts[static_cast<std::size_t>(column.part)]) + std::string(statistic.meaning);
}

std::vector<LayerField> fields_of(const StatisticColumns& columns) {
    std::vector<LayerField> fields;
    for (const auto& field : unit_fields)
        fields.push_back({std::string(field.name), field.kind, std::string(field.meaning)});
    for (const auto& column : columns)
        fields.push_back({column.name, FieldKind::number, meaning_of(column, columns.statistics()[column.statistic])});
    return fields;
}

LayerFeature feature_of(const StatisticColumns& columns, const SummaryRow& row, const MultiPolygon& polygons) {
    LayerFeature feature{.id = row.unit->pcode.str(), .polygons = &polygons};
    for (const auto& field : unit_fields) feature.cells.push_back(cell(field.text(row)));
    for (const auto& column : columns) feature.cells.push_back(cell(columns.text(column, row)));
    return feature;
}

std::vector<const SummaryRow*> unit_rows(const Summary& summary) {
    std::vector<const SummaryRow*> rows;
    for (const auto& row : summary.rows)
        if (row.kind == RowKind::unit) rows.push_back(&row);
    std::ranges::sort(rows, {}, [](const SummaryRow* row) -> const Pcode& { return row->unit->pcode; });
    return rows;
}

void append_definitions(JsonWriter& json, std::span<const Statistic> of) {
    json.key("statistics").begin_object();
    for (const auto& statistic : of) {
        json.key(statistic.key).begin_object();
        json.key("name").string(statistic.name).key("unit").string(statistic.unit);
        json.key("meaning").string(statistic.meaning).end_object();
    }
    json.end_object();
}

void append_remainder(JsonWriter& json, const StatisticColumns& columns, const Summary& summary, RowKind kind) {
    for (const auto& row : summary.rows) {
        if (row.kind != kind) continue;
        json.key(to_string(kind)).begin_object();
        for (const auto& column : columns) {
            const auto text = columns.text(column, row);
            json.key(column.name).raw(text.empty() ? "null" : text);
        }
        json.end_object();
    }
}

std::string metadata_of(const Boundaries& boundaries, const StatisticColumns& columns, const Summary& summary) {
    std::string text;
    JsonWriter json(text);
    json.begin_object();
    json.key("generator").string(std::string("kamtuu ") + version);
    json.key("level").string(to_string(summary.level));
    json.key("notes").begin_array();
    for (const auto& note : boundaries.notes()) json.string(note);
    json.end_array();
    append_definitions(json, columns.statistics());
    for (const auto kind : {RowKind::partly_placed, RowKind::unplaced, RowKind::undated})
        append_remainder(json, columns, summary, kind);
    json.end_object();
    return text;
}

}  // namespace

LayerTable summary_layer(const Boundaries& boundaries, const Summary& summary, const Boundaries* drawn,
                         std::span<const Statistic> of) {
    const StatisticColumns columns(of);
    LayerTable layer{.name = std::string(layer_name(summary.level)),
                     .fields = fields_of(columns),
                     .metadata = metadata_of(boundaries, columns, summary)};
    for (const auto* row : unit_rows(summary)) {
        const auto& shown = drawn == nullptr ? *row->unit : drawn->units()[boundaries.index_of(*row->unit)];
        layer.features.push_back(feature_of(columns, *row, shown.polygon));
    }
    return layer;
}

std::vector<LayerTable> coverage_layers(const Coverage& coverage, const StyleOptions& options) {
    std::vector<LayerTable> layers;
    for (const auto level : {Level::adm3, Level::adm2, Level::adm1}) {
        layers.push_back(summary_layer(coverage.boundaries, coverage.tables.of(level), coverage.drawn));
        layers.back().style = statistic_style(layers.back(), options);
    }
    layers.push_back(unserved_layer(coverage.boundaries, coverage.tables.unserved, coverage.drawn));
    layers.back().style = unserved_style(options);
    return layers;
}

}  // namespace kamtuu
