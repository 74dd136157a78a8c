#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <tuple>
#include <utility>

#include <kamtuu/summary.hpp>

#include "coverage/in_figures.hpp"
#include "coverage/people_in_record.hpp"
#include "coverage/statistic_functions.hpp"
#include "coverage/summary_parts.hpp"

namespace kamtuu {

namespace {

/// The units above the row's unit that a place is known for.
void add_coarser(const Boundaries& boundaries, const Place& place, const Unit& unit, std::set<const Unit*>& coarser) {
    if (place.kind == PlacementKind::ambiguous) {
        const Unit& home = common_home(boundaries, place.units);
        if (&home != &unit && boundaries.within(unit, home)) coarser.insert(&home);
        return;
    }
    for (const Unit* claimed : place.units) {
        if (!boundaries.within(unit, *claimed)) continue;
        // One of several regions together is known only for all of them.
        const Unit& known = claimed == &unit ? common_home(boundaries, place.units) : *claimed;
        if (&known != &unit) coarser.insert(&known);
    }
}

std::vector<const Unit*> known_only_at(const RowFacts& row) {
    std::set<const Unit*> coarser;  // the order of addresses is that of P-codes
    for (const Place* place : row.possible) add_coarser(row.facts.boundaries, *place, *row.unit, coarser);
    for (const Place* place : row.certain)
        if (place->kind == PlacementKind::partial || place->kind == PlacementKind::ambiguous)
            add_coarser(row.facts.boundaries, *place, *row.unit, coarser);
    return {coarser.begin(), coarser.end()};
}

/// Whether a place lies in the unit for its own sake, not because nothing else is in the unit above that it names.
bool lies_in(const RowFacts& row, const Place& place) {
    return std::all_of(place.units.begin(), place.units.end(),
                       [&](const Unit* unit) { return row.facts.boundaries.within(*unit, *row.unit); });
}

SummaryRow summary_row(const SummaryRows::Row& row) {
    SummaryRow result{row.kind, row.facts.unit, compute_cells(row.facts), false, {}};
    if (row.kind != RowKind::unit) return result;
    const auto& certain = row.facts.certain;
    result.served_here =
        row.facts.facts.bounds.of(*row.facts.unit).lower > 0 ||
        std::any_of(certain.begin(), certain.end(), [&](const Place* place) { return lies_in(row.facts, *place); });
    result.known_only_at = known_only_at(row.facts);
    return result;
}

/// The record that tells most people in the row; of equal ones the first.
const Record* largest_record(const RowFacts& row) {
    const Record* largest = nullptr;
    double most = -1;
    const auto before = [](const Record& a, const Record& b) {
        return std::tie(a.file, a.row) < std::tie(b.file, b.row);
    };
    for (const Place* place : row.certain) {
        for (const Record* record : place->records) {
            const double people = people_in(*record, "").value_or(-1);
            if (people < most || (people == most && !(largest != nullptr && before(*record, *largest)))) continue;
            most = people;
            largest = record;
        }
    }
    return largest;
}

/// More people than live there: somebody counted twice, or the places or years do not match.
void compare_with_population(const RowFacts& row, Findings& findings) {
    const auto reached = statistic::people(row);
    const auto living = statistic::population(row);
    if (!reached || !living || reached->lower <= living->upper) return;
    const auto* record = largest_record(row);
    findings.push_back({Severity::error, "people.more_than_population",
                        record == nullptr ? std::string() : record->file,
                        record == nullptr ? std::nullopt : std::optional(record->row), row.unit->pcode.str(),
                        "At least " + in_figures(reached->lower) + " people are reported as reached in " +
                            display_name(*row.unit) + ", where " + in_figures(living->upper) +
                            " live. This row tells most of them. Check for people counted twice, the rule for "
                            "counting, and the year of the "
                            "population."});
}

}  // namespace

std::string_view to_string(RowKind kind) noexcept {
    constexpr std::array names{"unit", "partly_placed", "unplaced", "undated"};
    return names[static_cast<std::size_t>(kind)];
}

const Cell& cell_of(const SummaryRow& row, std::string_view key) {
    const auto all = statistics();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Statistic& one) { return one.key == key; });
    if (found == all.end()) throw std::out_of_range("there is no statistic " + std::string(key));
    return row.cells.at(static_cast<std::size_t>(found - all.begin()));
}

Summary summary_of(const CountedRecords& counted, Level level) {
    Summary summary{level, {}, counted.findings()};
    const SummaryRows rows(counted, level);
    for (const auto& row : rows.rows()) {
        summary.rows.push_back(summary_row(row));
        if (row.kind == RowKind::unit) compare_with_population(row.facts, summary.findings);
    }
    summary.findings = sorted(std::move(summary.findings));
    return summary;
}

Summary summarize(const Boundaries& boundaries, const Joined& joined, const SummaryOptions& options) {
    return summary_of(CountedRecords(boundaries, joined, options), options.level);
}

}  // namespace kamtuu
