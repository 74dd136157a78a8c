#include "coverage/place_record.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text.hpp"
#include "coverage/place_by_code.hpp"
#include "coverage/place_words.hpp"
#include "names/unit_words.hpp"

namespace kamtuu {

namespace {

constexpr double score_of_a_point = 0.95;

/// The level that a precision code of a geocoded point vouches for (the scale that AidData and IATI share: 1 and 2
/// the place itself, 3 its district, 4 its region, the rest the country; "4.2" is a kind of 4). No code: the place
/// itself. Empty for what is no such code.
std::optional<Level> level_of_precision(std::string_view precision) {
    if (precision.empty()) return Level::adm3;
    const bool is_code = text::is_digit(precision.front()) && (precision.size() == 1 || precision[1] == '.') &&
                         precision.find_first_not_of("0123456789.") == std::string_view::npos;
    if (!is_code) return std::nullopt;
    switch (precision.front()) {
        case '1':
        case '2':
            return Level::adm3;
        case '3':
            return Level::adm2;
        case '4':
            return Level::adm1;
        default:
            return Level::adm0;
    }
}

}  // namespace

RecordPlacer::RecordPlacer(const Boundaries& boundaries, const GazetteerOptions& names)
    : boundaries_(boundaries), gazetteer_(boundaries, names), locator_(boundaries) {}

Placement RecordPlacer::place(const Record& record, Findings& findings) const {
    if (is_elsewhere(boundaries_, gazetteer_, record)) {
        return {.kind = PlacementKind::unplaced,
                .rule = "country",
                .reason = quoted(text::join(record.country, ", ")) + " is not " + display_name(boundaries_.country())};
    }
    const auto within = surroundings(record, findings);
    if (auto coded = by_pcode(record, within, findings)) return *coded;
    auto named = by_name(record, within, findings);
    if (named && named->kind == PlacementKind::unit) compare_with_point(*named, record, findings);
    if (named && (named->kind == PlacementKind::unit || !record.point)) return *named;
    if (record.point) {
        // A point may decide between the candidates of a name, but not against them.
        const Surroundings candidates{
            .units = named ? named->units : within.units, .partly_known = false, .score = within.score, .findings = {}};
        if (auto located = by_point(record, candidates, findings)) return *located;
    }
    return named ? *named : by_ancestors(record, within, findings);
}

void RecordPlacer::compare_with_point(const Placement& named, const Record& record, Findings& findings) const {
    if (!record.point || level_of_precision(record.precision).value_or(Level::adm3) != Level::adm3) return;
    const Unit* found = locator_.locate(*record.point);
    if (found == nullptr || boundaries_.within(*named.units.front(), *found)) return;
    findings.push_back(about(record, Severity::warning, "record.point_and_name_differ",
                             "The point lies in " + list_units(boundaries_, {found}) + ", the name is that of " +
                                 list_units(boundaries_, named.units) + "; the name was kept."));
}

Surroundings RecordPlacer::surroundings(const Record& record, Findings& findings) const {
    auto known = gazetteer_.surroundings({.region = record.region, .district = record.district});
    for (const auto& found : known.findings) findings.push_back(about(record, found));
    return known;
}

Placement RecordPlacer::in_unit(const Unit& unit, std::string rule, double score, std::string reason) const {
    const bool whole = boundaries_.is_leaf(unit);
    return {.kind = whole ? PlacementKind::unit : PlacementKind::partial,
            .units = {&unit},
            .rule = std::move(rule),
            .score = score,
            .reason = std::move(reason) + (whole ? "" : "; no municipality is given")};
}

std::optional<Placement> RecordPlacer::by_pcode(const Record& record, const Surroundings& within,
                                                Findings& findings) const {
    auto coded = place_by_code(boundaries_, gazetteer_, record, within, findings);
    if (coded.units.empty()) return std::nullopt;
    if (coded.units.size() == 1) return in_unit(*coded.units.front(), "pcode", coded.score, std::move(coded.reason));
    return Placement{.kind = PlacementKind::partial,
                     .units = coded.units,
                     .count = municipalities_among(boundaries_, coded.units),
                     .rule = "pcode",
                     .score = coded.score,
                     .reason = std::move(coded.reason)};
}

/// The unit around a point that the record's precision vouches for.
const Unit* RecordPlacer::at_precision(const Unit& found, const Record& record, Findings& findings) const {
    const auto level = level_of_precision(record.precision);
    if (!level) {
        findings.push_back(about(
            record, Severity::note, "point.precision_unknown",
            "The precision " + quoted(record.precision) + " is no code from 1 to 8; the point was taken for exact."));
    }
    const Unit* unit = &found;
    while (unit->level > level.value_or(Level::adm3)) unit = boundaries_.parent(*unit);
    return unit;
}

std::optional<Placement> RecordPlacer::by_point(const Record& record, const Surroundings& within,
                                                Findings& findings) const {
    const Unit* found = locator_.locate(*record.point);
    if (found == nullptr) {
        findings.push_back(about(record, Severity::warning, "point.outside",
                                 "The point lies in no unit of the boundaries; it was not used."));
        return std::nullopt;
    }
    const Unit* unit = at_precision(*found, record, findings);
    const bool agrees =
        within.units.empty() || std::any_of(within.units.begin(), within.units.end(), [&](const Unit* place) {
            return boundaries_.within(*unit, *place) || boundaries_.within(*place, *unit);
        });
    if (!agrees) {
        findings.push_back(about(record, Severity::warning, "record.point_and_name_differ",
                                 "The point lies in " + list_units(boundaries_, {found}) + ", not " +
                                     within_words(within.units) + "; the name was kept."));
        return std::nullopt;
    }
    const bool adds_nothing =
        !within.units.empty() && std::all_of(within.units.begin(), within.units.end(),
                                             [&](const Unit* place) { return boundaries_.within(*place, *unit); });
    if (adds_nothing) return std::nullopt;
    return in_unit(*unit, "point", score_of_a_point,
                   "the point lies in " + display_name(*unit) +
                       (record.precision.empty() ? "" : ", as closely as precision " + record.precision + " says"));
}

Placement RecordPlacer::by_ancestors(const Record& record, const Surroundings& within, Findings& findings) const {
    Placement placement{.kind = PlacementKind::partial,
                        .units = within.units,
                        .rule = "ancestor",
                        .score = within.score,
                        .reason = "only " + names_of(within.units) + " is given"};
    if (within.units.empty() && !within.partly_known &&
        (!record.pcode.empty() || !record.region.empty() || !record.district.empty() || record.point)) {
        return {.kind = PlacementKind::unplaced, .rule = "unknown place", .reason = "nothing of its place is known"};
    }
    if (within.units.empty()) {
        placement.units = {&boundaries_.country()};
        placement.rule = "none given";
        placement.score = 0;
        placement.reason = "no place is given: it lies somewhere in " + display_name(boundaries_.country());
    }
    placement.count = counted_municipalities(record, placement.units, placement.reason, findings);
    if (placement.count) {
        placement.rule = "units";
    } else if (placement.units.size() == 1 && boundaries_.is_leaf(*placement.units.front())) {
        placement.kind = PlacementKind::unit;
    }
    return placement;
}

/// How many municipalities the row says it reaches ("20 municipalities of …"), where it says that.
std::optional<std::size_t> RecordPlacer::counted_municipalities(const Record& record,
                                                                const std::vector<const Unit*>& units,
                                                                std::string& reason, Findings& findings) const {
    if (!record.units) return std::nullopt;
    const auto types = unit_types_named(record.unit_type);
    const bool municipal = !types.empty() && std::all_of(types.begin(), types.end(), [](UnitType type) {
        return type == UnitType::aiyl_aimak || type == UnitType::city;
    });
    if (!municipal) {
        reason += "; its number of units is not one of municipalities";
        return std::nullopt;
    }
    std::size_t there = 0;
    for (const Unit* unit : units) {
        const auto leaves = boundaries_.leaves(*unit);
        there += static_cast<std::size_t>(std::count_if(
            leaves.begin(), leaves.end(), [&](const Unit* leaf) { return boundaries_.is_municipality(*leaf); }));
    }
    const double count = *record.units;
    if (count < 1 || count != std::floor(count) || count > static_cast<double>(there)) {
        findings.push_back(about(record, Severity::warning, "record.units_impossible",
                                 "The row says that it reaches a number of municipalities that " + names_of(units) +
                                     " cannot have (there are " + std::to_string(there) + "); it was not used."));
        return std::nullopt;
    }
    reason += "; " + std::to_string(static_cast<std::size_t>(count)) + " municipalities, not said which";
    return static_cast<std::size_t>(count);
}

}  // namespace kamtuu
