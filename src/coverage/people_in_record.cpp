#include "coverage/people_in_record.hpp"

#include <cmath>
#include <string>

#include "coverage/in_figures.hpp"

namespace kamtuu {

namespace {

std::optional<double> part_of(const Record& record, std::string_view part) {
    const auto found = record.reached_parts.find(std::string(part));
    return found == record.reached_parts.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> all_of(const Record& record) {
    if (record.reached) return record.reached;
    const auto women = part_of(record, "f");
    const auto men = part_of(record, "m");
    if (women && men) return *women + *men;
    return record.person.empty() ? std::nullopt : std::optional(1.0);
}

/// Who is left when women and men are taken off; nobody where they are more than all.
std::optional<double> unknown_of(const Record& record) {
    const auto all = all_of(record);
    if (!all) return std::nullopt;
    const double told = part_of(record, "f").value_or(0) + part_of(record, "m").value_or(0);
    return told < *all ? *all - told : 0;
}

void tell(const Record& record, Severity severity, std::string code, std::string message, Findings& findings) {
    findings.push_back({severity, std::move(code), record.file, record.row, {}, std::move(message)});
}

}  // namespace

std::optional<double> people_in(const Record& record, std::string_view part) {
    if (part.empty()) return all_of(record);
    return part == sex_unknown ? unknown_of(record) : part_of(record, part);
}

void check_parts(const Record& record, Findings& findings) {
    if (record.reached && *record.reached != std::floor(*record.reached))
        tell(record, Severity::warning, "record.not_whole",
             "People reached (" + in_figures(*record.reached) +
                 ") are no whole number; they count as they stand. Correct it if it is a slip.",
             findings);
    const auto women = part_of(record, "f");
    const auto men = part_of(record, "m");
    if (!record.reached) {
        if (women && men)
            tell(record, Severity::note, "record.total_from_parts",
                 "Tells women and men and no total; taken as " + in_figures(*women + *men) + " in all.", findings);
        return;
    }
    const double sexes = women.value_or(0) + men.value_or(0);
    if (sexes > *record.reached)
        tell(record, Severity::error, "record.parts_exceed_total",
             "Women and men (" + in_figures(sexes) + ") are more than all people reached (" +
                 in_figures(*record.reached) + "). Correct one of them; until then each counts as it stands.",
             findings);
    for (const auto& [part, people] : record.reached_parts)
        if (people > *record.reached && part != "f" && part != "m")
            tell(record, Severity::error, "record.parts_exceed_total",
                 "reached_" + part + " (" + in_figures(people) + ") is more than all people reached (" +
                     in_figures(*record.reached) + "). Correct one of them; until then each counts as it stands.",
                 findings);
}

}  // namespace kamtuu
