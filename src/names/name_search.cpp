#include "names/name_search.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text.hpp"
#include "names/letters.hpp"
#include "names/match_score.hpp"
#include "names/preferences.hpp"
#include "names/unicode.hpp"
#include "names/unit_lists.hpp"

namespace kamtuu {

namespace {

Finding finding(Severity severity, std::string code, std::string message) {
    return {severity, std::move(code), {}, {}, {}, std::move(message)};
}

/// What looks like a code is read as one and never as a name: "KG02", "41702205000000", "4.17022E+13".
bool looks_like_a_code(std::string_view typed) {
    const auto digits = std::count_if(typed.begin(), typed.end(), text::is_digit);
    const bool is_plain =
        std::none_of(typed.begin(), typed.end(), [](char c) { return text::is_letter(c) && text::upper(c) != 'E'; });
    return (digits >= 5 && is_plain) || (digits > 0 && text::to_upper(typed).starts_with("KG"));
}

void sort_by_pcode(std::vector<NameMatch>& matches) {
    std::sort(matches.begin(), matches.end(),
              [](const NameMatch& a, const NameMatch& b) { return a.unit->pcode < b.unit->pcode; });
}

NameMatch mended_match(const NearUnit& near, double score) {
    auto match = match_of(*near.entry, NameRule::near, score);
    match.edits = near.edits;
    return match;
}

/// A number in a name is no slip of the hand: "Lenin-2" is not "Lenin".
std::string digits_of(std::string_view name) {
    std::string digits;
    std::copy_if(name.begin(), name.end(), std::back_inserter(digits), text::is_digit);
    return digits;
}

bool is_mended(const NameMatch& match) { return match.rule == NameRule::near; }

/// "U+0441".
std::string code_point(char32_t c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hex;
    for (int shift = 12; shift >= 0; shift -= 4) hex += digits[c >> static_cast<unsigned>(shift) & 0xFU];
    return "U+" + hex;
}

/// What of the name's letters had to be put right, in one finding.
Findings letters_put_right(const std::string& text) {
    std::string what;
    for (const auto& repair : repairs(text)) {
        what += (what.empty() ? "" : ", ") + code_point(repair.written);
        what += repair.kind == RepairKind::invisible
                    ? " left out, which nobody can see"
                    : " read as " + code_point(repair.read) + " '" + to_utf8(std::u32string(1, repair.read)) + "'";
    }
    if (what.empty()) return {};
    return {
        finding(Severity::note, "name.repaired", quoted(text) + " has letters that only look right: " + what + ".")};
}

/// Why a text is no name at all; empty if it may be one.
std::string why_no_name(const std::string& text) {
    if (text.find_first_not_of(" ,;") == std::string::npos) return "no name is given";
    if (text.size() > longest_typed_name) return "a name of " + std::to_string(text.size()) + " bytes is none";
    return {};
}

}  // namespace

NameSearch::NameSearch(const Boundaries& boundaries, GazetteerOptions options)
    : boundaries_(&boundaries), options_(std::move(options)), names_(boundaries, options_.villages) {}

Accepts NameSearch::within(const Surroundings& place) const {
    return [this, &place](const Unit& unit) { return names_.lies_within(unit, place.units); };
}

std::vector<NameMatch> NameSearch::agreeing(const TypedName& typed, std::span<const Unit* const> within,
                                            std::optional<Level> level) const {
    const auto in_place = [&](const Unit& unit) { return names_.lies_within(unit, within); };
    if (within.empty() && typed.stripped.types.empty() && level == Level::adm3)
        return names_.namesakes(typed, in_place);
    const auto wanted = preferences_of(*boundaries_, typed.stripped, level, in_place);
    for (const auto& accepts : wanted.accepts) {
        auto found = names_.matches(typed, accepts);
        if (found.empty()) continue;
        if (wanted.last_contradicts && &accepts == &wanted.accepts.back()) {
            for (auto& match : found) {
                match.score *= factor::type_differs;
                match.contradicts = true;
            }
        }
        return found;
    }
    return {};
}

/// The lowest unit around all candidates; none if that is the country.
std::vector<const Unit*> NameSearch::around_all(const std::vector<NameMatch>& candidates) const {
    for (const Unit* above : boundaries_->ancestors(*candidates.front().unit)) {
        if (above == &boundaries_->country()) break;
        if (std::all_of(candidates.begin(), candidates.end(),
                        [&](const NameMatch& match) { return boundaries_->within(*match.unit, *above); }))
            return {above};
    }
    return {};
}

/// A name that only sounds like the one typed is not believed where another unit's name is a slip of one letter away.
void NameSearch::add_rivals(std::vector<NameMatch>& found, const TypedName& typed, const Surroundings& place) const {
    const bool is_weak = found.size() == 1 && (found.front().rule >= NameRule::folded || found.front().contradicts);
    if (!is_weak) return;
    const auto is_rival = [&](const Unit& unit) {
        return &unit != found.front().unit && names_.lies_within(unit, place.units) && typed.stripped.allows(unit.type);
    };
    for (const auto& near : names_.near_in_letters(typed, 1, is_rival)) {
        // The same name at another level was passed over for its level, and is no other reading.
        if (!names_.sounds_like(*near.entry, typed))
            found.push_back(mended_match(near, near_score({.edits = near.edits})));
    }
    sort_by_pcode(found);
}

/// The units whose names are the fewest edits away, with their scores.
std::vector<NameMatch> NameSearch::mended(const TypedName& typed, const Surroundings& place,
                                          std::optional<Level> level) const {
    if (typed.letters.size() < 2) return {};
    const auto acceptable = [&](const Unit& unit) {
        return names_.lies_within(unit, place.units) && typed.stripped.allows(unit.type) &&
               (!level || stands_for(*boundaries_, unit, level) || !typed.stripped.types.empty());
    };
    auto near = names_.near(typed, none_near - 1, acceptable);
    std::erase_if(near, [&](const NearUnit& one) { return digits_of(one.entry->name) != digits_of(typed.text); });
    std::vector<NameMatch> found;
    const auto further =
        std::find_if(near.begin(), near.end(), [&](const NearUnit& one) { return one.edits > near.front().edits; });
    for (auto one = near.begin(); one != further; ++one)
        found.push_back(mended_match(*one, near_score({.edits = one->edits,
                                                       .runner_up = further != near.end() ? further->edits : none_near,
                                                       .letters = typed.letters.size(),
                                                       .bearers = names_.bearers(*one->entry),
                                                       .within_place = !place.units.empty()})));
    sort_by_pcode(found);
    return found;
}

/// One match, or several equals.
NameResult NameSearch::one_or_several(std::vector<NameMatch> found, const TypedName& typed,
                                      const Surroundings& place) const {
    NameResult result;
    for (auto& match : found) {
        match.score = std::min(match.score, place.score);
        match.reason = agreement(match, typed.text);
    }
    result.candidates = std::move(found);
    result.around = around_all(result.candidates);
    const auto& first = result.candidates.front();
    if (result.candidates.size() == 1) {
        result.outcome = NameOutcome::matched;
        result.score = first.score;
        result.reason = first.reason + " " + within_words(place.units);
        return result;
    }
    const bool near = std::any_of(result.candidates.begin(), result.candidates.end(), is_mended);
    result.outcome = NameOutcome::ambiguous;
    result.reason = std::to_string(result.candidates.size()) +
                    (near ? " units have names near to " : " units are called ") + quoted(typed.text) + " " +
                    within_words(place.units) + ": " + list_units(*boundaries_, units_of(result.candidates));
    return result;
}

/// A name that is known only elsewhere contradicts what was typed around it, and then neither is believed.
NameResult NameSearch::known_elsewhere(std::vector<NameMatch> elsewhere, const TypedName& typed,
                                       const Surroundings& place) const {
    NameResult result;
    const auto units = list_units(*boundaries_, units_of(elsewhere));
    result.reason = "no unit is called " + quoted(typed.text) + " " + within_words(place.units) +
                    "; the name is known elsewhere: " + units;
    result.findings.push_back(finding(Severity::warning, "name.contradiction",
                                      quoted(typed.text) + " is known only elsewhere than " +
                                          within_words(place.units) + ": " + units +
                                          ". Neither was believed; give the P-code."));
    for (auto& match : elsewhere) match.reason = agreement(match, typed.text);
    result.candidates = std::move(elsewhere);
    return result;
}

/// A known place still holds where the name in it is not known.
NameResult NameSearch::not_known(const TypedName& typed, const Surroundings& place, std::optional<Level> level) const {
    auto elsewhere = place.units.empty() ? std::vector<NameMatch>{} : agreeing(typed, {}, level);
    if (!elsewhere.empty()) return known_elsewhere(std::move(elsewhere), typed, place);
    NameResult result;
    for (const auto& near : names_.nearest(typed, options_.nearest, within(place))) {
        result.candidates.push_back(mended_match(near, 0));
        result.candidates.back().reason = agreement(result.candidates.back(), typed.text);
    }
    result.reason = "no unit is called " + quoted(typed.text) + " " + within_words(place.units);
    if (!result.candidates.empty())
        result.reason += "; nearest names: " + list_units(*boundaries_, units_of(result.candidates));
    if (place.units.empty()) return result;
    result.outcome = NameOutcome::partly_located;
    result.around = place.units;
    result.score = place.score * factor::unknown_ancestor;
    return result;
}

NameResult NameSearch::decide(const TypedName& typed, const Surroundings& place, std::optional<Level> level) const {
    auto found = agreeing(typed, place.units, level);
    if (found.empty() && typed.stripped.types.empty()) found = names_.with_village(typed, within(place));
    add_rivals(found, typed, place);
    if (found.empty()) {
        found = mended(typed, place, level);
        if (!place.units.empty() && !found.empty() && !agreeing(typed, {}, level).empty())
            for (auto& match : found) match.score *= factor::exact_elsewhere;
        // Several names at two edits are no candidates: the right one may as well be a third.
        const bool is_shortlist = found.size() == 1 || (found.size() > 1 && found.front().edits == 1);
        if (!is_shortlist || found.front().score < options_.accept) return not_known(typed, place, level);
    }
    auto result = one_or_several(std::move(found), typed, place);
    if (result.outcome != NameOutcome::matched || result.score >= options_.accept) return result;
    auto refused = not_known(typed, place, level);
    refused.candidates = std::move(result.candidates);
    refused.reason = result.reason + "; that is too little to go by";
    return refused;
}

NameResult NameSearch::find_code(const std::string& typed, const Surroundings& place) const {
    NameResult result;
    const auto code = read_typed_pcode(typed);
    const Unit* unit = code.pcode ? boundaries_->find(*code.pcode) : nullptr;
    if (unit == nullptr) {
        result.reason =
            code.pcode ? "the code " + code.pcode->str() + " is not in these boundaries; it may be of another vintage"
                       : "the code " + quoted(typed) + " was not used: " + code.remark;
        result.findings.push_back(finding(Severity::warning, code.pcode ? "pcode.unknown" : "pcode.refused",
                                          "T" + result.reason.substr(1) + "."));
        return result;
    }
    if (!names_.lies_within(*unit, place.units))
        result.findings.push_back(finding(Severity::warning, "name.contradiction",
                                          "The code " + quoted(typed) + " is that of " +
                                              list_units(*boundaries_, {unit}) + ", not " + within_words(place.units) +
                                              "; the code was taken."));
    NameMatch match{.unit = unit, .rule = NameRule::code};
    match.score = code.remark.empty() ? score_of(NameRule::code) : score_of_a_completed_code;
    match.reason = agreement(match, typed) + (code.remark.empty() ? "" : "; " + code.remark);
    result.outcome = NameOutcome::matched;
    result.score = match.score;
    result.reason = match.reason;
    result.candidates.push_back(std::move(match));
    return result;
}

/// A village alone: those that the table of villages has, else the municipality that is called like it, since many are
/// called after their seat.
NameResult NameSearch::find_village(const std::string& village, const Surroundings& place) const {
    const auto typed = typed_name(village);
    auto found = names_.with_village(typed, within(place));
    if (found.empty()) {
        found = agreeing(typed, place.units, Level::adm3);
        for (auto& match : found) match.score *= factor::seat;
        add_rivals(found, typed, place);
    }
    if (found.empty()) return not_known(typed, place, Level::adm3);
    return one_or_several(std::move(found), typed, place);
}

NameResult NameSearch::find(std::string_view typed, const Surroundings& given, std::optional<Level> level) const {
    const std::string text(text::trim(typed));
    NameResult result;
    result.reason = why_no_name(text);
    if (!result.reason.empty()) return result;
    if (looks_like_a_code(text)) return find_code(text, given);
    const auto address = read_address(text);
    Surroundings place{.units = given.units, .score = given.score, .findings = {}};
    for (const auto& around : address.around) narrow(place, {around}, std::nullopt);
    result = address.village && address.name.empty() ? find_village(*address.village, place)
                                                     : decide(typed_name(address.name), place, level);
    result.findings.insert(result.findings.begin(), place.findings.begin(), place.findings.end());
    for (auto& repaired : letters_put_right(text)) result.findings.push_back(std::move(repaired));
    return result;
}

}  // namespace kamtuu
