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

/// What looks like a code is read as one and never as a name: "KG02", "41702205000000", "4.17022E+13".
bool looks_like_a_code(std::string_view typed) {
    const auto upper = text::to_upper(typed);
    if (upper == "KG" || upper == "KGZ") return true;
    const std::size_t prefix = upper.starts_with("KGZ") ? 3 : upper.starts_with("KG") ? 2 : 0;
    const auto rest = std::string_view(upper).substr(prefix);
    const auto digits = std::count_if(rest.begin(), rest.end(), text::is_digit);
    const bool is_number = std::all_of(rest.begin(), rest.end(), [](char c) {
        return text::is_digit(c) || std::string_view(" -.,E+\xC2\xA0").find(c) != std::string_view::npos;
    });
    return is_number && digits >= (prefix > 0 ? 1 : 5);
}

void sort_by_pcode(std::vector<NameMatch>& matches) {
    std::sort(matches.begin(), matches.end(),
              [](const NameMatch& a, const NameMatch& b) { return a.unit->pcode < b.unit->pcode; });
}

NameMatch mended_match(const NearName& near, double score) {
    auto match = match_of(*near.entry, NameRule::near, score);
    match.edits = near.edits;
    match.by_sound = !near.in_letters;
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
    return {name_finding(Severity::note, "name.repaired",
                         quoted(text) + " has letters that only look right: " + what + ".")};
}

/// Why a text is no name at all; empty if it may be one.
std::string why_no_name(const std::string& text) {
    if (text.find_first_not_of(" ,;()/") == std::string::npos) return "no name is given";
    if (is_only_unit_words(text)) return quoted(text) + " is a word for a kind of unit, and no name";
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

/// The lowest unit around all candidates, which may be one of them; none if that is the country.
std::vector<const Unit*> NameSearch::around_all(const std::vector<NameMatch>& candidates) const {
    auto around = boundaries_->ancestors(*candidates.front().unit);
    around.insert(around.begin(), candidates.front().unit);
    for (const Unit* unit : around) {
        if (unit == &boundaries_->country()) break;
        if (std::all_of(candidates.begin(), candidates.end(),
                        [&](const NameMatch& match) { return boundaries_->within(*match.unit, *unit); }))
            return {unit};
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
    const bool few_units = !place.units.empty() || (level && *level < Level::adm3);
    const auto acceptable = [&](const Unit& unit) {
        return names_.lies_within(unit, place.units) && typed.stripped.allows(unit.type) &&
               (!level || stands_for(*boundaries_, unit, level) || !typed.stripped.types.empty());
    };
    auto near = names_.near(typed, none_near - 1, acceptable);
    std::erase_if(near, [&](const NearName& one) { return digits_of(one.entry->name) != digits_of(typed.text); });
    std::vector<NameMatch> found;
    const auto further =
        std::find_if(near.begin(), near.end(), [&](const NearName& one) { return one.edits > near.front().edits; });
    for (auto one = near.begin(); one != further; ++one)
        found.push_back(mended_match(*one, near_score({.edits = one->edits,
                                                       .runner_up = further != near.end() ? further->edits : none_near,
                                                       .letters = std::min(typed.letters.size(), typed.fold.size()),
                                                       .in_letters = one->in_letters,
                                                       .bearers = names_.bearers(*one->entry),
                                                       .within_place = few_units})));
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
    result.findings.push_back(name_finding(Severity::warning, "name.contradiction",
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

/// A city is not the region around it because that is all the place given has: "г. Ош" in Osh region. What has the name
/// and the kind that was typed is another reading, wherever it lies.
void NameSearch::add_typed_kind_elsewhere(std::vector<NameMatch>& found, const TypedName& typed,
                                          const Surroundings& place, std::optional<Level> level) const {
    if (found.empty() || !found.front().contradicts || typed.stripped.types.empty() || place.units.empty()) return;
    for (auto& match : agreeing(typed, {}, level))
        if (!match.contradicts) found.push_back(std::move(match));
    sort_by_pcode(found);
}

/// The mended readings of a name; with those elsewhere that have it as it stands, which contradict them. Empty if there
/// is no short list: the right one may as well be a third.
std::vector<NameMatch> NameSearch::mended_readings(const TypedName& typed, const Surroundings& place,
                                                   std::optional<Level> level) const {
    auto found = mended(typed, place, level);
    const bool is_shortlist = found.size() == 1 || (found.size() > 1 && found.front().edits == 1);
    if (!is_shortlist || found.front().score < options_.accept) return {};
    const auto elsewhere = place.units.empty() ? std::vector<NameMatch>{} : agreeing(typed, {}, level);
    const bool as_written = !elsewhere.empty() && elsewhere.front().rule <= NameRule::alias;
    for (auto& match : found) match.score *= elsewhere.empty() ? 1 : factor::exact_elsewhere;
    if (as_written) found.insert(found.end(), elsewhere.begin(), elsewhere.end());
    sort_by_pcode(found);
    return found;
}

/// What a name agrees with, however sure; empty if it is not known.
std::optional<NameResult> NameSearch::reading(const TypedName& typed, const Surroundings& place,
                                              std::optional<Level> level) const {
    auto found = agreeing(typed, place.units, level);
    if (found.empty() && typed.stripped.types.empty()) found = names_.with_village(typed, within(place));
    add_typed_kind_elsewhere(found, typed, place, level);
    add_rivals(found, typed, place);
    if (found.empty()) found = mended_readings(typed, place, level);
    if (found.empty()) return std::nullopt;
    return one_or_several(std::move(found), typed, place);
}

/// A match that is too weak is none: then only the place is known.
NameResult NameSearch::if_sure_enough(NameResult result, const Surroundings& place) const {
    if (result.outcome != NameOutcome::matched || result.score >= options_.accept) return result;
    result.reason += "; that is too little to go by";
    result.outcome = place.units.empty() ? NameOutcome::unmatched : NameOutcome::partly_located;
    result.around = place.units;
    result.score = place.units.empty() ? 0 : place.score * factor::unknown_ancestor;
    return result;
}

NameResult NameSearch::decide(const TypedName& typed, const Surroundings& place, std::optional<Level> level) const {
    auto found = reading(typed, place, level);
    return found ? if_sure_enough(std::move(*found), place) : not_known(typed, place, level);
}

/// What is left where there is no name: the place around it.
NameResult NameSearch::only_the_place(std::string reason, const Surroundings& place) {
    NameResult result;
    result.reason = std::move(reason);
    if (place.units.empty()) return result;
    result.outcome = NameOutcome::partly_located;
    result.around = place.units;
    result.score = place.score;
    return result;
}

NameResult NameSearch::find_code(const std::string& typed, const Surroundings& place) const {
    NameResult result;
    const auto code = read_typed_pcode(typed);
    const Unit* unit = code.pcode ? boundaries_->find(*code.pcode) : nullptr;
    if (unit == nullptr) {
        result.reason =
            code.pcode ? "the code " + code.pcode->str() + " is not in these boundaries; it may be of another vintage"
                       : "the code " + quoted(typed) + " was not used: " + code.remark;
        result.findings.push_back(name_finding(Severity::warning, code.pcode ? "pcode.unknown" : "pcode.refused",
                                               "T" + result.reason.substr(1) + "."));
        return result;
    }
    if (!names_.lies_within(*unit, place.units))
        result.findings.push_back(name_finding(Severity::warning, "name.contradiction",
                                               "The code " + quoted(typed) + " is that of " +
                                                   list_units(*boundaries_, {unit}) + ", not " +
                                                   within_words(place.units) + "; the code was taken."));
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
        std::erase_if(found, [](const NameMatch& match) { return match.unit->type != UnitType::aiyl_aimak; });
        for (auto& match : found) match.score *= factor::seat;
        add_rivals(found, typed, place);
    }
    if (found.empty()) return not_known(typed, place, Level::adm3);
    return if_sure_enough(one_or_several(std::move(found), typed, place), place);
}

/// What was taken though it was not typed so.
Findings NameSearch::told_of(const NameResult& result, const std::string& typed) const {
    if (result.outcome != NameOutcome::matched) return {};
    const auto& match = result.candidates.front();
    const auto unit = list_units(*boundaries_, {match.unit});
    if (match.contradicts)
        return {name_finding(Severity::warning, "name.type_differs",
                             quoted(typed) + " was taken for " + unit + ", a unit of type " +
                                 std::string(to_string(match.unit->type)) + ".")};
    if (match.rule == NameRule::near)
        return {name_finding(Severity::note, "name.mended",
                             quoted(typed) + " was taken for " + unit + ": " + result.reason + ".")};
    return {};
}

NameResult NameSearch::find(std::string_view typed, const Surroundings& given, std::optional<Level> level) const {
    const std::string text(text::trim(typed));
    if (auto reason = why_no_name(text); !reason.empty()) return only_the_place(std::move(reason), given);
    if (looks_like_a_code(text)) return find_code(text, given);
    auto address = read_address(text);
    // A name of the register may have brackets of its own: "Alay (K.Belekbaeva)".
    const bool is_one_name = !address.around.empty() && !agreeing(typed_name(text), given.units, level).empty();
    if (is_one_name) address = {.name = text, .village = {}, .around = {}};
    Surroundings place{.units = given.units, .partly_known = given.partly_known, .score = given.score, .findings = {}};
    for (const auto& around : address.around) narrow(place, {around}, std::nullopt);
    auto result =
        address.name.empty() ? find_village(*address.village, place) : decide(typed_name(address.name), place, level);
    if (address.village && !address.name.empty())
        place.findings.push_back(name_finding(
            Severity::note, "name.village_left_out",
            "The village " + quoted(*address.village) + " was not looked up, since its municipality is given."));
    for (const auto& more : {told_of(result, text), letters_put_right(text)})
        place.findings.insert(place.findings.end(), more.begin(), more.end());
    result.findings.insert(result.findings.begin(), place.findings.begin(), place.findings.end());
    return result;
}

}  // namespace kamtuu
