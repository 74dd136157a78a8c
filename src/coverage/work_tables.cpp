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

/// The part of a record's period that is asked for; where both are open it stays so.
Period asked_of(const Period& period, const Period& asked) {
    auto part = period;
    if (asked.from && (!part.from || *part.from < *asked.from)) part.from = asked.from;
    if (asked.to && (!part.to || *part.to > *asked.to)) part.to = asked.to;
    return part;
}

/// From the first to the last year in which a record holds, within what is asked for.
std::set<int> years_of(const Joined& joined, const RecordFilter& filter) {
    std::set<int> ends;
    for (const auto i : select(joined.records, filter).records) {
        const auto period = period_of(joined.records[i]);
        if (!period) continue;
        const auto part = asked_of(*period, filter.period);
        for (const auto& day : {part.from, part.to})
            if (day) ends.insert(year_of(*day));
    }
    std::set<int> all;
    if (ends.empty()) return all;
    for (int year = *ends.begin(); year <= *ends.rbegin() && all.size() < most_years; ++year) all.insert(year);
    return all;
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
        of_year.filter.period = asked_of(whole_year(year), options.filter.period);
        for (auto& row : summarize(boundaries, joined, of_year).rows)
            list.push_back({options.level, year, std::move(row)});
    }
    return list;
}

}  // namespace kamtuu
