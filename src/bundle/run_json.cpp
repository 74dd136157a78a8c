#include "bundle/run_json.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include <kamtuu/theme.hpp>
#include <kamtuu/version.hpp>

#include "core/number.hpp"
#include "write/source_json.hpp"

namespace kamtuu {

namespace {

constexpr std::size_t schema_version = 1;

void append_asked(JsonWriter& json, const Coverage& coverage) {
    json.key("options").begin_object();
    for (const auto& [name, value] : coverage.options) json.key(name).string(value);
    json.end_object().key("inputs").begin_array();
    for (const auto& input : coverage.inputs) {
        json.begin_object().key("role").string(input.role).key("file").string(input.path.filename().string());
        append_sources(json, input.sources);
        json.end_object();
    }
    json.end_array().key("notes").begin_array();
    for (const auto& note : coverage.boundaries.notes()) json.string(note);
    json.end_array();
}

template <typename Definition>
void append_definition(JsonWriter& json, const Definition& of) {
    json.key("key").string(of.key).key("name").string(of.name).key("unit").string(of.unit);
    json.key("meaning").string(of.meaning).key("minimum").string_or_null(of.minimum).key("source").string(of.source);
}

void append_definitions(JsonWriter& json) {
    json.key("definitions").begin_object().key("statistics").begin_array();
    for (const auto& statistic : statistics()) {
        json.begin_object();
        append_definition(json, statistic);
        json.key("additive").boolean(statistic.additive).key("bounded").boolean(statistic.bounded).end_object();
    }
    json.end_array().key("measures").begin_array();
    for (const auto& measure : measures()) {
        json.begin_object();
        append_definition(json, measure);
        json.key("of").string(measure.of).key("least_units").count(measure.least_units).end_object();
    }
    json.end_array().end_object();
}

/// All that figures are told of, and their names.
void append_units(JsonWriter& json, const Boundaries& boundaries) {
    json.key("units").begin_array();
    for (const auto& unit : boundaries.units()) {
        json.begin_object().key("pcode").string(unit.pcode.str()).key("level").string(to_string(unit.level));
        json.key("type").string(to_string(unit.type));
        json.key("parent").string_or_null(unit.parent ? unit.parent->str() : std::string());
        json.key("name_en").string_or_null(unit.name_en).key("name_ky").string_or_null(unit.name_ky);
        json.key("name_ru").string_or_null(unit.name_ru).end_object();
    }
    json.end_array();
}

void append_count(JsonWriter& json, std::string_view name, const std::optional<std::size_t>& count) {
    json.key(name);
    count ? json.count(*count) : json.null();
}

void append_decimal(JsonWriter& json, std::string_view name, const std::optional<double>& value, int decimals) {
    std::string text = "null";
    if (value) {
        text.clear();
        append_number(text, *value, decimals);
    }
    json.key(name).raw(text);
}

void append_unserved(JsonWriter& json, const Unserved& unserved) {
    json.key("unserved").begin_object().key("municipalities").count(unserved.municipalities);
    json.key("units").begin_array();
    for (const auto& one : unserved.units) {
        json.begin_object().key("pcode").string(one.unit->pcode.str()).key("certain").boolean(one.certain);
        append_decimal(json, "population", one.population, 0);
        json.key("known_only_at");
        append_codes(json, one.known_only_at);
        json.key("nearest_served")
            .string_or_null(one.nearest_served == nullptr ? std::string() : one.nearest_served->pcode.str());
        append_decimal(json, "distance_km", one.distance_km, 3);
        append_count(json, "neighbours", one.neighbours);
        append_count(json, "served_neighbours", one.served_neighbours);
        json.end_object();
    }
    json.end_array().end_object();
}

/// What the published table says, and not a word more of what is hidden.
void append_sensitive_counts(JsonWriter& json, const ProtectedTable& table) {
    json.key("counts").begin_array();
    for (std::size_t i = 0; i < table.table.rows.size(); ++i) {
        const auto state = table.protection.cells.at(i);
        if (state == CellState::withheld) continue;
        const auto& row = table.table.rows[i];
        json.begin_object().key("level").string(to_string(row.level));
        append_row(json, row.kind, row.unit);
        json.key("indicator").string(row.indicator).key("project");
        row.all_projects ? json.null() : json.string(row.project);
        json.key("part").string_or_null(row.part).key("people").begin_object();
        if (state == CellState::published) {
            const auto value = table.table.counts.cells[i].value;
            append_figure(json, {value == 0 ? ShownKind::none : ShownKind::number, Interval::exactly(value), true},
                          "people");
        } else {
            append_figure(json, {.kind = ShownKind::hidden}, "people");
        }
        json.end_object().end_object();
    }
    json.end_array();
}

void append_sensitive(JsonWriter& json, const ProtectedTable* table) {
    json.key("sensitive");
    if (table == nullptr) {
        json.null();
        return;
    }
    json.begin_object().key("threshold").number(table->policy.threshold);
    json.key("zeros_hidden").boolean(table->policy.zeros).key("reason").string_or_null(table->reason);
    append_sensitive_counts(json, *table);
    json.end_object();
}

void append_placements(JsonWriter& json, const Joined& joined, std::span<const std::size_t> counted) {
    json.key("placements").begin_array();
    for (std::size_t i = 0; i < joined.records.size(); ++i) {
        const auto& record = joined.records[i];
        const auto& placement = joined.placements.at(i);
        json.begin_object().key("file").string(record.file).key("row").count(record.row);
        json.key("project").string(record.project).key("activity").string(record.activity);
        json.key("counted").boolean(std::ranges::binary_search(counted, i));
        json.key("typed").string(typed_place(record)).key("kind").string(to_string(placement.kind)).key("units");
        append_codes(json, placement.units);
        append_count(json, "count", placement.count);
        json.key("rule").string(placement.rule);
        append_decimal(json, "score", placement.score, 2);
        json.key("reason").string(placement.reason).end_object();
    }
    json.end_array();
}

void append_findings(JsonWriter& json, const Findings& findings) {
    json.key("findings").begin_array();
    for (const auto& finding : findings) {
        json.begin_object().key("severity").string(to_string(finding.severity)).key("code").string(finding.code);
        json.key("file").string_or_null(finding.file);
        append_count(json, "row", finding.row);
        json.key("unit").string_or_null(finding.unit).key("message").string(finding.message).end_object();
    }
    json.end_array();
}

}  // namespace

std::string run_json(const Coverage& coverage) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("schema").count(schema_version);
    json.key("generator").string("kamtuu").key("version").string(version);
    append_asked(json, coverage);
    append_definitions(json);
    append_units(json, coverage.boundaries);
    append_figures(json, coverage.tables);
    append_unserved(json, coverage.tables.unserved);
    append_sensitive(json, coverage.sensitive);
    append_placements(json, coverage.joined, coverage.tables.counted);
    append_findings(json, all_findings(coverage));
    json.end_object();
    return out + '\n';
}

}  // namespace kamtuu
