#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include <kamtuu/check.hpp>

#include "core/number.hpp"
#include "core/parallel.hpp"
#include "geometry/arcs.hpp"
#include "geometry/border_words.hpp"
#include "geometry/inside_point.hpp"
#include "geometry/local_metres.hpp"
#include "geometry/measure.hpp"
#include "geometry/near_borders.hpp"
#include "geometry/nesting.hpp"
#include "geometry/repair.hpp"

namespace kamtuu {

namespace {

/// What every issue of a kind has in common. By kind.
struct KindInfo {
    std::string_view name;
    std::string_view code;
    Severity severity;
};

constexpr KindInfo kinds[] = {
    {"invalid_tile", "tiling.invalid_tile", Severity::error},
    {"overlap", "tiling.overlap", Severity::warning},
    {"crowded_edge", "tiling.crowded_edge", Severity::warning},
    {"unmatched_border", "tiling.unmatched_border", Severity::warning},
    {"near_border", "tiling.near_border", Severity::warning},
    {"sliver", "tiling.sliver", Severity::warning},
    {"unclassified_hole", "tiling.unclassified_hole", Severity::warning},
    {"missing_unit", "tiling.missing_unit", Severity::warning},
    {"outside_parent", "tiling.outside_parent", Severity::warning},
    {"exclave", "tiling.exclave", Severity::note},
    {"lake", "tiling.lake", Severity::note},
    {"foreign_enclave", "tiling.foreign_enclave", Severity::note},
};

const KindInfo& info(IssueKind kind) noexcept { return kinds[static_cast<std::size_t>(kind)]; }

constexpr std::string_view remedy = " Correct the borders, or repair them.";

std::string names_of(const std::vector<const Unit*>& units) {
    std::string text;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (i != 0) text += i + 1 < units.size() ? ", " : " and ";
        text += display_name(*units[i]);
    }
    return text;
}

double mean_width_m(const MultiPolygon& polygons, Area size) {
    double around_m = 0;
    for (const auto& polygon : polygons) {
        around_m += length_m(polygon.outer);
        for (const auto& hole : polygon.holes) around_m += length_m(hole);
    }
    return around_m > 0 ? 2 * size.m2() / around_m : 0;
}

/// The units of two parts, each once.
std::vector<const Unit*> units_of(const Tiling& tiling, std::uint32_t part, std::uint32_t other) {
    std::vector<const Unit*> units{&tiling.unit_of(tiling.parts()[part])};
    if (const auto* second = &tiling.unit_of(tiling.parts()[other]); second != units[0]) units.push_back(second);
    return units;
}

std::string whose_borders(const std::vector<const Unit*>& units) {
    return units.size() == 1 ? "Borders of " + names_of(units) : "The borders of " + names_of(units);
}

std::string places_text(const std::vector<Point>& places) {
    return at_text(places.front()) + (places.size() == 1 ? ""
                                                         : " and " + std::to_string(places.size() - 1) +
                                                               (places.size() == 2 ? " more place" : " more places"));
}

using Pair = std::pair<std::uint32_t, std::uint32_t>;
using PlacesByTiles = std::map<Pair, std::vector<Point>>;

class Checker {
public:
    Checker(const Tiling& tiling, std::span<const Hole> holes, const CheckOptions& options)
        : tiling_(tiling), holes_(holes), options_(options) {}

    std::vector<Issue> run() {
        invalid_tiles();
        overlaps();
        crowded_edges();
        unmatched_borders();
        near_borders_only();
        all_holes();
        outside_parents();
        all_exclaves();
        std::stable_sort(issues_.begin(), issues_.end(), [](const Issue& a, const Issue& b) {
            if (a.kind != b.kind) return a.kind < b.kind;
            const auto by_pcode = [](const Unit* x, const Unit* y) { return x->pcode < y->pcode; };
            if (a.units != b.units)
                return std::lexicographical_compare(a.units.begin(), a.units.end(), b.units.begin(), b.units.end(),
                                                    by_pcode);
            return a.at < b.at;
        });
        return std::move(issues_);
    }

private:
    Issue& add(IssueKind kind, std::vector<const Unit*> units) {
        auto& issue = issues_.emplace_back();
        issue.kind = kind;
        issue.severity = info(kind).severity;
        issue.units = std::move(units);
        return issue;
    }

    void set_polygon(Issue& issue, MultiPolygon polygon) {
        issue.polygon = std::move(polygon);
        issue.area = area_of_piece(issue.polygon);
        issue.width_m = mean_width_m(issue.polygon, *issue.area);
        issue.at = point_inside(issue.polygon.front());
        if (issue.area->m2() < rounding_m2) issue.severity = Severity::note;
    }

    void add_places(IssueKind kind, const PlacesByTiles& places, std::string_view what) {
        for (const auto& [tiles, points] : places) {
            std::vector<const Unit*> units{tiling_.tiles()[tiles.first]};
            if (tiles.second != tiles.first) units.push_back(tiling_.tiles()[tiles.second]);
            auto& issue = add(kind, std::move(units));
            issue.places = points;
            std::sort(issue.places.begin(), issue.places.end());
            issue.places.erase(std::unique(issue.places.begin(), issue.places.end()), issue.places.end());
            issue.at = issue.places.front();
            issue.message =
                whose_borders(issue.units) + std::string(what) + places_text(issue.places) + "." + std::string(remedy);
        }
    }

    [[nodiscard]] Pair tiles_of(std::uint32_t part, std::uint32_t other) const {
        return std::minmax(tiling_.parts()[part].tile, tiling_.parts()[other].tile);
    }

    void invalid_tiles() {
        const auto tiles = tiling_.tiles();
        std::vector<std::optional<std::string>> faults(tiles.size());
        parallel_for(tiles.size(), options_.threads,
                     [&](std::size_t tile) { faults[tile] = repair(tiles[tile]->polygon).fault; });
        for (std::size_t tile = 0; tile < tiles.size(); ++tile) {
            if (!faults[tile]) continue;
            auto& issue = add(IssueKind::invalid_tile, {tiles[tile]});
            issue.at =
                tiles[tile]->polygon.front().outer.empty() ? Point{} : tiles[tile]->polygon.front().outer.front();
            issue.places = {issue.at};
            issue.message = "The polygon of " + display_name(*tiles[tile]) + " is invalid: " + *faults[tile] +
                            " (longitude, latitude). Correct it, or make it valid.";
        }
    }

    void overlaps() {
        for (const auto& overlap : tiling_.overlaps()) {
            auto& issue = add(IssueKind::overlap, units_of(tiling_, overlap.part, overlap.other));
            set_polygon(issue, overlap.polygon);
            issue.message = (issue.units.size() == 1 ? "Parts of " + names_of(issue.units) : names_of(issue.units)) +
                            " overlap by " + size_of(*issue.area) + ", " + width_text(*issue.width_m) + "," +
                            at_text(issue.at) + ". What lies in both counts twice." + std::string(remedy);
        }
    }

    void crowded_edges() {
        PlacesByTiles places;
        for (const auto& edge : tiling_.as_arcs().crowded)
            places[tiles_of(edge.part, edge.other)].push_back(std::min(edge.from, edge.to));
        add_places(IssueKind::crowded_edge, places,
                   " run twice along the same edge in one direction, or a third one has the edge too,");
    }

    void unmatched_borders() {
        PlacesByTiles places;
        for (const auto& border : tiling_.unmatched()) places[tiles_of(border.part, border.other)].push_back(border.at);
        add_places(IssueKind::unmatched_border, places, " touch or cross without a vertex in common");
    }

    /// Where nothing else tells of two parts that their borders are not one.
    void near_borders_only() {
        if (options_.snap_m <= 0) return;
        std::set<Pair> told;
        for (const auto& overlap : tiling_.overlaps()) told.insert(std::minmax(overlap.part, overlap.other));
        for (const auto& border : tiling_.unmatched()) told.insert(std::minmax(border.part, border.other));
        for (auto& near : near_borders(tiling_.as_arcs(), options_.snap_m, options_.threads)) {
            if (told.contains({near.part, near.other})) continue;
            auto& issue = add(IssueKind::near_border, units_of(tiling_, near.part, near.other));
            issue.places = std::move(near.places);
            issue.at = issue.places.front();
            issue.width_m = near.width_m;
            if (near.width_m < rounding_m) issue.severity = Severity::note;
            issue.message = whose_borders(issue.units) + " run beside each other, " + distance_text(near.width_m) +
                            " apart," + places_text(issue.places) + ", and share no vertex there." +
                            std::string(remedy);
        }
    }

    void all_holes() {
        for (const auto& hole : holes_) add_hole(hole);
    }

    void add_hole(const Hole& hole) {
        // Lakes and the like concern nobody in particular; a sliver those around it, a missing unit itself.
        auto units = hole.missing;
        if (units.empty())
            for (const auto& side : hole.around) units.push_back(side.unit);
        auto& issue = add(kind_of(hole.kind), std::move(units));
        issue.polygon = {hole.polygon};
        issue.area = hole.area;
        issue.width_m = hole.mean_width_m;
        issue.at = hole.inside;
        if (hole.area.m2() < rounding_m2) issue.severity = Severity::note;
        issue.message = words_of(hole) + at_text(hole.inside) + ending_of(hole.kind);
    }

    static IssueKind kind_of(HoleClass kind) {
        switch (kind) {
            case HoleClass::lake:
                return IssueKind::lake;
            case HoleClass::foreign_enclave:
                return IssueKind::foreign_enclave;
            case HoleClass::missing_unit:
                return IssueKind::missing_unit;
            case HoleClass::sliver:
                return IssueKind::sliver;
            case HoleClass::unclassified:
                break;
        }
        return IssueKind::unclassified_hole;
    }

    static std::string words_of(const Hole& hole) {
        const auto size = " of " + size_of(hole.area);
        switch (hole.kind) {
            case HoleClass::lake:
                return "The lake " + hole.name + " is a hole" + size;
            case HoleClass::foreign_enclave:
                return "The enclave " + hole.name + (hole.country.empty() ? "" : " (" + hole.country + ")") +
                       " is a hole" + size;
            case HoleClass::missing_unit:
                return "A hole" + size + " is where " + (hole.missing.empty() ? hole.name : names_of(hole.missing)) +
                       (hole.missing.size() > 1 ? " belong," : " belongs,");
            case HoleClass::sliver:
                return "A gap" + size + ", " + width_text(hole.mean_width_m) + ",";
            case HoleClass::unclassified:
                break;
        }
        return "A hole" + size;
    }

    static std::string ending_of(HoleClass kind) {
        switch (kind) {
            case HoleClass::lake:
            case HoleClass::foreign_enclave:
                return ". It is left as it is.";
            case HoleClass::missing_unit:
                return ". No file gives its borders.";
            case HoleClass::sliver:
                return " parts those around it." + std::string(remedy);
            case HoleClass::unclassified:
                break;
        }
        return ". Nothing tells what it is. Add it to the list of known places, or add the unit.";
    }

    void outside_parents() {
        for (auto& outside : outside_of_parents(tiling_, options_.outside_share, options_.threads)) {
            std::vector<const Unit*> units{outside.tile, outside.above};
            std::sort(units.begin(), units.end(), [](const Unit* a, const Unit* b) { return a->pcode < b->pcode; });
            auto& issue = add(IssueKind::outside_parent, std::move(units));
            set_polygon(issue, std::move(outside.polygon));
            issue.message = size_of(*issue.area) + " of " + display_name(*outside.tile) +
                            " lie outside the polygon given for " + display_name(*outside.above) + "," +
                            at_text(issue.at) + ". Give borders of one source and date for both.";
        }
    }

    void all_exclaves() {
        for (const auto& exclave : exclaves(tiling_, options_.threads)) {
            auto& issue = add(IssueKind::exclave, {exclave.unit});
            issue.places = {exclave.inside};
            issue.at = exclave.inside;
            issue.area = exclave.area;
            issue.message = "A part of " + display_name(*exclave.unit) + " of " + size_of(exclave.area) +
                            " lies off the country's main body," + at_text(exclave.inside) + ".";
        }
    }

    const Tiling& tiling_;
    std::span<const Hole> holes_;
    const CheckOptions& options_;
    std::vector<Issue> issues_;
};

}  // namespace

std::string_view to_string(IssueKind kind) noexcept { return info(kind).name; }

std::vector<Issue> check(const Tiling& tiling, std::span<const Hole> holes, const CheckOptions& options) {
    return Checker(tiling, holes, options).run();
}

std::vector<Issue> check(const Tiling& tiling, const CheckOptions& options) {
    return check(tiling, holes(tiling, options.holes), options);
}

Findings to_findings(std::span<const Issue> issues) {
    Findings findings;
    for (const auto& issue : issues)
        findings.push_back({.severity = issue.severity,
                            .code = std::string(info(issue.kind).code),
                            .unit = issue.units.empty() ? "" : issue.units.front()->pcode.str(),
                            .message = issue.message});
    return findings;
}

}  // namespace kamtuu
