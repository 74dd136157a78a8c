#include "coverage/list_rule.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "coverage/place_words.hpp"

namespace kamtuu {

namespace {

constexpr double score_of_a_list_decision = 0.8;

using List = std::tuple<std::string_view, std::string_view, std::string_view>;  // file, project, activity

struct Namesakes {
    List list;
    std::vector<const Unit*> candidates;
    auto operator<=>(const Namesakes&) const = default;
};

using Positions = std::vector<std::size_t>;

/// Views of the record, which must stay where it is.
List list_of(const Record& record) { return {record.file, record.project, record.activity}; }

std::map<Namesakes, Positions> ambiguous_groups(const Joined& joined) {
    std::map<Namesakes, Positions> groups;
    for (std::size_t i = 0; i < joined.records.size(); ++i) {
        const auto& placement = joined.placements[i];
        if (placement.kind != PlacementKind::ambiguous) continue;
        groups[{list_of(joined.records[i]), placement.units}].push_back(i);
    }
    return groups;
}

bool say_the_same(const Joined& joined, const Positions& rows) {
    const auto without_row = [&](std::size_t i) {
        Record record = joined.records[i];
        record.row = 0;
        return record;
    };
    const auto first = without_row(rows.front());
    return std::all_of(rows.begin(), rows.end(), [&](std::size_t i) { return without_row(i) == first; });
}

/// The units that rows of each list certainly lie in.
std::set<std::pair<List, const Unit*>> taken_units(const Joined& joined) {
    std::set<std::pair<List, const Unit*>> taken;
    for (std::size_t i = 0; i < joined.records.size(); ++i) {
        const auto& placement = joined.placements[i];
        if (placement.kind == PlacementKind::unit) {
            taken.emplace(list_of(joined.records[i]), placement.units.front());
        }
    }
    return taken;
}

void assign(const Boundaries& boundaries, const Namesakes& namesakes, Positions rows, Joined& joined) {
    std::sort(rows.begin(), rows.end(),
              [&](std::size_t a, std::size_t b) { return joined.records[a].row < joined.records[b].row; });
    const auto count = std::to_string(rows.size());
    const auto candidates = list_units(boundaries, namesakes.candidates);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        joined.placements[rows[i]] = {.kind = PlacementKind::unit,
                                      .units = {namesakes.candidates[i]},
                                      .rule = "list",
                                      .score = score_of_a_list_decision,
                                      .reason = count + " equal rows of this list have just " + count +
                                                " candidates, so they are these: " + candidates +
                                                "; which row is which is not known and makes no difference"};
    }
    const auto& first = joined.records[rows.front()];
    joined.findings.push_back({Severity::note,
                               "record.list_rule",
                               first.file,
                               first.row,
                               {},
                               "A list names each unit once: " + count + " equal rows '" + typed_place(first) +
                                   "' were taken for " + candidates + "."});
}

}  // namespace

void apply_list_rule(const Boundaries& boundaries, Joined& joined) {
    const auto groups = ambiguous_groups(joined);
    if (groups.empty()) return;
    const auto taken = taken_units(joined);
    for (const auto& [namesakes, rows] : groups) {
        const auto is_free_leaf = [&, &list = namesakes.list](const Unit* unit) {
            return boundaries.is_leaf(*unit) && !taken.contains({list, unit});
        };
        const auto& candidates = namesakes.candidates;
        if (rows.size() == candidates.size() && std::all_of(candidates.begin(), candidates.end(), is_free_leaf) &&
            say_the_same(joined, rows)) {
            assign(boundaries, namesakes, rows, joined);
        }
    }
}

}  // namespace kamtuu
