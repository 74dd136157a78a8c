#include "coverage/summary_rows.hpp"

#include <algorithm>
#include <iterator>

#include "coverage/people_in_record.hpp"
#include "coverage/statistic_functions.hpp"

namespace kamtuu {

namespace {

std::vector<Place> gathered(const Joined& joined, const Selection& selection, std::size_t& dated) {
    auto places = places_of(joined, selection.records);
    dated = places.size();
    auto undated = places_of(joined, selection.undated);
    std::move(undated.begin(), undated.end(), std::back_inserter(places));
    return places;
}

Selection selected(const Joined& joined, const RecordFilter& filter, Findings& findings) {
    auto selection = select(joined.records, filter);
    findings.insert(findings.end(), selection.findings.begin(), selection.findings.end());
    for (const auto i : selection.records) check_parts(joined.records[i], findings);
    return selection;
}

}  // namespace

CountedRecords::CountedRecords(const Boundaries& boundaries, const Joined& joined, const SummaryOptions& options)
    : own_populations_(options.populations == nullptr ? Populations(boundaries, findings_) : Populations()),
      places_(gathered(joined, selected(joined, options.filter, findings_), dated_)),
      dated_places_(places_.data(), dated_),
      people_(count_people(boundaries, places_, options.counting)),
      served_(boundaries, dated_places_),
      bounds_(served_, dated_places_),
      facts_{boundaries,  places_, options.populations == nullptr ? own_populations_ : *options.populations,
             served_,     bounds_, people_,
             most_people_} {
    findings_.insert(findings_.end(), people_.findings.begin(), people_.findings.end());
    if (!facts_.populations.empty()) bound_people();
}

/// From the country down, because each level is bounded by the one above. Without populations no unit has less room
/// than what lies in it.
void CountedRecords::bound_people() {
    for (const auto level : {Level::adm0, Level::adm1, Level::adm2}) {
        const SummaryRows rows(*this, level);
        for (const auto& row : rows.rows())
            if (row.kind == RowKind::unit) statistic::add_most_people(row.facts, most_people_);
    }
}

SummaryRows::SummaryRows(const CountedRecords& counted, Level level)
    : counted_(counted), boundaries_(counted.boundaries()), level_(level) {
    for (const Unit* unit : boundaries_.at_level(level)) {
        position_.emplace(unit, rows_.size());
        add_row(RowKind::unit, unit);
    }
    partly_ = rows_.size();
    add_row(RowKind::partly_placed, nullptr);
    unplaced_ = rows_.size();
    add_row(RowKind::unplaced, nullptr);
    undated_ = rows_.size();
    if (counted.any_undated()) add_row(RowKind::undated, nullptr);
    for (const Place& place : counted.facts().places) deal(place);
    if (!rows_[partly_].facts.certain.empty()) rows_[partly_].facts.served_beyond = served_beyond();
}

Interval SummaryRows::served_beyond() const {
    const auto& bounds = counted_.facts().bounds;
    double sure = 0;
    for (std::size_t i = 0; i < partly_; ++i) sure += bounds.of(*rows_[i].facts.unit).lower;
    const auto all = bounds.of(boundaries_.country());
    return {all.lower - sure, all.upper - sure};
}

void SummaryRows::add_row(RowKind kind, const Unit* unit) {
    rows_.push_back({kind, RowFacts{counted_.facts(), unit, {}, {}, {}}});
}

/// A place belongs to a row if it lies in no other; otherwise it may belong to each that it touches.
void SummaryRows::deal(const Place& place) {
    if (counted_.is_undated(place)) {
        rows_[undated_].facts.certain.push_back(&place);
        return;
    }
    if (place.kind == PlacementKind::unplaced) {
        rows_[unplaced_].facts.certain.push_back(&place);
        return;
    }
    const auto touched = rows_touched_by(place);
    if (touched.size() == 1) {
        rows_[touched.front()].facts.certain.push_back(&place);
        return;
    }
    rows_[partly_].facts.certain.push_back(&place);
    for (const auto row : touched) rows_[row].facts.possible.push_back(&place);
}

std::vector<std::size_t> SummaryRows::rows_touched_by(const Place& place) const {
    std::vector<std::size_t> touched;
    for (const Unit* unit : place.units) {
        if (const Unit* at = boundaries_.at_level(*unit, level_)) {
            touched.push_back(position_.at(at));
        } else {
            add_rows_under(*unit, touched);
        }
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    return touched;
}

/// What is said of a region holds for its municipalities, not for its lakes.
void SummaryRows::add_rows_under(const Unit& unit, std::vector<std::size_t>& touched) const {
    for (std::size_t i = 0; i < partly_; ++i) {
        const Unit& row = *rows_[i].facts.unit;
        const bool governed = !boundaries_.is_leaf(row) || boundaries_.is_municipality(row);
        if (governed && boundaries_.within(row, unit)) touched.push_back(i);
    }
}

}  // namespace kamtuu
