#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "coverage/people_in_record.hpp"
#include "coverage/row_people.hpp"
#include "coverage/statistic_functions.hpp"

namespace kamtuu::statistic {

namespace {

std::optional<std::size_t> position_of(const PeopleCount& count, std::string_view part) {
    const auto found = std::find(count.parts.begin(), count.parts.end(), part);
    return found == count.parts.end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(found - count.parts.begin()));
}

/// Ids once each, wherever they turn up.
Cell distinct_people(const RowFacts& row, std::size_t indicator, std::size_t part) {
    std::vector<std::size_t> persons;
    std::vector<double> without_id;
    bool any = false;
    const auto add = [&](const std::vector<const Place*>& places) {
        for (const Place* place : places) {
            const Figure* figure = figure_of(row, *place, indicator);
            if (figure == nullptr || !figure->people[part]) continue;
            any = true;
            const auto& there = figure->persons[part];
            const auto& others = figure->without_id[part];
            persons.insert(persons.end(), there.begin(), there.end());
            without_id.insert(without_id.end(), others.begin(), others.end());
        }
        std::sort(persons.begin(), persons.end());
        persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
        return static_cast<double>(persons.size());
    };
    const double lower = add(row.certain);
    const double upper = add(row.possible) + sum_of(std::move(without_id));
    return any ? Cell(Interval{lower, upper}) : std::nullopt;
}

/// Figures of places, added: by any rule but `distinct`, places have people of their own.
Cell added_people(const RowFacts& row, std::size_t indicator, std::size_t part) {
    std::optional<Interval> total;
    const auto add = [&](const Place& place, bool certain) {
        const Figure* figure = figure_of(row, place, indicator);
        if (figure == nullptr || !figure->people[part]) return;
        const double people = *figure->people[part];
        total = total.value_or(Interval{}) + (certain ? Interval::exactly(people) : share_of(row, place, people));
    };
    for (const Place* place : row.certain) add(*place, true);
    for (const Place* place : row.possible) add(*place, false);
    return total;
}

/// Nobody is reached who does not live there; where more are reported than live there, the report stands.
Cell held_to_population(const RowFacts& row, Cell people) {
    const auto living = row.unit == nullptr ? std::nullopt : row.facts.populations.of(*row.unit);
    if (people && living && people->lower <= *living) people->upper = std::min(people->upper, *living);
    return people;
}

/// Nobody is reached in a unit who is not reached in the unit above it.
Cell held_to_unit_above(const RowFacts& row, std::string_view statistic, Cell people) {
    if (!people || row.unit == nullptr) return people;
    const auto above = row.facts.most_people.find({row.facts.boundaries.parent(*row.unit), statistic});
    if (above != row.facts.most_people.end())
        people->upper = std::max(people->lower, std::min(people->upper, above->second));
    return people;
}

/// One and the same person may be in several indicators: at least the largest of them, at most all together.
Cell people_by_rule(const RowFacts& row, std::string_view statistic, std::string_view part) {
    std::optional<Interval> together;
    for (std::size_t i = 0; i < row.facts.people.indicators.size(); ++i) {
        const auto one = people_of(row, i, part);
        if (!one) continue;
        together = together ? Interval{std::max(together->lower, one->lower), together->upper + one->upper} : *one;
    }
    return held_to_unit_above(row, statistic, held_to_population(row, together));
}

const std::vector<double>& reported_in(const RowFacts& row, const Place& place) {
    return row.facts.people.reported[static_cast<std::size_t>(&place - row.facts.places.data())];
}

/// The figures of the records as they stand, added.
Cell as_reported(const RowFacts& row) {
    std::optional<Interval> total;
    for (const Place* place : row.certain)
        if (const auto& figures = reported_in(row, *place); !figures.empty())
            total = total.value_or(Interval{}) + Interval::exactly(sum_of(figures));
    for (const Place* place : row.possible)
        if (const auto& figures = reported_in(row, *place); !figures.empty())
            total = total.value_or(Interval{}) + Interval{0, sum_of(figures)};
    return total;
}

double largest_single(const RowFacts& row) {
    double largest = 0;
    for (const Place* place : row.certain)
        for (const double figure : reported_in(row, *place)) largest = std::max(largest, figure);
    for (const Place* place : row.possible)
        for (const double figure : reported_in(row, *place))
            largest = std::max(largest, share_of(row, *place, figure).lower);
    return largest;
}

Cell rate(const RowFacts& row, double per) {
    const auto share = percent(people(row), population(row), least_population);
    return share ? Cell(Interval{share->lower * per / 100, share->upper * per / 100}) : std::nullopt;
}

}  // namespace

Cell people_of(const RowFacts& row, std::size_t indicator, std::string_view part) {
    const auto& count = row.facts.people;
    const auto rule = count.indicators[indicator].rule;
    if (rule == CountRule::none) return std::nullopt;
    const auto position = position_of(count, part);
    if (!position) return std::nullopt;
    if (rule == CountRule::distinct) return distinct_people(row, indicator, *position);
    return rule == CountRule::max ? largest_people(row, indicator, *position) : added_people(row, indicator, *position);
}

Cell people(const RowFacts& row) { return people_by_rule(row, "people", ""); }
Cell people_f(const RowFacts& row) { return people_by_rule(row, "people_f", "f"); }
Cell people_m(const RowFacts& row) { return people_by_rule(row, "people_m", "m"); }
Cell people_sex_unknown(const RowFacts& row) { return people_by_rule(row, "people_sex_unknown", sex_unknown); }
Cell people_children(const RowFacts& row) { return people_by_rule(row, "people_children", "children"); }

Cell people_bounds(const RowFacts& row) {
    const auto sum = as_reported(row);
    if (!sum) return std::nullopt;
    const Interval bounds{std::min(largest_single(row), sum->upper), sum->upper};
    return held_to_unit_above(row, "people_bounds", held_to_population(row, bounds));
}

void add_most_people(const RowFacts& row, MostPeople& most) {
    const auto add = [&](std::string_view statistic, const Cell& people) {
        if (people) most[{row.unit, statistic}] = people->upper;
    };
    add("people", people(row));
    add("people_f", people_f(row));
    add("people_m", people_m(row));
    add("people_sex_unknown", people_sex_unknown(row));
    add("people_children", people_children(row));
    add("people_bounds", people_bounds(row));
}

Cell people_sum(const RowFacts& row) { return as_reported(row); }

Cell people_share(const RowFacts& row) { return rate(row, 100); }
Cell people_per_1000(const RowFacts& row) { return rate(row, 1000); }

}  // namespace kamtuu::statistic
