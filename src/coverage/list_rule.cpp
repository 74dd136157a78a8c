#include "coverage/list_rule.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "coverage/place_words.hpp"
#include "names/list_evidence.hpp"

namespace kamtuu {

namespace {

using List = std::tuple<std::string_view, std::string_view, std::string_view>;  // file, project, activity
using Positions = std::vector<std::size_t>;

/// The rows of each list, in the order of the table.
std::map<List, Positions> lists_of(const Joined& joined) {
    std::map<List, Positions> lists;
    for (std::size_t i = 0; i < joined.records.size(); ++i) {
        const auto& record = joined.records[i];
        lists[{record.file, record.project, record.activity}].push_back(i);
    }
    for (auto& [list, rows] : lists)
        std::sort(rows.begin(), rows.end(),
                  [&](std::size_t a, std::size_t b) { return joined.records[a].row < joined.records[b].row; });
    return lists;
}

bool say_the_same(const Record& a, const Record& b) {
    Record other = b;
    other.row = a.row;
    return a == other;
}

/// The number of the first row of `list` that says the same as `record`: names and figures, all but the row's number.
std::size_t first_that_says(const Joined& joined, const Positions& rows, std::size_t row) {
    const auto& placement = joined.placements[row];
    return *std::find_if(rows.begin(), rows.end(), [&](std::size_t other) {
        return other == row ||
               (joined.placements[other].kind == placement.kind && joined.placements[other].units == placement.units &&
                say_the_same(joined.records[other], joined.records[row]));
    });
}

ListRow list_row(const Boundaries& boundaries, const Joined& joined, const Positions& rows, std::size_t row) {
    const auto& placement = joined.placements[row];
    const bool has_place = placement.kind == PlacementKind::unit || placement.kind == PlacementKind::ambiguous;
    const bool of_leaves = std::all_of(placement.units.begin(), placement.units.end(),
                                       [&](const Unit* unit) { return boundaries.is_leaf(*unit); });
    if (!has_place || !of_leaves) return {};
    ListRow result;
    for (const Unit* unit : placement.units) result.candidates.push_back({unit, placement.score});
    if (placement.kind == PlacementKind::ambiguous) result.says = first_that_says(joined, rows, row);
    return result;
}

void take(const Boundaries& boundaries, const ListDecision& decision, std::size_t row, Joined& joined) {
    const auto reason = list_words(boundaries, decision);
    const auto& record = joined.records[row];
    if (decision.unit == decision.set.front())
        joined.findings.push_back(about(record, Severity::note, "record.list_rule",
                                        "'" + typed_place(record) + "' was placed by its list: " + reason + "."));
    joined.placements[row] = {.kind = PlacementKind::unit,
                              .units = {decision.unit},
                              .rule = "list",
                              .score = score_of_a_list_decision,
                              .reason = reason};
}

}  // namespace

void apply_list_rule(const Boundaries& boundaries, Joined& joined) {
    const auto is_ambiguous = [](const Placement& placement) { return placement.kind == PlacementKind::ambiguous; };
    if (std::none_of(joined.placements.begin(), joined.placements.end(), is_ambiguous)) return;
    for (const auto& [list, rows] : lists_of(joined)) {
        std::vector<ListRow> as_list;
        for (const auto row : rows) as_list.push_back(list_row(boundaries, joined, rows, row));
        const auto decisions = decide_by_list(as_list);
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (decisions[i]) take(boundaries, *decisions[i], rows[i], joined);
    }
}

}  // namespace kamtuu
