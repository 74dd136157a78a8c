#include "cli/inspect_report.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <iterator>

#include "cli/issues_in_short.hpp"
#include "cli/text_table.hpp"
#include "cli/words.hpp"
#include "core/number.hpp"

namespace kamtuu::cli {

namespace {

using Align = TextTable::Align;

std::string or_unknown(const std::string& text) { return text.empty() ? "unknown" : text; }

std::string roles_text(const std::vector<FieldRole>& fields) {
    std::string text;
    for (const auto& field : fields)
        text += fmt::format("    {} {}\n", field.field, field.role.empty() ? "(not used)" : "-> " + field.role);
    return text;
}

std::string box_text(const Box& box) {
    return box.empty()
               ? "none"
               : fmt::format("{:.4f} to {:.4f} E, {:.4f} to {:.4f} N", box.west, box.east, box.south, box.north);
}

std::string layer_text(const LayerDescription& layer, const Console& console) {
    auto text = console.heading(layer.file) + "\n";
    const std::pair<const char*, std::string> lines[] = {
        {"layer", layer.layer},
        {"format", layer.format},
        {"encoding", or_unknown(layer.encoding)},
        {"coordinates", or_unknown(layer.crs)},
        {"features", grouped(layer.features)},
        {"vertices", grouped(layer.vertices)},
        {"box", box_text(layer.box)},
    };
    for (const auto& [name, value] : lines) text += fmt::format("  {:<12} {}\n", name, value);
    return text + "  fields\n" + roles_text(layer.fields) + "\n";
}

std::string area_text(const Unit& unit) {
    if (!unit.area) return "-";
    std::string text;
    append_number(text, unit.area->km2(), 3);
    return grouped(text);
}

void add_unit(TextTable& table, const Boundaries& boundaries, const Unit& unit) {
    table.add({display_name(unit), unit.pcode.str(), std::string(to_string(unit.type)),
               grouped(boundaries.children(unit).size()), grouped(municipalities_in(boundaries, unit)),
               area_text(unit)});
}

std::string levels_text(const Boundaries& boundaries) {
    TextTable table({{"level", Align::left}, {"units"}, {"with borders"}, {"without units below"}});
    for (const auto& each : count_levels(boundaries))
        table.add({std::string(to_string(each.level)), grouped(each.units), grouped(each.with_borders),
                   grouped(each.leaves)});
    return table.text();
}

/// The top of the tree: the country and its regions.
std::string tree_text(const Boundaries& boundaries) {
    TextTable table({{"unit", Align::left},
                     {"P-code", Align::left},
                     {"type", Align::left},
                     {"below"},
                     {"municipalities"},
                     {"km2"}});
    add_unit(table, boundaries, boundaries.country());
    for (const auto* unit : boundaries.children(boundaries.country())) add_unit(table, boundaries, *unit);
    return table.text();
}

std::string boundaries_text(const Boundaries& boundaries, const Console& console) {
    auto text = console.heading("Units") + "\n" + levels_text(boundaries) + "\n";
    text += tree_text(boundaries) + "\n";
    for (const auto& note : boundaries.notes()) text += "Note: " + note + "\n";
    return boundaries.notes().empty() ? text : text + "\n";
}

bool is_of_tiling(const Finding& finding) { return finding.code.starts_with("tiling."); }

/// Borders have thousands of faults or none, and which of them are large is what matters.
std::string findings_in_short(const InspectReport& report) {
    Findings others;
    std::ranges::remove_copy_if(report.findings, std::back_inserter(others), is_of_tiling);
    auto told = one_of_each_kind(others);
    if (report.tiling) std::ranges::move(issues_in_short(report.tiling->issues), std::back_inserter(told));
    std::ranges::stable_sort(told, std::greater{}, &Finding::severity);
    auto text = findings_text(told, true);
    if (told.size() < report.findings.size())
        text += "  --verbose and --json tell each of them; --issues FILE is a layer of those about borders.\n";
    return text;
}

std::string table_text(const TableReport& table, const Console& console) {
    return fmt::format("{}\n  {}\n  columns\n{}\n", console.heading(table.file),
                       counted(table.table.records.size(), "record", "records"), roles_text(table.table.columns));
}

}  // namespace

std::vector<LevelCounts> count_levels(const Boundaries& boundaries) {
    std::vector<LevelCounts> counts;
    for (const auto level : {Level::adm0, Level::adm1, Level::adm2, Level::adm3}) counts.push_back({.level = level});
    for (const auto& unit : boundaries.units()) {
        auto& count = counts.at(static_cast<std::size_t>(unit.level));
        ++count.units;
        count.with_borders += unit.polygon.empty() ? 0 : 1;
        count.leaves += boundaries.is_leaf(unit) ? 1 : 0;
    }
    return counts;
}

std::size_t municipalities_in(const Boundaries& boundaries, const Unit& unit) {
    return static_cast<std::size_t>(std::ranges::count_if(
        boundaries.leaves(unit), [&](const Unit* leaf) { return boundaries.is_municipality(*leaf); }));
}

std::string inspect_text(const InspectReport& report, const Console& console, bool all) {
    std::string text;
    for (const auto& layer : report.layers) text += layer_text(layer, console);
    if (report.boundaries) text += boundaries_text(*report.boundaries, console);
    if (report.tiling) text += tiling_text(*report.tiling, console);
    if (report.repair) text += repair_text(*report.repair, console);
    for (const auto& table : report.tables) text += table_text(table, console);
    text += console.heading("Findings: " + by_severity(report.findings)) + "\n";
    return text + (all ? findings_text(report.findings, true) : findings_in_short(report));
}

}  // namespace kamtuu::cli
