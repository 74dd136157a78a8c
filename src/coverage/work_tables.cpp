#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include <kamtuu/summary.hpp>

#include "coverage/statistic_functions.hpp"
#include "coverage/summary_parts.hpp"

namespace kamtuu {

namespace {

constexpr std::size_t most_years = 100;

/// The years in which a record holds, within what is asked for.
std::set<int> years_of(const Joined& joined, const RecordFilter& filter) {
    std::set<int> years;
    for (const auto i : select(joined.records, filter).records) {
        const auto period = period_of(joined.records[i]);
        if (!period) continue;
        for (const auto& day : {period->from, period->to})
            if (day) years.insert(year_of(*day));
    }
    if (years.empty()) return years;
    const auto first = filter.period.from ? year_of(*filter.period.from) : *years.begin();
    const auto last = filter.period.to ? year_of(*filter.period.to) : *years.rbegin();
    std::set<int> all;
    for (int year = first; year <= last && all.size() < most_years; ++year) all.insert(year);
    return all;
}

Period within(const Period& asked, int year) {
    auto period = whole_year(year);
    if (asked.from) period.from = std::max(period.from, asked.from);
    if (asked.to) period.to = std::min(period.to, asked.to);
    return period;
}

void add_work(const std::vector<const Place*>& places, std::size_t WorkRow::*count,
              std::map<std::pair<std::string, std::string>, WorkRow>& work) {
    for (const Place* place : places)
        for (const Record* record : place->records) ++(work[{record->project, record->sector}].*count);
}

}  // namespace

std::vector<IndicatorRow> indicators_of(const CountedRecords& counted, Level level) {
    const auto& people = counted.facts().people;
    std::vector<IndicatorRow> list;
    const SummaryRows rows(counted, level);
    for (const auto& row : rows.rows())
        for (std::size_t i = 0; i < people.indicators.size(); ++i)
            for (const auto& part : people.parts)
                if (const auto there = statistic::people_of(row.facts, i, part))
                    list.push_back({level, row.kind, row.facts.unit, people.indicators[i].name,
                                    people.indicators[i].rule, part, *there});
    return list;
}

std::vector<IndicatorRow> people_by_indicator(const Boundaries& boundaries, const Joined& joined,
                                              const SummaryOptions& options) {
    return indicators_of(CountedRecords(boundaries, joined, options), options.level);
}

std::vector<WorkRow> work_of(const CountedRecords& counted, Level level) {
    std::vector<WorkRow> list;
    const SummaryRows rows(counted, level);
    for (const auto& row : rows.rows()) {
        std::map<std::pair<std::string, std::string>, WorkRow> work;
        add_work(row.facts.certain, &WorkRow::records, work);
        add_work(row.facts.possible, &WorkRow::possible_records, work);
        for (auto& [what, one] : work) {
            std::tie(one.level, one.kind, one.unit) = std::tuple(level, row.kind, row.facts.unit);
            std::tie(one.project, one.sector) = what;
            list.push_back(std::move(one));
        }
    }
    return list;
}

std::vector<WorkRow> work_by_unit(const Boundaries& boundaries, const Joined& joined, const SummaryOptions& options) {
    return work_of(CountedRecords(boundaries, joined, options), options.level);
}

std::vector<YearRow> summarize_years(const Boundaries& boundaries, const Joined& joined,
                                     const SummaryOptions& options) {
    std::vector<YearRow> list;
    for (const int year : years_of(joined, options.filter)) {
        auto of_year = options;
        of_year.filter.period = within(options.filter.period, year);
        for (auto& row : summarize(boundaries, joined, of_year).rows)
            list.push_back({options.level, year, std::move(row)});
    }
    return list;
}

}  // namespace kamtuu
