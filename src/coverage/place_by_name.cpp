#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "coverage/place_record.hpp"
#include "coverage/place_words.hpp"
#include "names/typed_name.hpp"

namespace kamtuu {

std::optional<Placement> RecordPlacer::by_name(const Record& record, const Surroundings& within,
                                               Findings& findings) const {
    if (record.municipality.empty()) return by_village_in_activity(record, within, findings);
    if (record.municipality.size() > 1) return by_several_names(record, within, findings);
    return by_one_name(record.municipality.front(), record, within, findings);
}

/// "kindergarten in Masy village": less than a municipality that is given, and less than a point.
std::optional<Placement> RecordPlacer::by_village_in_activity(const Record& record, const Surroundings& within,
                                                              Findings& findings) const {
    const auto village = record.point ? std::nullopt : village_in_text(record.activity);
    if (!village) return std::nullopt;
    const auto result = gazetteer_.find(*village + " village", within, Level::adm3);
    if (result.outcome != NameOutcome::matched) return std::nullopt;
    findings.push_back(about(record, Severity::note, "record.village_in_activity",
                             "No municipality is given; the activity names the village " + quoted(*village) + " of " +
                                 list_units(boundaries_, {result.unit()}) + ", and the record was placed there."));
    return in_unit(*result.unit(), "village in activity", result.score, result.reason);
}

Placement RecordPlacer::by_one_name(const std::string& name, const Record& record, const Surroundings& within,
                                    Findings& findings) const {
    const auto result = gazetteer_.find(name, within, Level::adm3);
    for (const auto& found : result.findings) findings.push_back(about(record, found));
    switch (result.outcome) {
        case NameOutcome::matched:
            return in_unit(*result.unit(), std::string(to_string(result.candidates.front().rule)), result.score,
                           result.reason);
        case NameOutcome::ambiguous:
            return {.kind = PlacementKind::ambiguous,
                    .units = units_of(result.candidates),
                    .rule = std::string(to_string(result.candidates.front().rule)),
                    .score = result.candidates.front().score / static_cast<double>(result.candidates.size()),
                    .reason = result.reason};
        case NameOutcome::partly_located:
            findings.push_back(about(record, Severity::warning, "record.unknown_name",
                                     "The municipality is not known: " + result.reason + ". The record was kept " +
                                         within_words(result.around) + "."));
            return {.kind = PlacementKind::partial,
                    .units = result.around,
                    .rule = "ancestor",
                    .score = result.score,
                    .reason = result.reason};
        case NameOutcome::unmatched:
            break;
    }
    const bool contradicted = !within.units.empty() && !result.candidates.empty();
    return {.kind = PlacementKind::unplaced,
            .rule = contradicted ? "contradiction" : "unknown name",
            .reason = result.reason};
}

/// Several municipalities share one row: it reaches all of them, and its figures lie somewhere in them together. How
/// many they are is known only if each name means one unit; names of the same unit count once.
Placement RecordPlacer::by_several_names(const Record& record, const Surroundings& within, Findings& findings) const {
    Placement together{.kind = PlacementKind::partial,
                       .rule = "several names",
                       .score = within.score,
                       .reason = "the row names several units"};
    bool all_known = true;
    for (const auto& name : record.municipality) {
        const auto one = by_one_name(name, record, within, findings);
        together.units.insert(together.units.end(), one.units.begin(), one.units.end());
        together.score = std::min(together.score, one.score);
        if (one.kind == PlacementKind::unit) continue;
        all_known = false;
        together.reason += "; " + one.reason;
        if (one.kind == PlacementKind::unplaced) together.units.push_back(&boundaries_.country());
    }
    sort_and_unique(together.units);
    if (all_known && together.units.size() == 1) {
        return in_unit(*together.units.front(), "several names", together.score, "all names of the row mean one unit");
    }
    if (all_known) together.count = municipalities_among(boundaries_, together.units);
    return together;
}

}  // namespace kamtuu
