#include <set>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/match_table.hpp>

#include "coverage/place_words.hpp"
#include "write/decision_book.hpp"
#include "write/match_words.hpp"

namespace kamtuu {

namespace {

/// The record as join() is to see it: with the decided codes, and without names that would contradict them.
Record with_decision(Record record, const SettledDecision& settled) {
    record.municipality.clear();
    record.district.clear();
    record.region.clear();
    record.country.clear();
    record.point.reset();
    record.units.reset();
    record.pcode.clear();
    for (const auto* unit : settled.units) record.pcode.push_back(unit->pcode.str());
    return record;
}

/// Puts back what was typed, and says who placed it.
void restore(const SettledDecision& settled, Record typed, std::size_t i, Joined& joined) {
    auto& placement = joined.placements[i];
    const auto reason = decision_reason(*settled.decision);
    if (settled.units.empty()) {
        placement = {.kind = PlacementKind::unplaced, .reason = reason};
        joined.findings.push_back(about(typed, Severity::note, "record.unplaced",
                                        "Not placed " + kamtuu::quoted(typed_place(typed)) + ": " + reason + "."));
    } else {
        placement.reason = reason + (placement.kind == PlacementKind::unit ? "" : "; " + placement.reason);
    }
    placement.rule = "decision";
    placement.score = 1;
    joined.records[i] = std::move(typed);
}

/// The records as join() is to see them, and the decision of each that has one.
struct Shown {
    Records records{};
    std::vector<const SettledDecision*> settled{};
    std::set<TypedPlace> typed{};
    std::set<std::pair<std::string, std::size_t>> decided_rows{};
};

Shown shown_with(const DecisionBook& book, const Records& records) {
    Shown shown;
    for (const auto& record : records) {
        auto typed = what_was_typed(record);
        const auto* found = book.find(typed);
        shown.typed.insert(std::move(typed));
        if (found != nullptr && !found->applies) found = nullptr;
        shown.settled.push_back(found);
        shown.records.push_back(found == nullptr ? record : with_decision(record, *found));
        if (found != nullptr) shown.decided_rows.emplace(record.file, record.row);
    }
    return shown;
}

/// Takes away what join() says of decided records because of what it was shown instead.
void forget_what_was_shown(const Shown& shown, Findings& findings) {
    std::erase_if(findings, [&](const Finding& finding) {
        return (finding.code == "record.partial" || finding.code == "record.unplaced") && finding.row &&
               shown.decided_rows.contains({finding.file, *finding.row});
    });
}

}  // namespace

Joined join_decided(const Boundaries& boundaries, Records records, const Decisions& decisions,
                    const JoinOptions& options) {
    const DecisionBook book(boundaries, decisions);
    auto shown = shown_with(book, records);
    auto joined = join(boundaries, std::move(shown.records), options);
    forget_what_was_shown(shown, joined.findings);
    for (std::size_t i = 0; i < records.size(); ++i)
        if (shown.settled[i] != nullptr) restore(*shown.settled[i], std::move(records[i]), i, joined);
    const auto findings = book.findings(shown.typed);
    joined.findings.insert(joined.findings.end(), findings.begin(), findings.end());
    joined.findings = sorted(std::move(joined.findings));
    return joined;
}

}  // namespace kamtuu
