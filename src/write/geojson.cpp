#include "write/geojson.hpp"

#include <algorithm>
#include <vector>

#include <kamtuu/version.hpp>

#include "core/parallel.hpp"
#include "write/geojson_geometry.hpp"
#include "write/json.hpp"
#include "write/statistic_columns.hpp"
#include "write/unit_names.hpp"

namespace kamtuu {

namespace {

struct Feature {
    std::string text{};
    GridBox box{};
};

void append_statistics(JsonWriter& json, const StatisticColumns& columns, const SummaryRow& row) {
    for (const auto& column : columns) {
        const auto text = columns.text(column, row);
        json.key(column.name).raw(text.empty() ? "null" : text);
    }
}

void append_properties(JsonWriter& json, const StatisticColumns& columns, const SummaryRow& row) {
    const auto& unit = *row.unit;
    json.begin_object();
    json.key("pcode").string(unit.pcode.str());
    json.key("name_en").string_or_null(unit.name_en);
    json.key("name_ky").string_or_null(unit.name_ky);
    json.key("name_ru").string_or_null(unit.name_ru);
    json.key("level").string(to_string(unit.level));
    json.key("type").string(to_string(unit.type));
    json.key("parent").string_or_null(unit.parent ? unit.parent->str() : std::string());
    json.key("served_here").boolean(row.served_here);
    json.key("known_only_at").string_or_null(codes_of(row.known_only_at));
    append_statistics(json, columns, row);
    json.end_object();
}

Feature feature(const StatisticColumns& columns, const SummaryRow& row) {
    Feature result;
    JsonWriter json(result.text);
    json.begin_object();
    json.key("type").string("Feature");
    json.key("id").string(row.unit->pcode.str());
    json.key("properties");
    append_properties(json, columns, row);
    const auto polygons = on_grid(row.unit->polygon);
    result.box.grow(polygons);
    json.key("geometry").raw("");  // appended in place: it is most of the file
    append_geometry(result.text, polygons);
    json.end_object();
    return result;
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

void append_remainder(JsonWriter& json, const StatisticColumns& columns, const Summary& summary, RowKind kind,
                      std::string_view name) {
    for (const auto& row : summary.rows) {
        if (row.kind != kind) continue;
        json.key(name).begin_object();
        append_statistics(json, columns, row);
        json.end_object();
    }
}

void append_metadata(JsonWriter& json, const Boundaries& boundaries, const StatisticColumns& columns,
                     const Summary& summary) {
    json.key("metadata").begin_object();
    json.key("generator").string(std::string("kamtuu ") + version);
    json.key("level").string(to_string(summary.level));
    json.key("notes").begin_array();
    for (const auto& note : boundaries.notes()) json.string(note);
    json.end_array();
    append_definitions(json, columns.statistics());
    append_remainder(json, columns, summary, RowKind::partly_placed, "partly_placed");
    append_remainder(json, columns, summary, RowKind::unplaced, "unplaced");
    append_remainder(json, columns, summary, RowKind::undated, "undated");
    json.end_object();
}

void append_features(std::string& out, const std::vector<Feature>& features) {
    out += "\"features\":[\n";
    for (std::size_t i = 0; i < features.size(); ++i) {
        out += features[i].text;
        out += i + 1 < features.size() ? ",\n" : "\n";
    }
    out += "]}\n";
}

}  // namespace

std::string_view layer_name(Level level) noexcept {
    constexpr std::string_view names[] = {"country", "regions", "districts", "municipalities"};
    return names[static_cast<std::size_t>(level)];
}

std::string to_geojson(const Boundaries& boundaries, const Summary& summary, unsigned threads,
                       std::span<const Statistic> of) {
    const StatisticColumns columns(of);
    const auto rows = unit_rows(summary);
    std::vector<Feature> features(rows.size());
    parallel_for(rows.size(), threads, [&](std::size_t i) { features[i] = feature(columns, *rows[i]); });

    GridBox box;
    for (const auto& each : features) box.grow(each.box);
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.key("type").string("FeatureCollection");
    json.key("name").string(layer_name(summary.level));
    append_metadata(json, boundaries, columns, summary);
    if (!box.empty()) {
        json.key("bbox").raw("");
        append_box(out, box);
    }
    out += ",\n";
    append_features(out, features);
    return out;
}

}  // namespace kamtuu
