#include "write/match_findings.hpp"

#include <string>

#include "coverage/place_words.hpp"

namespace kamtuu {

namespace {

struct Told {
    Severity severity;
    const char* code;
    const char* opening;
};

/// A name that is not known can change a figure; that none was typed is how some tables are.
Told told_of(const Record& record, const MatchRow& row) {
    const bool named = !record.municipality.empty();
    if (row.outcome == NameOutcome::ambiguous) return {Severity::warning, "record.ambiguous", "Ambiguous"};
    if (row.outcome == NameOutcome::partly_located)
        return {named ? Severity::warning : Severity::note, "record.partial", "Only partly located"};
    if (row.typed.empty()) return {Severity::note, "record.no_name", "Not matched"};
    return {Severity::warning, "record.unmatched", "Not matched"};
}

}  // namespace

void tell_doubts(const Boundaries& boundaries, const Record& record, const NameResult& result, Findings& findings) {
    const auto& match = result.candidates.front();
    const auto taken = kamtuu::quoted(typed_place(record)) + " was taken for " + list_units(boundaries, {match.unit});
    if (match.contradicts)
        findings.push_back(about(record, Severity::warning, "name.type_differs",
                                 taken + ", a unit of type " + std::string(to_string(match.unit->type)) + "."));
    if (result.by_list)
        findings.push_back(about(record, Severity::note, "record.list_rule", taken + ": " + result.reason + "."));
    else if (match.rule == NameRule::near)
        findings.push_back(about(record, Severity::note, "name.mended", taken + ": " + result.reason + "."));
}

void tell_outcome(const Record& record, const MatchRow& row, Findings& findings) {
    if (row.outcome == NameOutcome::matched || row.decided) return;
    const auto told = told_of(record, row);
    const auto typed = typed_place(record);
    findings.push_back(about(
        record, told.severity, told.code,
        std::string(told.opening) + (typed.empty() ? "" : " " + kamtuu::quoted(typed)) + ": " + row.reason + "."));
}

}  // namespace kamtuu
