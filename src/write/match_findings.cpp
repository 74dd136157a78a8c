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

void tell_outcome(const Record& record, const MatchRow& row, Findings& findings) {
    if (row.outcome == NameOutcome::matched || row.decided) return;
    const auto told = told_of(record, row);
    const auto typed = typed_place(record);
    findings.push_back(about(
        record, told.severity, told.code,
        std::string(told.opening) + (typed.empty() ? "" : " " + kamtuu::quoted(typed)) + ": " + row.reason + "."));
}

}  // namespace kamtuu
