#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "coverage/place_record.hpp"
#include "coverage/place_words.hpp"

namespace kamtuu {

namespace {

std::string agreement(const NameMatch& match, std::string_view typed) {
    std::string words = quoted(typed);
    if (match.rule == "name") words += " is the name of " + display_name(*match.unit);
    if (match.rule == "alias") words += " is another name of " + display_name(*match.unit);
    if (match.rule == "folded") words += " sounds as " + quoted(match.name);
    if (match.rule == "folded alias") {
        words += " sounds as " + quoted(match.name) + ", another name of " + display_name(*match.unit);
    }
    if (match.rule == "stem") words += " is an adjective of " + quoted(match.name);
    if (match.contradicts) words += ", though the typed kind of unit is another";
    return words;
}

}  // namespace

std::optional<Placement> RecordPlacer::by_name(const Record& record, const Ancestors& within,
                                               Findings& findings) const {
    if (record.municipality.empty()) return std::nullopt;
    if (record.municipality.size() > 1) return by_several_names(record, within, findings);
    return by_one_name(record.municipality.front(), record, within, findings);
}

std::optional<Placement> RecordPlacer::by_one_name(const std::string& name, const Record& record,
                                                   const Ancestors& within, Findings& findings) const {
    const auto matches = gazetteer_.find(name, within.units, Level::adm3);
    if (matches.empty()) return unknown_name(name, record, within, findings);
    const double score = std::min(within.score, matches.front().score);
    if (matches.size() == 1) {
        const auto& match = matches.front();
        if (match.contradicts) {
            findings.push_back(about(record, Severity::warning, "name.type_differs",
                                     quoted(name) + " was taken for " + list_units(boundaries_, {match.unit}) +
                                         ", a unit of type " + std::string(to_string(match.unit->type)) + "."));
        }
        return in_unit(*match.unit, std::string(match.rule), score,
                       agreement(match, name) + " " + within_words(within));
    }
    return Placement{.kind = PlacementKind::ambiguous,
                     .units = units_of(matches),
                     .rule = std::string(matches.front().rule),
                     .score = score / static_cast<double>(matches.size()),
                     .reason = std::to_string(matches.size()) + " units are called " + quoted(name) + " " +
                               within_words(within) + ": " + list_units(boundaries_, units_of(matches))};
}

/// A known ancestor still holds when the name under it is not known; a name that is known only elsewhere contradicts
/// it, and then neither is believed.
Placement RecordPlacer::unknown_name(const std::string& name, const Record& record, const Ancestors& within,
                                     Findings& findings) const {
    const auto elsewhere = within.units.empty() ? std::vector<NameMatch>{} : gazetteer_.find(name, {}, Level::adm3);
    if (!elsewhere.empty()) {
        return {.kind = PlacementKind::unplaced,
                .rule = "contradiction",
                .reason = "no unit is called " + quoted(name) + " " + within_words(within) +
                          "; the name is known elsewhere: " + list_units(boundaries_, units_of(elsewhere))};
    }
    const auto nearest = gazetteer_.nearest(name, within.units);
    const std::string reason = "no unit is called " + quoted(name) + " " + within_words(within) +
                               (nearest.empty() ? "" : "; nearest names: " + list_units(boundaries_, nearest));
    if (within.units.empty()) return {.kind = PlacementKind::unplaced, .rule = "unknown name", .reason = reason};
    findings.push_back(
        about(record, Severity::warning, "record.unknown_name",
              "The municipality is not known: " + reason + ". The record was kept " + within_words(within) + "."));
    return {.kind = PlacementKind::partial,
            .units = within.units,
            .rule = "ancestor",
            .score = within.score * factor_of_an_unknown_ancestor,
            .reason = reason};
}

/// Several municipalities share one row: it reaches all of them, and its figures lie somewhere in them together. How
/// many they are is known only if each name means one unit; names of the same unit count once.
std::optional<Placement> RecordPlacer::by_several_names(const Record& record, const Ancestors& within,
                                                        Findings& findings) const {
    Placement together{.kind = PlacementKind::partial,
                       .rule = "several names",
                       .score = within.score,
                       .reason = "the row names several units"};
    bool all_known = true;
    for (const auto& name : record.municipality) {
        const auto one = by_one_name(name, record, within, findings);
        together.units.insert(together.units.end(), one->units.begin(), one->units.end());
        together.score = std::min(together.score, one->score);
        if (one->kind == PlacementKind::unit) continue;
        all_known = false;
        together.reason += "; " + one->reason;
        if (one->kind == PlacementKind::unplaced) together.units.push_back(&boundaries_.country());
    }
    sort_and_unique(together.units);
    if (all_known && together.units.size() == 1) {
        return in_unit(*together.units.front(), "several names", together.score, "all names of the row mean one unit");
    }
    if (all_known) together.count = municipalities_among(boundaries_, together.units);
    return together;
}

}  // namespace kamtuu
