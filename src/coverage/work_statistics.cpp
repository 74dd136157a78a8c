#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/selection.hpp>

#include "coverage/statistic_functions.hpp"

namespace kamtuu::statistic {

namespace {

/// Places that may be elsewhere, and cannot be elsewhere alone: "40 municipalities" of a region that has 37 and this.
std::vector<const Place*> surely_here(const RowFacts& row) {
    auto places = row.certain;
    for (const Place* place : row.possible)
        if (row.facts.bounds.must_reach(*place, *row.unit)) places.push_back(place);
    return places;
}

/// Distinct texts of the records that certainly belong to the row, and of all that may.
Cell distinct(const RowFacts& row, std::string Record::*text) {
    std::set<std::string_view> texts;
    const auto add = [&](const std::vector<const Place*>& places) {
        for (const Place* place : places)
            for (const Record* record : place->records) texts.insert(record->*text);
        texts.erase("");
        return static_cast<double>(texts.size());
    };
    const double lower = add(surely_here(row));
    return Interval{lower, add(row.possible)};
}

std::optional<int> first_year(const std::vector<const Place*>& places) {
    std::optional<int> first;
    for (const Place* place : places) {
        for (const Record* record : place->records) {
            const auto period = period_of(*record);
            if (!period || !period->from) continue;
            first = std::min(first.value_or(year_of(*period->from)), year_of(*period->from));
        }
    }
    return first;
}

template <class Counts>
Cell records_where(const RowFacts& row, Counts counts) {
    std::size_t count = 0;
    for (const Place* place : row.certain) count += counts(place->kind) ? place->records.size() : 0;
    return Interval::exactly(static_cast<double>(count));
}

}  // namespace

Cell projects(const RowFacts& row) { return distinct(row, &Record::project); }

Cell sectors(const RowFacts& row) { return distinct(row, &Record::sector); }

Cell served_since(const RowFacts& row) {
    const auto certain = first_year(surely_here(row));
    const auto possible = first_year(row.possible);
    if (!certain) return std::nullopt;
    return Interval{static_cast<double>(std::min(*certain, possible.value_or(*certain))),
                    static_cast<double>(*certain)};
}

Cell records_placed(const RowFacts& row) {
    return records_where(row, [](PlacementKind kind) { return kind == PlacementKind::unit; });
}

Cell records_partly(const RowFacts& row) {
    return records_where(
        row, [](PlacementKind kind) { return kind == PlacementKind::ambiguous || kind == PlacementKind::partial; });
}

Cell records_unplaced(const RowFacts& row) {
    return records_where(row, [](PlacementKind kind) { return kind == PlacementKind::unplaced; });
}

}  // namespace kamtuu::statistic
