#include "cli/tiling_report.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "cli/text_table.hpp"
#include "cli/words.hpp"
#include "core/number.hpp"
#include "geometry/border_words.hpp"

namespace kamtuu::cli {

namespace {

using Align = TextTable::Align;

constexpr std::size_t most_names = 4;  // of the units around a hole
constexpr std::size_t most_exclaves = 5;

std::size_t count_of(const TilingReport& report, IssueKind kind) {
    return static_cast<std::size_t>(std::ranges::count(report.issues, kind, &Issue::kind));
}

std::size_t places_of(const TilingReport& report, IssueKind kind) {
    std::size_t places = 0;
    for (const auto& issue : report.issues) places += issue.kind == kind ? issue.places.size() : 0;
    return places;
}

double area_km2_of(const TilingReport& report, IssueKind kind) {
    double sum = 0;
    for (const auto& issue : report.issues) sum += issue.kind == kind && issue.area ? issue.area->km2() : 0;
    return sum;
}

std::string number(double value, int decimals) {
    std::string text;
    append_number(text, value, decimals);
    return grouped(text);
}

std::string place(Point p) { return fmt::format("{:.4f} E {:.4f} N", p.lon, p.lat); }

/// "3", "3, 1.25 km2 in all".
std::string with_area(const TilingReport& report, IssueKind kind) {
    const auto count = count_of(report, kind);
    if (count == 0) return "0";
    const double km2 = area_km2_of(report, kind);
    // Never "0 km2".
    const auto area = km2 < 0.001 ? size_of(Area::square_metres(1e6 * km2)) : number(km2, 3) + " km2";
    return fmt::format("{}, {} in all", grouped(count), area);
}

/// "2 pairs of units, 17 places".
std::string with_places(const TilingReport& report, IssueKind kind) {
    const auto count = count_of(report, kind);
    return count == 0 ? "0"
                      : fmt::format("{}, {}", counted(count, "pair of units", "pairs of units"),
                                    counted(places_of(report, kind), "place", "places"));
}

std::string exclaves_line(const TilingReport& report) {
    std::string text;
    std::size_t shown = 0;
    for (const auto& issue : report.issues)
        if (issue.kind == IssueKind::exclave && shown++ < most_exclaves)
            text += fmt::format("{}{}, {} km2 at {}", text.empty() ? ": " : "; ", display_name(*issue.units.front()),
                                number(issue.area->km2(), 3), place(issue.at));
    return grouped(shown) + text + (shown > most_exclaves ? " and more" : "");
}

std::string around_text(const Hole& hole) {
    std::string text;
    const auto shown = hole.around.size() > most_names + 1 ? most_names : hole.around.size();
    for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : ", ") + display_name(*hole.around[i].unit);
    return shown == hole.around.size() ? text : fmt::format("{} and {} more", text, hole.around.size() - shown);
}

std::string holes_text(const TilingReport& report, const Console& console) {
    const auto slivers = static_cast<std::size_t>(std::ranges::count(report.holes, HoleClass::sliver, &Hole::kind));
    if (slivers == report.holes.size()) return "";
    TextTable table({{"class", Align::left},
                     {"name", Align::left},
                     {"km2"},
                     {"width m"},
                     {"at", Align::left},
                     {"around", Align::left}});
    for (const auto& hole : report.holes) {
        if (hole.kind == HoleClass::sliver) continue;  // counted above, and one by one in the layer of issues
        table.add({std::string(to_string(hole.kind)), hole.name.empty() ? "-" : hole.name,
                   number(hole.area.km2(), hole.area.km2() < 0.1 ? 6 : 3), number(hole.mean_width_m, 2),
                   place(hole.inside), around_text(hole)});
    }
    return console.heading("Holes") + "\n" + table.text() + "\n";
}

void append_hole(JsonWriter& json, const Hole& hole) {
    json.begin_object().key("class").string(to_string(hole.kind)).key("name").string_or_null(hole.name);
    json.key("country").string_or_null(hole.country).key("area_km2").number(hole.area.km2());
    json.key("mean_width_m").number(hole.mean_width_m).key("lon").number(hole.inside.lon);
    json.key("lat").number(hole.inside.lat).key("around").begin_array();
    for (const auto& side : hole.around)
        json.begin_object()
            .key("pcode")
            .string(side.unit->pcode.str())
            .key("border_km")
            .number(side.border_km)
            .end_object();
    json.end_array().end_object();
}

void append_issue(JsonWriter& json, const Issue& issue) {
    json.begin_object().key("kind").string(to_string(issue.kind)).key("severity").string(to_string(issue.severity));
    json.key("units").begin_array();
    for (const auto* unit : issue.units) json.string(unit->pcode.str());
    json.end_array().key("lon").number(issue.at.lon).key("lat").number(issue.at.lat);
    json.key("places").count(issue.places.size()).key("area_m2");
    issue.area ? json.number(issue.area->m2()) : json.null();
    json.key("width_m");
    issue.width_m ? json.number(*issue.width_m) : json.null();
    json.key("message").string(issue.message).end_object();
}

}  // namespace

TilingReport report_of(const Tiling& tiling, const CheckOptions& options) {
    TilingReport report{.tiles = tiling.tiles().size(),
                        .parts = tiling.parts().size(),
                        .arcs = tiling.arcs().size(),
                        .nodes = tiling.nodes().size()};
    for (const auto& border : neighbours(tiling, options.threads)) {
        ++report.borders;
        report.borders_km += border.length_km;
    }
    report.holes = holes(tiling, options.holes);
    report.issues = check(tiling, report.holes, options);
    return report;
}

std::string tiling_text(const TilingReport& report, const Console& console) {
    auto text = console.heading("Tiling") + "\n";
    const std::pair<const char*, std::string> lines[] = {
        {"tiles", grouped(report.tiles)},
        {"parts", grouped(report.parts)},
        {"arcs", grouped(report.arcs)},
        {"nodes", grouped(report.nodes)},
        {"shared borders", fmt::format("{}, {} km in all", grouped(report.borders), number(report.borders_km, 3))},
        {"overlaps", with_area(report, IssueKind::overlap)},
        {"crowded edges", with_places(report, IssueKind::crowded_edge)},
        {"unmatched", with_places(report, IssueKind::unmatched_border)},
        {"near borders", with_places(report, IssueKind::near_border)},
        {"slivers", with_area(report, IssueKind::sliver)},
        {"outside parents", with_area(report, IssueKind::outside_parent)},
        {"invalid tiles", grouped(count_of(report, IssueKind::invalid_tile))},
        {"exclaves", exclaves_line(report)},
    };
    for (const auto& [name, value] : lines) text += fmt::format("  {:<15} {}\n", name, value);
    return text + "\n" + holes_text(report, console);
}

void append_tiling(JsonWriter& json, const TilingReport& report) {
    json.key("tiling").begin_object();
    json.key("tiles").count(report.tiles).key("parts").count(report.parts);
    json.key("arcs").count(report.arcs).key("nodes").count(report.nodes);
    json.key("shared_borders").count(report.borders).key("shared_borders_km").number(report.borders_km);
    json.key("holes").begin_array();
    for (const auto& hole : report.holes) append_hole(json, hole);
    json.end_array().key("issues").begin_array();
    for (const auto& issue : report.issues) append_issue(json, issue);
    json.end_array().end_object();
}

}  // namespace kamtuu::cli
