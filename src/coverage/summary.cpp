#include <algorithm>
#include <unordered_map>

#include <kamtuu/summary.hpp>

#include "coverage/row_facts.hpp"

namespace kamtuu {

namespace {

/// The rows of one level, while the places are dealt out to them.
class Rows {
public:
    Rows(const ServedMunicipalities& served, Level level) : boundaries_(served.boundaries()), level_(level) {
        for (const Unit* unit : boundaries_.at_level(level)) {
            position_.emplace(unit, rows_.size());
            rows_.push_back({served, unit, {}, {}});
        }
        partly_ = rows_.size();
        rows_.push_back({served, nullptr, {}, {}});
        unplaced_ = rows_.size();
        rows_.push_back({served, nullptr, {}, {}});
    }

    /// A place belongs to a row if it lies in no other; otherwise it may belong to each that it touches.
    void deal(const Place& place) {
        if (place.kind == PlacementKind::unplaced) {
            rows_[unplaced_].certain.push_back(&place);
            return;
        }
        const auto touched = rows_touched_by(place);
        if (touched.size() == 1) {
            rows_[touched.front()].certain.push_back(&place);
            return;
        }
        rows_[partly_].certain.push_back(&place);
        for (const auto row : touched) rows_[row].possible.push_back(&place);
    }

    [[nodiscard]] Summary summary() const {
        Summary result{.level = level_, .rows = {}};
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const auto kind = i == partly_     ? RowKind::partly_placed
                              : i == unplaced_ ? RowKind::unplaced
                                               : RowKind::unit;
            result.rows.push_back({kind, rows_[i].unit, compute_cells(rows_[i])});
        }
        return result;
    }

private:
    [[nodiscard]] std::vector<std::size_t> rows_touched_by(const Place& place) const {
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
    void add_rows_under(const Unit& unit, std::vector<std::size_t>& touched) const {
        for (std::size_t i = 0; i < partly_; ++i) {
            const Unit& row = *rows_[i].unit;
            const bool governed = !boundaries_.is_leaf(row) || boundaries_.is_municipality(row);
            if (governed && boundaries_.within(row, unit)) touched.push_back(i);
        }
    }

    const Boundaries& boundaries_;
    Level level_;
    std::vector<RowFacts> rows_;
    std::unordered_map<const Unit*, std::size_t> position_;
    std::size_t partly_{};
    std::size_t unplaced_{};
};

}  // namespace

Summary summarize(const Boundaries& boundaries, const Joined& joined, const SummaryOptions& options) {
    const auto places = places_of(joined);
    const ServedMunicipalities served(boundaries, places);
    Rows rows(served, options.level);
    for (const Place& place : places) rows.deal(place);
    return rows.summary();
}

}  // namespace kamtuu
