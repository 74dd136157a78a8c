#include <algorithm>
#include <string>
#include <string_view>

#include <kamtuu/theme.hpp>

#include "bundle/run_json.hpp"
#include "core/number.hpp"
#include "write/statistic_columns.hpp"
#include "write/tables.hpp"

namespace kamtuu {

namespace {

constexpr int decimals = 6;  // as in spread.csv

void append_number_or_null(JsonWriter& json, std::string_view name, const std::optional<double>& value) {
    json.key(name);
    if (!value) {
        json.null();
        return;
    }
    std::string text;
    append_number(text, *value, decimals);
    json.raw(text);
}

/// Nothing has a chance of 0: at least a millionth, as in spread.csv.
void append_chance(JsonWriter& json, std::string_view name, const std::optional<double>& p) {
    append_number_or_null(json, name, p ? std::optional(std::max(*p, 1e-6)) : p);
}

void append_code(JsonWriter& json, std::string_view name, const Unit* unit) {
    json.key(name).string_or_null(unit == nullptr ? std::string() : unit->pcode.str());
}

/// A unit, and how many others are as high or as low.
void append_extreme(JsonWriter& json, const std::string& name, const Unit* unit, std::size_t others) {
    append_code(json, name, unit);
    json.key(name + "_others");
    if (unit == nullptr)
        json.null();
    else
        json.count(others);
}

void append_statistics(JsonWriter& json, const SummaryRow& row) {
    json.key("figures").begin_object();
    for (std::size_t i = 0; i < statistics().size(); ++i) {
        json.key(statistics()[i].key).begin_object();
        append_figure(json, shown(row, i), statistics()[i].unit);
        json.end_object();
    }
    json.end_object();
}

void append_summary_row(JsonWriter& json, const SummaryRow& row) {
    append_row(json, row.kind, row.unit);
    json.key("served_here").boolean(row.served_here).key("known_only_at");
    append_codes(json, row.known_only_at);
    append_statistics(json, row);
}

void append_levels(JsonWriter& json, const std::vector<Summary>& summaries) {
    json.key("levels").begin_array();
    for (const auto& summary : summaries) {
        json.begin_object().key("level").string(to_string(summary.level)).key("rows").begin_array();
        for (const auto* row : in_order(summary)) {
            json.begin_object();
            append_summary_row(json, *row);
            json.end_object();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

void append_people(JsonWriter& json, const std::vector<IndicatorRow>& rows) {
    json.key("people").begin_array();
    for (const auto& row : rows) {
        json.begin_object().key("level").string(to_string(row.level));
        append_row(json, row.kind, row.unit);
        json.key("indicator").string(row.indicator).key("rule").string(to_string(row.rule));
        json.key("part").string_or_null(row.part);
        json.key("lower").raw(number_in_unit(row.people.lower, "people"));
        json.key("upper").raw(number_in_unit(row.people.upper, "people")).end_object();
    }
    json.end_array();
}

void append_work(JsonWriter& json, const std::vector<WorkRow>& rows) {
    json.key("work").begin_array();
    for (const auto& row : rows) {
        json.begin_object().key("level").string(to_string(row.level));
        append_row(json, row.kind, row.unit);
        json.key("project").string(row.project).key("sector").string(row.sector);
        json.key("records").count(row.records).key("possible_records").count(row.possible_records).end_object();
    }
    json.end_array();
}

void append_years(JsonWriter& json, const std::vector<YearRow>& rows) {
    json.key("years").begin_array();
    for (const auto& row : rows) {
        json.begin_object().key("level").string(to_string(row.level)).key("year").raw(std::to_string(row.year));
        append_summary_row(json, row.row);
        json.end_object();
    }
    json.end_array();
}

void append_left_out(JsonWriter& json, const LeftOut& out) {
    json.key("left_out").begin_object().key("without_borders").count(out.without_borders);
    json.key("without_population").count(out.without_population).key("too_small").count(out.too_small);
    json.key("absent").count(out.absent).key("interval").count(out.interval).end_object();
}

void append_measures(JsonWriter& json, const std::vector<SpreadRow>& rows) {
    json.key("measures").begin_array();
    for (const auto& row : rows) {
        json.begin_object().key("level").string(to_string(row.level)).key("measure").string(row.measure->key);
        append_number_or_null(json, "value", row.value);
        append_number_or_null(json, "expected", row.expected);
        append_number_or_null(json, "z", row.z);
        append_chance(json, "p", row.p);
        append_chance(json, "p_permuted", row.p_permuted);
        append_extreme(json, "highest", row.highest, row.as_high);
        append_extreme(json, "lowest", row.lowest, row.as_low);
        json.key("units").count(row.units);
        append_left_out(json, row.left_out);
        json.key("sentence").string(row.sentence).end_object();
    }
    json.end_array();
}

void append_curves(JsonWriter& json, const std::vector<SpreadCurve>& curves) {
    json.key("curves").begin_array();
    for (const auto& curve : curves) {
        json.begin_object().key("level").string(to_string(curve.level)).key("points").begin_array();
        for (const auto& point : curve.points) {
            json.begin_object();
            append_number_or_null(json, "population_share", point.population_share);
            append_number_or_null(json, "reached_share", point.reached_share);
            json.end_object();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

void append_clusters(JsonWriter& json, const std::vector<Cluster>& clusters) {
    json.key("clusters").begin_array();
    for (const auto& one : clusters) {
        json.begin_object().key("level").string(to_string(one.level)).key("measure").string(one.measure->key);
        append_code(json, "pcode", one.unit);
        append_number_or_null(json, "value", one.value);
        json.key("quadrant").string_or_null(one.quadrant ? to_string(*one.quadrant) : std::string_view());
        append_number_or_null(json, "local_i", one.i);
        append_number_or_null(json, "p", one.p);
        append_number_or_null(json, "q", one.q);
        json.key("significant");
        one.q ? json.boolean(one.significant) : json.null();
        json.end_object();
    }
    json.end_array();
}

}  // namespace

void append_figures(JsonWriter& json, const CoverageTables& tables) {
    append_levels(json, tables.summaries);
    append_people(json, tables.people);
    append_work(json, tables.work);
    append_years(json, tables.years);
    json.key("spread").begin_object();
    append_measures(json, tables.spread.rows);
    append_curves(json, tables.spread.curves);
    append_clusters(json, tables.spread.clusters);
    json.end_object();
}

void append_row(JsonWriter& json, RowKind kind, const Unit* unit) {
    json.key("kind").string(to_string(kind));
    json.key("pcode").string_or_null(unit == nullptr ? std::string() : unit->pcode.str());
}

void append_codes(JsonWriter& json, const std::vector<const Unit*>& units) {
    json.begin_array();
    for (const auto* unit : units) json.string(unit->pcode.str());
    json.end_array();
}

void append_figure(JsonWriter& json, const Shown& shown, std::string_view unit) {
    json.key("kind").string(to_string(shown.kind));
    if (!shown.bounded) return;
    if (shown.value.exact()) {
        json.key("value").raw(number_in_unit(shown.value.lower, unit));
        return;
    }
    json.key("lower").raw(number_in_unit(shown.value.lower, unit));
    json.key("upper").raw(number_in_unit(shown.value.upper, unit));
}

}  // namespace kamtuu
