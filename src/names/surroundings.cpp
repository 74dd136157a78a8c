#include <algorithm>
#include <array>
#include <utility>

#include "core/text.hpp"
#include "names/match_score.hpp"
#include "names/name_search.hpp"
#include "names/unit_lists.hpp"

namespace kamtuu {

namespace {

/// What has to be said of a place that was taken for something.
void tell_how_it_was_read(const Boundaries& boundaries, const std::vector<NameMatch>& found, const std::string& typed,
                          Surroundings& known) {
    const auto& match = found.front();
    if (match.rule == NameRule::near)
        known.findings.push_back(name_finding(Severity::note, "name.mended",
                                              quoted(typed) + " was taken for " +
                                                  list_units(boundaries, units_of(found)) + ": " +
                                                  agreement(match, typed) + "."));
    else if (match.contradicts)
        known.findings.push_back(
            name_finding(Severity::note, "name.wrong_column",
                         quoted(typed) + " was taken for " + list_units(boundaries, units_of(found)) +
                             ", though its column or a word beside it says another kind of unit."));
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
    if (typed.size() > longest_typed_name) return {};
    const auto name = typed_name(typed);
    const Surroundings here{.units = known.units, .partly_known = false, .score = 1, .findings = {}};
    const Surroundings anywhere;
    const std::array<std::pair<const Surroundings*, std::optional<Level>>, 4> tries{
        {{&here, level}, {&here, std::nullopt}, {&anywhere, level}, {&anywhere, std::nullopt}}};
    for (const auto& [where, wanted] : tries) {
        auto found = reading(name, *where, wanted);
        if (found && (found->outcome == NameOutcome::ambiguous || found->score >= options_.accept))
            return std::move(found->candidates);
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
        if (text::trim(typed).empty()) continue;
        const auto found = place(typed, known, level);
        for (const auto& match : found) known.score = std::min(known.score, match.score);
        const auto of_this = units_of(found);
        // The country says nothing: all lie in it.
        if (std::find(of_this.begin(), of_this.end(), &boundaries_->country()) != of_this.end()) return;
        units.insert(units.end(), of_this.begin(), of_this.end());
        if (!found.empty()) {
            tell_how_it_was_read(*boundaries_, found, typed, known);
            continue;
        }
        all_known = false;
        known.score *= factor::unknown_ancestor;
        known.findings.push_back(name_finding(
            Severity::warning, "record.unknown_ancestor",
            "The " + std::string(level ? to_string(*level) : "place") + " " + quoted(typed) + " is not known" +
                (known.units.empty() ? "" : " within " + names_of(known.units)) + "; it was left out."));
    }
    known.partly_known = known.partly_known || (!units.empty() && !all_known);
    if (!units.empty() && all_known) narrow_to(known, std::move(units));
}

/// The place lies in what is known, and in one of `units`; where the two have nothing in common, in either.
void NameSearch::narrow_to(Surroundings& known, std::vector<const Unit*> units) const {
    sort_and_unique(units);
    auto common = known.units.empty() ? units : common_to(known.units, units);
    if (!common.empty()) {
        known.units = std::move(common);
        return;
    }
    known.findings.push_back(name_finding(Severity::warning, "name.contradiction",
                                          list_units(*boundaries_, units) + " does not lie " +
                                              within_words(known.units) + "; the place may be in either."));
    known.score *= factor::unknown_ancestor;
    known.units.insert(known.units.end(), units.begin(), units.end());
    sort_and_unique(known.units);
}

Surroundings NameSearch::surroundings(const NameContext& context) const {
    Surroundings known;
    for (const auto& [cells, level] : {std::pair{&context.region, Level::adm1}, {&context.district, Level::adm2}}) {
        // One cell may name places that lie in each other, "Issyk-Kul, Kyrgyzstan"; several cells are alternatives.
        if (cells->size() == 1) {
            for (const auto& part : text::split(cells->front(), ',')) narrow(known, {part}, level);
        } else {
            narrow(known, *cells, level);
        }
    }
    for (const auto& around : context.around) narrow(known, {around}, std::nullopt);
    return known;
}

}  // namespace kamtuu
