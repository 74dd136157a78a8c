#include <kamtuu/version.hpp>

#include "cli/coverage_report.hpp"
#include "cli/json_parts.hpp"
#include "cli/placed_lists.hpp"
#include "write/json.hpp"
#include "write/statistic_columns.hpp"

namespace kamtuu::cli {

namespace {

void append_records(JsonWriter& json, const Joined& joined) {
    constexpr PlacementKind kinds[] = {PlacementKind::unit, PlacementKind::ambiguous, PlacementKind::partial,
                                       PlacementKind::unplaced};
    json.key("records").begin_array();
    for (const auto& each : count_by_file(joined)) {
        json.begin_object().key("file").string(each.file).key("rows").count(each.rows);
        for (const auto kind : kinds) json.key(to_string(kind)).count(each.by_kind.at(static_cast<std::size_t>(kind)));
        json.end_object();
    }
    json.end_array();
}

void append_lists(JsonWriter& json, const CoverageReport& report) {
    json.key("lists").begin_array();
    for (const auto& list : placed_lists(report.coverage.boundaries, report.coverage.joined)) {
        json.begin_object().key("project").string(list.project).key("activity").string(list.activity);
        json.key("rows").count(list.rows).key("municipalities").count(list.municipalities);
        json.key("regions").begin_object();
        for (const auto& [region, count] : list.regions) json.key(region->pcode.str()).count(count);
        json.end_object().end_object();
    }
    json.end_array();
}

void append_row(JsonWriter& json, const StatisticColumns& columns, const SummaryRow& row) {
    json.begin_object().key("row").string(to_string(row.kind));
    json.key("pcode").string_or_null(row.unit ? row.unit->pcode.str() : "");
    json.key("name").string_or_null(row.unit ? display_name(*row.unit) : "");
    for (const auto& column : columns) {
        const auto text = columns.text(column, row);
        json.key(column.name).raw(text.empty() ? "null" : text);
    }
    json.end_object();
}

/// The country and its regions; deeper levels are in the files.
void append_levels(JsonWriter& json, const std::vector<Summary>& summaries) {
    const StatisticColumns columns(statistics());
    for (const auto& summary : summaries) {
        if (summary.level > Level::adm1) continue;
        json.key(to_string(summary.level)).begin_array();
        for (const auto& row : summary.rows) append_row(json, columns, row);
        json.end_array();
    }
}

void append_not_placed(JsonWriter& json, const Coverage& coverage) {
    json.key("not_placed").begin_array();
    for (const auto i : not_placed(coverage)) {
        const auto& record = coverage.joined.records[i];
        const auto& placement = coverage.joined.placements[i];
        json.begin_object().key("file").string(record.file).key("row").count(record.row);
        json.key("typed").string(typed_place(record)).key("placement").string(to_string(placement.kind));
        json.key("reason").string(placement.reason).key("units").begin_array();
        for (const auto* unit : placement.units) json.string(unit->pcode.str());
        json.end_array().end_object();
    }
    json.end_array();
}

}  // namespace

std::string coverage_json(const CoverageReport& report) {
    std::string out;
    JsonWriter json(out, JsonWriter::Layout::indented);
    json.begin_object().key("generator").string("kamtuu").key("version").string(version);
    append_records(json, report.coverage.joined);
    append_lists(json, report);
    append_levels(json, report.coverage.tables.summaries);
    append_not_placed(json, report.coverage);
    append_findings(json, report.findings);
    json.key("output").string(report.output.string());
    append_strings(json, "files", report.files);
    append_strings(json, "notes", report.coverage.boundaries.notes());
    json.end_object();
    return out + "\n";
}

}  // namespace kamtuu::cli
