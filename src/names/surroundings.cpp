#include <algorithm>
#include <array>
#include <utility>

#include "names/match_score.hpp"
#include "names/name_search.hpp"
#include "names/unit_lists.hpp"

namespace kamtuu {

namespace {

Finding finding(Severity severity, std::string code, std::string message) {
    return {severity, std::move(code), {}, {}, {}, std::move(message)};
}

/// What has to be said of a place that was taken for something.
void tell_how_it_was_read(const NameMatch& match, const std::string& typed, Surroundings& known) {
    if (match.rule == NameRule::near)
        known.findings.push_back(
            finding(Severity::note, "name.mended", agreement(match, typed) + ", and was taken for it."));
    else if (match.contradicts)
        known.findings.push_back(finding(Severity::note, "name.wrong_column",
                                         quoted(typed) + " was taken for " + display_name(*match.unit) +
                                             ", a unit of type " + std::string(to_string(match.unit->type)) +
                                             ", though its column or a word beside it says another."));
}

}  // namespace

/// The lower of each two units of which one lies in the other.
std::vector<const Unit*> NameSearch::common_to(const std::vector<const Unit*>& a,
                                               const std::vector<const Unit*>& b) const {
    std::vector<const Unit*> common;
    for (const Unit* x : a)
        for (const Unit* y : b) {
            if (boundaries_->within(*x, *y))
                common.push_back(x);
            else if (boundaries_->within(*y, *x))
                common.push_back(y);
        }
    sort_and_unique(common);
    return common;
}

/// What one typed place may be: within what is known, else anywhere; of the level of its column, else of any.
std::vector<NameMatch> NameSearch::place(const std::string& typed, const Surroundings& known,
                                         std::optional<Level> level) const {
    const auto name = typed_name(typed);
    const Surroundings here{.units = known.units, .score = 1, .findings = {}};
    const Surroundings anywhere;
    const std::array<std::pair<const Surroundings*, std::optional<Level>>, 4> tries{
        {{&here, level}, {&here, std::nullopt}, {&anywhere, level}, {&anywhere, std::nullopt}}};
    for (const auto& [where, wanted] : tries) {
        auto found = decide(name, *where, wanted);
        if (found.outcome == NameOutcome::matched || found.outcome == NameOutcome::ambiguous)
            return std::move(found.candidates);
    }
    return {};
}

/// Narrows what is known by the units of one list, of which the place lies in one. Where one of them is not known, the
/// place may lie in that one, so that the list says nothing.
void NameSearch::narrow(Surroundings& known, const std::vector<std::string>& alternatives,
                        std::optional<Level> level) const {
    std::vector<const Unit*> units;
    bool all_known = true;
    for (const auto& typed : alternatives) {
        const auto found = place(typed, known, level);
        for (const auto& match : found) known.score = std::min(known.score, match.score);
        const auto of_this = units_of(found);
        units.insert(units.end(), of_this.begin(), of_this.end());
        if (!found.empty()) {
            tell_how_it_was_read(found.front(), typed, known);
            continue;
        }
        all_known = false;
        known.score *= factor::unknown_ancestor;
        known.findings.push_back(
            finding(Severity::warning, "record.unknown_ancestor",
                    "The " + std::string(level ? to_string(*level) : "place") + " " + quoted(typed) + " is not known" +
                        (known.units.empty() ? "" : " within " + names_of(known.units)) + "; it was left out."));
    }
    if (!units.empty() && !all_known && known.units.empty()) known.units = {&boundaries_->country()};
    if (units.empty() || !all_known) return;
    sort_and_unique(units);
    const auto common = known.units.empty() ? units : common_to(known.units, units);
    if (!common.empty()) {
        known.units = common;
        return;
    }
    known.findings.push_back(finding(Severity::warning, "name.contradiction",
                                     list_units(*boundaries_, units) + " does not lie " + within_words(known.units) +
                                         "; the place may be in either."));
    known.score *= factor::unknown_ancestor;
    known.units.insert(known.units.end(), units.begin(), units.end());
    sort_and_unique(known.units);
}

Surroundings NameSearch::surroundings(const NameContext& context) const {
    Surroundings known;
    narrow(known, context.region, Level::adm1);
    narrow(known, context.district, Level::adm2);
    for (const auto& around : context.around) narrow(known, {around}, std::nullopt);
    return known;
}

}  // namespace kamtuu
