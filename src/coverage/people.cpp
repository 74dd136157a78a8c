#include "coverage/people.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include <kamtuu/selection.hpp>

#include "coverage/indicators.hpp"
#include "coverage/people_in_record.hpp"
#include "coverage/two_levels.hpp"

namespace kamtuu {

namespace {

using People = std::vector<std::optional<double>>;  // by part
using Rows = std::vector<const Record*>;

/// "f" … of all records, in order; none of their own name for all people.
std::vector<std::string> parts_of(const std::vector<Place>& places) {
    std::set<std::string> names;
    for (const Place& place : places)
        for (const Record* record : place.records)
            for (const auto& [name, people] : record->reached_parts) names.insert(name);
    if (names.contains("f") || names.contains("m")) names.insert(std::string(sex_unknown));
    std::vector<std::string> parts{""};
    parts.insert(parts.end(), names.begin(), names.end());
    return parts;
}

/// The rows of an activity as one figure: they are parts of it, or its series.
class ActivityFigure {
public:
    ActivityFigure(const std::vector<std::string>& parts, CountRule rule) : parts_(parts), rule_(rule) {}

    [[nodiscard]] People of(const Rows& rows) const {
        People people(parts_.size());
        for (std::size_t part = 0; part < parts_.size(); ++part)
            people[part] = rule_ == CountRule::last ? last_of(rows, part) : all_of(rows, part);
        return people;
    }

private:
    [[nodiscard]] std::optional<double> all_of(const Rows& rows, std::size_t part) const {
        std::vector<double> figures;
        for (const Record* record : rows)
            if (const auto people = people_in(*record, parts_[part])) figures.push_back(*people);
        return figures.empty() ? std::nullopt : std::optional(sum_of(std::move(figures)));
    }

    /// The latest; of several at one time, or where none has a time, the largest: a cumulative figure never falls.
    [[nodiscard]] std::optional<double> last_of(const Rows& rows, std::size_t part) const {
        std::optional<std::pair<Day, double>> last;
        for (const Record* record : rows) {
            const auto people = people_in(*record, parts_[part]);
            if (people) last = std::max(last, std::optional(std::pair(time_of(*record), *people)));
        }
        return last ? std::optional(last->second) : std::nullopt;
    }

    static Day time_of(const Record& record) {
        const auto period = period_of(record);
        if (!period) return Day::min();
        return period->to.value_or(period->from.value_or(Day::min()));
    }

    const std::vector<std::string>& parts_;
    CountRule rule_;
};

/// Persons by number, each id one.
class Persons {
public:
    std::size_t number_of(std::string_view id) { return numbers_.emplace(id, numbers_.size()).first->second; }

private:
    std::map<std::string_view, std::size_t> numbers_;
};

class Counter {
public:
    Counter(const Boundaries& boundaries, const std::vector<Place>& places, const CountingRules& rules)
        : boundaries_(boundaries), places_(places), indicators_(all_records(places), rules, count_.findings) {
        count_.indicators = indicators_.list();
        count_.parts = parts_of(places);
        count_.of_place.resize(places.size());
        count_.reported.resize(places.size());
    }

    PeopleCount count() {
        auto activities = figures_of_activities();
        count_once(boundaries_, places_, activities, count_);
        std::size_t number = 0;
        for (const auto& [activity, by_place] : activities) {
            for (const auto& [place, there] : by_place) add(place, std::get<0>(activity), number, there.people);
            ++number;
        }
        for (auto& figures : count_.of_place)
            for (auto& figure : figures) finish(figure, count_.indicators[figure.indicator].rule);
        return std::move(count_);
    }

private:
    static std::vector<const Record*> all_records(const std::vector<Place>& places) {
        std::vector<const Record*> all;
        for (const Place& place : places) all.insert(all.end(), place.records.begin(), place.records.end());
        return all;
    }

    [[nodiscard]] Activities figures_of_activities() {
        Activities activities;
        for (std::size_t place = 0; place < places_.size(); ++place) {
            for (const Record* record : places_[place].records) {
                if (!counts_people(*record)) continue;
                const auto indicator = indicators_.of(*record);
                if (count_.indicators[indicator].rule == CountRule::distinct) add_person(place, indicator, *record);
                activities[{indicator, record->project, record->activity}][place].rows.push_back(record);
                const auto reported = people_in(*record, "");
                if (reported && count_.indicators[indicator].rule != CountRule::none)
                    count_.reported[place].push_back(*reported);
            }
        }
        for (auto& [activity, by_place] : activities) {
            const ActivityFigure figure(count_.parts, count_.indicators[std::get<0>(activity)].rule);
            for (auto& [place, there] : by_place) there.people = figure.of(there.rows);
        }
        return activities;
    }

    Figure& figure_at(std::size_t place, std::size_t indicator) {
        auto& figures = count_.of_place[place];
        const auto found =
            std::find_if(figures.begin(), figures.end(), [&](const Figure& one) { return one.indicator == indicator; });
        if (found != figures.end()) return *found;
        const auto parts = count_.parts.size();
        auto& figure = figures.emplace_back();
        figure.indicator = indicator;
        figure.people.resize(parts);
        figure.persons.resize(parts);
        figure.without_id.resize(parts);
        return figure;
    }

    void add_person(std::size_t place, std::size_t indicator, const Record& record) {
        auto& figure = figure_at(place, indicator);
        for (std::size_t part = 0; part < count_.parts.size(); ++part) {
            const auto people = people_in(record, count_.parts[part]);
            if (!people) continue;
            if (record.person.empty()) {
                figure.without_id[part].push_back(*people);
            } else if (part == 0 || *people > 0) {
                figure.persons[part].push_back(persons_.number_of(record.person));
            }
        }
    }

    /// One more activity of a place: with `max` only the largest counts. Activities come in an order of their own.
    void add(std::size_t place, std::size_t indicator, std::size_t activity, const People& people) {
        auto& figure = figure_at(place, indicator);
        const bool largest = count_.indicators[indicator].rule == CountRule::max;
        if (largest) figure.activities[activity] = people;
        for (std::size_t part = 0; part < people.size(); ++part) {
            auto& total = figure.people[part];
            if (!people[part]) continue;
            total = !total ? *people[part] : largest ? std::max(*total, *people[part]) : *total + *people[part];
        }
    }

    void finish(Figure& figure, CountRule rule) const {
        if (rule == CountRule::max || rule == CountRule::last) leave_unknown(figure);
        for (auto& persons : figure.persons) {
            std::sort(persons.begin(), persons.end());
            persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
        }
    }

    /// Where one figure stands for several, its people may be those of whom another one tells the sex: unknown are
    /// only as many as women and men leave of all.
    void leave_unknown(Figure& figure) const {
        double told = 0;
        std::optional<double>* unknown = nullptr;
        for (std::size_t part = 0; part < count_.parts.size(); ++part) {
            const auto& name = count_.parts[part];
            if (name == "f" || name == "m") told += figure.people[part].value_or(0);
            if (name == sex_unknown) unknown = &figure.people[part];
        }
        if (unknown != nullptr && figure.people[0]) *unknown = std::max(0.0, *figure.people[0] - told);
    }

    const Boundaries& boundaries_;
    const std::vector<Place>& places_;
    PeopleCount count_{};
    Indicators indicators_;
    Persons persons_{};
};

}  // namespace

double sum_of(std::vector<double> figures) {
    std::sort(figures.begin(), figures.end());
    return std::accumulate(figures.begin(), figures.end(), 0.0);
}

PeopleCount count_people(const Boundaries& boundaries, const std::vector<Place>& places, const CountingRules& rules) {
    return Counter(boundaries, places, rules).count();
}

}  // namespace kamtuu
