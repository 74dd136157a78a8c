#include "cli/repair_report.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "cli/text_table.hpp"
#include "cli/words.hpp"
#include "core/number.hpp"

namespace kamtuu::cli {

namespace {

using Align = TextTable::Align;

std::string number(double value, int decimals) {
    std::string text;
    append_number(text, value, decimals);
    return grouped(text);
}

/// "1 sliver, 2 overlap": what is worse than a note, by kind.
std::string left_text(const RepairReport& report) {
    std::map<IssueKind, std::size_t> kinds;
    for (const auto& issue : report.left)
        if (issue.severity != Severity::note) ++kinds[issue.kind];
    std::string text;
    for (const auto& [kind, count] : kinds)
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", grouped(count), to_string(kind));
    return text.empty() ? "none" : text;
}

}  // namespace

std::string repair_text(const RepairReport& report, const Console& console) {
    auto text = console.heading("Repair") + "\n";
    TextTable table({{"unit", Align::left},
                     {"P-code", Align::left},
                     {"km2 before"},
                     {"km2 after"},
                     {"change m2"},
                     {"moved"},
                     {"inserted"},
                     {"slivers"}});
    for (const auto& row : report.repair.units)
        table.add({display_name(*row.unit), row.unit->pcode.str(), number(row.before.km2(), 6),
                   number(row.after.km2(), 6), number(row.after.m2() - row.before.m2(), 2), grouped(row.moved),
                   grouped(row.inserted), grouped(row.slivers)});
    if (!table.empty()) text += table.text();
    text += fmt::format("  {} changed, by {} m2 in all. Warnings left: {}\n\n",
                        counted(report.repair.units.size(), "unit", "units"), number(report.repair.changed.m2(), 2),
                        left_text(report));
    return text;
}

void append_repair(JsonWriter& json, const RepairReport& report) {
    json.key("repair").begin_object().key("changed_m2").number(report.repair.changed.m2()).key("units").begin_array();
    for (const auto& row : report.repair.units) {
        json.begin_object().key("pcode").string(row.unit->pcode.str()).key("name").string(display_name(*row.unit));
        json.key("before_m2").number(row.before.m2()).key("after_m2").number(row.after.m2());
        json.key("moved").count(row.moved).key("inserted").count(row.inserted).key("slivers").count(row.slivers);
        json.end_object();
    }
    json.end_array().key("left").count(static_cast<std::size_t>(
        std::ranges::count_if(report.left, [](const Issue& issue) { return issue.severity != Severity::note; })));
    json.end_object();
}

}  // namespace kamtuu::cli
