#include "coverage/two_levels.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include <kamtuu/selection.hpp>

#include "core/text.hpp"
#include "coverage/in_figures.hpp"
#include "coverage/people_in_record.hpp"

namespace kamtuu {

namespace {

/// The rows of one activity at one place.
struct Report {
    std::size_t place{};
    std::pair<std::size_t, int> size{};  // smaller for what lies in another place
    std::vector<const Record*> rows{};
    std::vector<std::optional<double>>* people{};
};

/// By leaves; of a district and its only municipality the municipality is smaller.
std::pair<std::size_t, int> size_of(const Boundaries& boundaries, const Place& place) {
    std::size_t leaves = 0;
    int deepest = 0;
    for (const Unit* unit : place.units) {
        leaves += boundaries.leaves(*unit).size();
        deepest = std::max(deepest, static_cast<int>(unit->level));
    }
    return {leaves, -deepest};
}

bool lies_in(const Boundaries& boundaries, const Place& inner, const Place& outer) {
    return std::all_of(inner.units.begin(), inner.units.end(), [&](const Unit* unit) {
        return std::any_of(outer.units.begin(), outer.units.end(),
                           [&](const Unit* above) { return boundaries.within(*unit, *above); });
    });
}

bool at_one_time(const Record& row, const Report& report) {
    const auto period = period_of(row);
    return std::any_of(report.rows.begin(), report.rows.end(), [&](const Record* other) {
        const auto second = period_of(*other);
        return !period || !second || overlap(*period, *second);
    });
}

bool at_one_time(const Report& a, const Report& b) {
    return std::any_of(a.rows.begin(), a.rows.end(), [&](const Record* row) { return at_one_time(*row, b); });
}

std::vector<const Record*> in_order(std::vector<const Record*> rows) {
    std::sort(rows.begin(), rows.end(),
              [](const Record* a, const Record* b) { return std::tie(a->file, a->row) < std::tie(b->file, b->row); });
    return rows;
}

std::string rows_of(const std::vector<const Report*>& parts) {
    std::vector<std::string> rows;
    std::size_t all = 0;
    for (const Report* part : parts) {
        all += part->rows.size();
        for (const Record* record : part->rows)
            if (rows.size() < 5) rows.push_back(std::to_string(record->row));
    }
    return text::join(rows, ", ") + (all > rows.size() ? " and " + std::to_string(all - rows.size()) + " more" : "");
}

void tell(const Report& total, const std::vector<const Report*>& parts, double stated, double sum, Findings& findings) {
    const Record& row = *total.rows.front();
    const bool exceeded = sum > stated;
    findings.push_back({Severity::warning,
                        exceeded ? "counting.parts_exceed_total" : "counting.reported_at_two_levels",
                        row.file,
                        row.row,
                        {},
                        "The same work is reported here for a whole (" + in_figures(stated) +
                            ") and in rows that lie in it (" + in_figures(sum) + "; row " + rows_of(parts) +
                            "). It counts once: " + in_figures(std::max(stated, sum)) +
                            " in all. If they are different people, give them another activity."});
}

class OneActivity {
public:
    OneActivity(const Boundaries& boundaries, const std::vector<Place>& places, const std::vector<std::string>& names,
                CountRule rule, std::vector<Report> reports)
        : boundaries_(boundaries), places_(places), names_(names), rule_(rule), reports_(std::move(reports)) {
        std::sort(reports_.begin(), reports_.end(), [](const Report& a, const Report& b) {
            return std::tie(a.size, a.place) < std::tie(b.size, b.place);
        });
    }

    /// From the smallest place to the largest, so that what lies deeper has been counted once already.
    void count_once(Findings& findings) {
        for (std::size_t i = 1; i < reports_.size(); ++i) {
            const auto parts = parts_of(i);
            if (!parts.empty()) take_off(reports_[i], parts, findings);
        }
    }

private:
    [[nodiscard]] std::vector<const Report*> parts_of(std::size_t whole) const {
        std::vector<const Report*> parts;
        if (places_[reports_[whole].place].kind != PlacementKind::partial) return parts;
        for (std::size_t i = 0; i < whole; ++i) {
            const bool smaller = reports_[i].size < reports_[whole].size;
            if (smaller && lies_in(boundaries_, places_[reports_[i].place], places_[reports_[whole].place]) &&
                at_one_time(reports_[i], reports_[whole]))
                parts.push_back(&reports_[i]);
        }
        return parts;
    }

    /// What a part has of the time of the whole: of other times it is not in the whole's figure. A series has one time.
    [[nodiscard]] double at_its_time(const Report& report, const Report& whole, std::size_t part) const {
        double people = *(*report.people)[part];
        if (rule_ == CountRule::last) return people;
        for (const Record* row : report.rows)
            if (!at_one_time(*row, whole)) people -= people_in(*row, names_[part]).value_or(0);
        return std::max(0.0, people);
    }

    void take_off(const Report& whole, const std::vector<const Report*>& parts, Findings& findings) const {
        for (std::size_t part = 0; part < whole.people->size(); ++part) {
            auto& stated = (*whole.people)[part];
            std::vector<double> figures;
            for (const Report* report : parts)
                if ((*report->people)[part]) figures.push_back(at_its_time(*report, whole, part));
            if (!stated || figures.empty() || names_[part] == sex_unknown) continue;
            const double sum = sum_of(std::move(figures));
            if (part == 0) tell(whole, parts, *stated, sum, findings);
            stated = std::max(0.0, *stated - sum);
        }
        for (std::size_t part = 0; part < names_.size(); ++part)
            if (names_[part] == sex_unknown) (*whole.people)[part] = beyond_sexes(*whole.people);
    }

    /// What is left of all people beyond what is left of women and men.
    [[nodiscard]] std::optional<double> beyond_sexes(const std::vector<std::optional<double>>& people) const {
        if (!people.front()) return std::nullopt;
        double left = *people.front();
        for (std::size_t part = 0; part < names_.size(); ++part)
            if (names_[part] == "f" || names_[part] == "m") left -= people[part].value_or(0);
        return std::max(0.0, left);
    }

    const Boundaries& boundaries_;
    const std::vector<Place>& places_;
    const std::vector<std::string>& names_;  // of the parts of the people
    CountRule rule_;
    std::vector<Report> reports_;
};

}  // namespace

void count_once(const Boundaries& boundaries, const std::vector<Place>& places, Activities& activities,
                PeopleCount& count) {
    for (auto& [activity, by_place] : activities) {
        const auto& indicator = count.indicators[std::get<0>(activity)];
        const bool named = !std::get<1>(activity).empty() || !std::get<2>(activity).empty();
        if (by_place.size() < 2 || !named || indicator.rule == CountRule::distinct) continue;
        const bool any_whole = std::any_of(by_place.begin(), by_place.end(), [&](const auto& one) {
            return places[one.first].kind == PlacementKind::partial;
        });
        if (!any_whole) continue;
        std::vector<Report> reports;
        for (auto& [place, there] : by_place)
            if (places[place].kind != PlacementKind::unplaced)
                reports.push_back({place, size_of(boundaries, places[place]), in_order(there.rows), &there.people});
        OneActivity(boundaries, places, count.parts, indicator.rule, std::move(reports)).count_once(count.findings);
    }
}

}  // namespace kamtuu
