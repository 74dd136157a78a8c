#include "coverage/place_by_code.hpp"

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
                 "The code " + quoted(typed) + " was not used: " + code.remark + ".");
}

/// Adds what one code means; false if nothing.
bool add_unit(const Boundaries& boundaries, const Record& record, const std::string& typed, CodedPlace& place,
              Findings& findings) {
    const auto code = read_typed_pcode(typed);
    const auto* unit = code.pcode ? boundaries.find(*code.pcode) : nullptr;
    if (unit == nullptr) {
        findings.push_back(bad_code(record, typed, code));
        return false;
    }
    place.units.push_back(unit);
    if (code.remark.empty()) return true;
    place.reason += "; " + quoted(typed) + ": " + code.remark;
    place.score = score_of_a_completed_code;
    return true;
}

void compare_with_places(const Boundaries& boundaries, const Record& record, const std::vector<const Unit*>& units,
                         const Surroundings& known, Findings& findings) {
    const auto lies_outside = [&](const Unit* unit) {
        return std::none_of(known.units.begin(), known.units.end(), [&](const Unit* place) {
            return boundaries.within(*unit, *place) || boundaries.within(*place, *unit);
        });
    };
    if (known.units.empty() || std::none_of(units.begin(), units.end(), lies_outside)) return;
    findings.push_back(about(record, Severity::warning, "record.pcode_and_place_differ",
                             "The P-code is that of " + list_units(boundaries, units) + ", not " +
                                 within_words(known.units) + "; the P-code was taken."));
}

void compare_with_name(const Boundaries& boundaries, const Gazetteer& gazetteer, const Record& record,
                       const std::vector<const Unit*>& units, Findings& findings) {
    if (record.municipality.size() != 1 || units.size() != 1) return;
    const auto named = units_of(gazetteer.agreeing(record.municipality.front(), {}, Level::adm3));
    if (std::find(named.begin(), named.end(), units.front()) != named.end()) return;
    findings.push_back(about(record, Severity::warning, "record.pcode_and_name_differ",
                             "The P-code is that of " + list_units(boundaries, units) + ", the name is " +
                                 quoted(record.municipality.front()) + "; the P-code was taken."));
}

}  // namespace

CodedPlace place_by_code(const Boundaries& boundaries, const Gazetteer& gazetteer, const Record& record,
                         const Surroundings& known, Findings& findings) {
    CodedPlace place;
    bool all_known = true;
    for (const auto& typed : record.pcode)
        all_known = add_unit(boundaries, record, typed, place, findings) && all_known;
    if (!all_known || place.units.empty()) return {};
    sort_and_unique(place.units);
    place.reason = (place.units.size() == 1 ? "the P-code of " + display_name(*place.units.front())
                                            : "the P-codes of several units are given") +
                   place.reason;
    compare_with_places(boundaries, record, place.units, known, findings);
    compare_with_name(boundaries, gazetteer, record, place.units, findings);
    return place;
}

}  // namespace kamtuu
