#include "write/match_by_code.hpp"

#include <algorithm>

#include <kamtuu/pcode.hpp>

#include "coverage/place_words.hpp"
#include "names/match_score.hpp"

namespace kamtuu {

namespace {

Finding bad_code(const Record& record, const std::string& typed, const TypedPcode& code) {
    if (code.pcode)
        return about(record, Severity::warning, "pcode.unknown",
                     "The code " + code.pcode->str() + " is not in these boundaries; it may be of another vintage.");
    return about(record, Severity::warning, "pcode.refused",
                 "The code " + kamtuu::quoted(typed) + " was not used: " + code.remark + ".");
}

/// Adds what one code means; false if nothing.
bool add_unit(const UnitNames& names, const Record& record, const std::string& typed, CodedPlace& place,
              Findings& findings) {
    const auto code = read_typed_pcode(typed);
    const auto* unit = code.pcode ? names.boundaries.find(*code.pcode) : nullptr;
    if (unit == nullptr) {
        findings.push_back(bad_code(record, typed, code));
        return false;
    }
    place.units.push_back(unit);
    place.reason += (place.reason.empty() ? "the P-code of " : ", ") + display_name(*unit);
    if (code.remark.empty()) return true;
    place.reason += " (" + kamtuu::quoted(typed) + ": " + code.remark + ")";
    place.score = score_of_a_completed_code;
    return true;
}

void compare_with_places(const UnitNames& names, const Record& record, const std::vector<const Unit*>& units,
                         Findings& findings) {
    const auto known = names.gazetteer.surroundings({.region = record.region, .district = record.district});
    for (const auto& found : known.findings) findings.push_back(about(record, found));
    const auto lies_outside = [&](const Unit* unit) {
        return std::none_of(known.units.begin(), known.units.end(), [&](const Unit* place) {
            return names.boundaries.within(*unit, *place) || names.boundaries.within(*place, *unit);
        });
    };
    if (known.units.empty() || std::none_of(units.begin(), units.end(), lies_outside)) return;
    findings.push_back(about(record, Severity::warning, "record.pcode_and_place_differ",
                             "The P-code is that of " + list_units(names.boundaries, units) + ", not " +
                                 within_words(known.units) + "; the P-code was taken."));
}

void compare_with_name(const UnitNames& names, const Record& record, const std::vector<const Unit*>& units,
                       Findings& findings) {
    if (record.municipality.size() != 1 || units.size() != 1) return;
    const auto named = units_of(names.gazetteer.agreeing(record.municipality.front(), {}, Level::adm3));
    if (std::find(named.begin(), named.end(), units.front()) != named.end()) return;
    findings.push_back(about(record, Severity::warning, "record.pcode_and_name_differ",
                             "The P-code is that of " + list_units(names.boundaries, units) + ", the name is " +
                                 kamtuu::quoted(record.municipality.front()) + "; the P-code was taken."));
}

}  // namespace

CodedPlace place_by_code(const UnitNames& names, const Record& record, Findings& findings) {
    CodedPlace place;
    bool all_known = true;
    for (const auto& typed : record.pcode) all_known = add_unit(names, record, typed, place, findings) && all_known;
    if (!all_known || place.units.empty()) return {};
    sort_and_unique(place.units);
    compare_with_places(names, record, place.units, findings);
    compare_with_name(names, record, place.units, findings);
    return place;
}

}  // namespace kamtuu
