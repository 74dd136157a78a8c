#include "write/decision_book.hpp"

#include <utility>

#include <kamtuu/pcode.hpp>

#include "core/text.hpp"
#include "names/unit_lists.hpp"
#include "write/match_words.hpp"

namespace kamtuu {

namespace {

Finding about(const Decision& decision, std::string code, std::string message) {
    return {Severity::warning, std::move(code), decision.file, decision.row, {}, std::move(message)};
}

bool is_parent(const Unit* parent, const std::string& seen) {
    if (parent == nullptr) return seen.empty();
    return seen.empty() || seen == parent->pcode.str() || seen == display_name(*parent);
}

}  // namespace

DecisionBook::DecisionBook(const Boundaries& boundaries, const Decisions& decisions)
    : boundaries_(boundaries), fingerprint_(register_fingerprint(boundaries)) {
    for (const auto& decision : decisions) settled_.emplace(decision.typed, settle(decision));
}

const SettledDecision* DecisionBook::find(const TypedPlace& typed) const {
    const auto found = settled_.find(typed);
    return found == settled_.end() ? nullptr : &found->second;
}

Decisions DecisionBook::unused(const std::set<TypedPlace>& typed) const {
    Decisions result;
    for (const auto& [place, settled] : settled_)
        if (!typed.contains(place)) result.push_back(*settled.decision);
    return result;
}

Findings DecisionBook::findings(const std::set<TypedPlace>& typed) const {
    Findings result;
    for (const auto& [place, settled] : settled_) {
        if (typed.contains(place)) {
            result.insert(result.end(), settled.findings.begin(), settled.findings.end());
            continue;
        }
        result.push_back({Severity::note, "decision.unused", settled.decision->file, settled.decision->row, "",
                          "No row says what was decided here: " + kamtuu::quoted(in_words(place)) + "."});
    }
    tell_of_other_registers(result);
    return result;
}

/// Once a register: each decision in it whose unit changed is told by itself.
void DecisionBook::tell_of_other_registers(Findings& findings) const {
    std::map<std::string, std::vector<const Decision*>> others;
    for (const auto& [place, settled] : settled_) {
        const auto& made_with = settled.decision->made_with;
        if (!made_with.empty() && made_with != fingerprint_) others[made_with].push_back(settled.decision);
    }
    for (const auto& [made_with, decisions] : others)
        findings.push_back({Severity::note,
                            "decision.other_register",
                            decisions.front()->file,
                            {},
                            "",
                            std::to_string(decisions.size()) +
                                (decisions.size() == 1 ? " decision was" : " decisions were") +
                                " made with another register (" + made_with + ") than this one (" + fingerprint_ +
                                "). Units that have changed since are told one by one."});
}

SettledDecision DecisionBook::settle(const Decision& decision) const {
    SettledDecision result{.decision = &decision, .applies = true};
    if (decision.decision == "none") return result;
    for (const auto& typed : text::split(decision.decision, '|')) {
        const auto code = read_typed_pcode(typed);
        const auto* unit = code.pcode ? boundaries_.find(*code.pcode) : nullptr;
        if (unit != nullptr) {
            result.units.push_back(unit);
            continue;
        }
        result.applies = false;
        result.findings.push_back(
            code.pcode ? about(decision, "decision.stale",
                               "The decision " + code.pcode->str() +
                                   " was not applied: no unit of this register has that P-code. Decide again.")
                       : about(decision, "decision.refused",
                               "The decision " + kamtuu::quoted(typed) +
                                   " was not applied: it is neither a P-code nor none. Put a P-code there."));
    }
    sort_and_unique(result.units);
    if (result.units.empty() && result.applies) {
        result.applies = false;
        result.findings.push_back(about(decision, "decision.refused",
                                        "The decision " + kamtuu::quoted(decision.decision) +
                                            " was not applied: it is neither a P-code nor none. Put a P-code there."));
    }
    if (!result.applies) result.units.clear();
    if (!decision.typed.municipality.empty())
        for (const auto* unit : result.units)
            if (!boundaries_.is_leaf(*unit))
                result.findings.push_back(about(decision, "decision.level",
                                                "The decision " + unit->pcode.str() + " is for " + display_name(*unit) +
                                                    ", which has municipalities in it, though " +
                                                    kamtuu::quoted(decision.typed.municipality) +
                                                    " was typed as one. It was applied; see whether it is meant."));
    if (result.units.size() == 1)
        if (auto changed = change(decision, *result.units.front())) result.findings.push_back(std::move(*changed));
    return result;
}

/// A unit that is another one than whoever decided had before them. The same register cannot have changed it.
std::optional<Finding> DecisionBook::change(const Decision& decision, const Unit& unit) const {
    if (!decision.seen || decision.made_with == fingerprint_) return {};
    const auto* parent = boundaries_.parent(unit);
    if (decision.seen->name == display_name(unit) && is_parent(parent, decision.seen->parent)) return {};
    const auto before = decision.seen->name + (decision.seen->parent.empty() ? "" : " in " + decision.seen->parent);
    return about(decision, "decision.changed",
                 "The decision " + unit.pcode.str() + " was made when that was " + before + "; now it is " +
                     display_name(unit) + (parent == nullptr ? "" : " in " + display_name(*parent)) +
                     ". It was applied; see whether it still holds.");
}

}  // namespace kamtuu
