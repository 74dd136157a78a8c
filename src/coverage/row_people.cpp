#include "coverage/row_people.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "coverage/people_in_record.hpp"

namespace kamtuu {

const Figure* figure_of(const RowFacts& row, const Place& place, std::size_t indicator) {
    for (const Figure& figure : row.facts.figures(place))
        if (figure.indicator == indicator) return &figure;
    return nullptr;
}

Interval share_of(const RowFacts& row, const Place& place, double people) {
    double here = 0;
    double all = 0;
    for (const Unit* unit : place.units) {
        const Unit* part = common_part(row, *unit);
        const auto of_unit = row.facts.populations.of(*unit);
        const auto of_part = part == nullptr ? std::optional(0.0) : row.facts.populations.of(*part);
        if (!of_unit || !of_part) return {0, people};
        all += *of_unit;
        here += *of_part;
    }
    if (people > all || here > all) return {0, people};
    // An ambiguous record lies in one of its candidates, so nobody has to be here.
    const double must = place.kind == PlacementKind::ambiguous ? 0 : std::max(0.0, people - (all - here));
    return {must, std::min(people, here)};
}

namespace {

/// Places with a figure for an indicator and a part.
class LargestPeople {
public:
    LargestPeople(const RowFacts& row, std::size_t indicator, std::size_t part)
        : row_(row), indicator_(indicator), part_(part) {}

    [[nodiscard]] Cell count() const {
        const auto certain = with_figures(row_.certain);
        const auto possible = with_figures(row_.possible);
        if (certain.empty() && possible.empty()) return std::nullopt;
        double lower = std::max(apart(certain), largest_activity(certain));
        for (const auto& one : possible) lower = std::max(lower, share_of(row_, *one.place, people_of(one)).lower);
        const double upper =
            is_one_municipality() ? at_one_municipality(certain, possible) : together(certain, possible);
        return Interval{lower, std::max(lower, upper)};
    }

private:
    struct Here {
        const Place* place{};
        const Figure* figure{};
    };

    [[nodiscard]] std::vector<Here> with_figures(const std::vector<const Place*>& places) const {
        std::vector<Here> list;
        for (const Place* place : places)
            if (const auto* figure = figure_of(row_, *place, indicator_); figure != nullptr && figure->people[part_])
                list.push_back({place, figure});
        return list;
    }

    [[nodiscard]] double people_of(const Here& one) const { return *one.figure->people[part_]; }

    [[nodiscard]] bool meets(const Place& a, const Place& b) const {
        const auto& boundaries = row_.facts.boundaries;
        return std::any_of(a.units.begin(), a.units.end(), [&](const Unit* one) {
            return std::any_of(b.units.begin(), b.units.end(), [&](const Unit* other) {
                return boundaries.within(*one, *other) || boundaries.within(*other, *one);
            });
        });
    }

    /// Places that do not meet have people of their own. The smallest first: municipalities do not meet.
    [[nodiscard]] double apart(std::vector<Here> places) const {
        std::stable_sort(places.begin(), places.end(), [&](const Here& a, const Here& b) {
            return municipalities_in(row_.facts.served, *a.place) < municipalities_in(row_.facts.served, *b.place);
        });
        std::vector<const Place*> taken;
        double sum = 0;
        for (const auto& one : places) {
            if (std::any_of(taken.begin(), taken.end(), [&](const Place* place) { return meets(*place, *one.place); }))
                continue;
            taken.push_back(one.place);
            sum += people_of(one);
        }
        return sum;
    }

    /// What one activity reached is other people at each of its places, and a total less its parts is not the parts.
    [[nodiscard]] double largest_activity(const std::vector<Here>& places) const {
        // Of those whose sex one activity does not tell another may.
        if (row_.facts.people.parts[part_] == sex_unknown) return 0;
        std::map<std::size_t, double> sums;
        for (const auto& one : places)
            for (const auto& [activity, people] : one.figure->activities) sums[activity] += people[part_].value_or(0);
        double largest = 0;
        for (const auto& [activity, sum] : sums) largest = std::max(largest, sum);
        return largest;
    }

    [[nodiscard]] bool is_one_place(const Place& place) const {
        return place.kind == PlacementKind::unit || municipalities_in(row_.facts.served, place) == 1;
    }

    [[nodiscard]] bool is_one_municipality() const {
        return row_.unit != nullptr && row_.facts.boundaries.is_leaf(*row_.unit);
    }

    [[nodiscard]] double at_most(const Here& one) const {
        if (is_one_place(*one.place)) return people_of(one);
        std::vector<double> figures;
        for (const auto& [activity, people] : one.figure->activities) figures.push_back(people[part_].value_or(0));
        return sum_of(std::move(figures));
    }

    [[nodiscard]] double together(const std::vector<Here>& certain, const std::vector<Here>& possible) const {
        double sum = 0;
        for (const auto& one : certain) sum += at_most(one);
        for (const auto& one : possible) sum += share_of(row_, *one.place, at_most(one)).upper;
        return sum;
    }

    /// All that is here is at one place, so the largest activity holds, with all that it may have here.
    [[nodiscard]] double at_one_municipality(const std::vector<Here>& certain,
                                             const std::vector<Here>& possible) const {
        std::map<std::size_t, double> sums;
        for (const auto& one : certain)
            for (const auto& [activity, people] : one.figure->activities) sums[activity] += people[part_].value_or(0);
        for (const auto& one : possible)
            for (const auto& [activity, people] : one.figure->activities)
                sums[activity] += share_of(row_, *one.place, people[part_].value_or(0)).upper;
        double largest = 0;
        for (const auto& [activity, sum] : sums) largest = std::max(largest, sum);
        return largest;
    }

    const RowFacts& row_;
    std::size_t indicator_;
    std::size_t part_;
};

}  // namespace

Cell largest_people(const RowFacts& row, std::size_t indicator, std::size_t part) {
    return LargestPeople(row, indicator, part).count();
}

}  // namespace kamtuu
