#include <algorithm>
#include <limits>
#include <utility>

#include <kamtuu/nearest.hpp>

#include "geometry/borders.hpp"
#include "geometry/lowest_units.hpp"
#include "geometry/measure.hpp"

namespace kamtuu {

namespace {

/// A unit, by position, and the shortest chord that it can be at.
struct Candidate {
    double gap{};
    std::size_t position{};
};

/// Candidates, the nearest first, sorted only as far as they are asked for: that is seldom far.
class Candidates {
public:
    /// `gap_to(position)` is the chord.
    template <class GapTo>
    Candidates(std::size_t count, const GapTo& gap_to) {
        heap_.reserve(count);
        for (std::size_t i = 0; i < count; ++i) heap_.push_back({gap_to(i), i});
        std::make_heap(heap_.begin(), heap_.end(), farther);
    }

    /// The position of the next, if it may be within `reach`; each is given once.
    std::optional<std::size_t> next(double reach) {
        if (heap_.empty() || heap_.front().gap > reach) return {};
        std::pop_heap(heap_.begin(), heap_.end(), farther);
        const auto position = heap_.back().position;
        heap_.pop_back();
        return position;
    }

private:
    static bool farther(const Candidate& a, const Candidate& b) noexcept {
        return a.gap != b.gap ? a.gap > b.gap : a.position > b.position;
    }
    std::vector<Candidate> heap_;
};

/// Keeps the nearest of the units that it is told.
class Nearest {
public:
    explicit Nearest(std::size_t count) : count_(count) {}

    /// What is farther than this does not count; what is as far may, by its P-code.
    [[nodiscard]] double limit_m() const noexcept {
        if (count_ == 0) return -1;
        return found_.size() < count_ ? std::numeric_limits<double>::max() : found_.back().distance_m;
    }

    /// And as a chord.
    [[nodiscard]] double reach() const noexcept {
        return count_ == 0 ? -std::numeric_limits<double>::infinity() : longest_chord(limit_m());
    }

    void take(const Unit& unit, double distance_m) {
        if (!(distance_m <= limit_m())) return;
        const NearUnit near{&unit, distance_m};
        found_.insert(std::upper_bound(found_.begin(), found_.end(), near, before), near);
        if (found_.size() > count_) found_.pop_back();
    }

    [[nodiscard]] std::vector<NearUnit> found() && { return std::move(found_); }

private:
    static bool before(const NearUnit& a, const NearUnit& b) noexcept {
        return a.distance_m != b.distance_m ? a.distance_m < b.distance_m : a.unit->pcode < b.unit->pcode;
    }

    std::size_t count_;
    std::vector<NearUnit> found_;  // ordered
};

/// Which units are asked for.
struct Wanted {
    std::size_t count{1};
    const NearestIndex::Condition* fulfils{};  ///< null: all do
    const Unit* except{};
};

bool counts(const Unit& unit, const Wanted& wanted) {
    return &unit != wanted.except && (wanted.fulfils == nullptr || (*wanted.fulfils)(unit));
}

std::optional<NearUnit> first(const std::vector<NearUnit>& found) {
    if (found.empty()) return {};
    return found.front();
}

}  // namespace

/// What is known before the first question, and the ways to answer it.
class NearestIndex::Search {
public:
    Search(const Boundaries& boundaries, std::optional<Level> level)
        : bordered_(units_with(boundaries, level, has_polygon)),
          borders_(polygons_of(bordered_)),
          labelled_(units_with(boundaries, level, has_label_point)) {
        for (const Unit* unit : labelled_) label_directions_.push_back(direction(*unit->label_point));
    }

    [[nodiscard]] std::vector<NearUnit> find(Point p, const Wanted& wanted, DistanceTo to) const {
        if (!is_on_ellipsoid(p)) return {};
        return to == DistanceTo::border ? by_border(p, wanted) : by_label_point(p, wanted);
    }
    [[nodiscard]] std::vector<NearUnit> find(const Unit& unit, const Wanted& wanted, DistanceTo to) const {
        if (to == DistanceTo::border) return by_border(unit, wanted);
        return unit.label_point ? find(*unit.label_point, wanted, to) : std::vector<NearUnit>{};
    }

private:
    [[nodiscard]] std::vector<NearUnit> by_border(Point p, const Wanted& wanted) const {
        const Direction from = direction(p);
        Nearest nearest(wanted.count);
        Candidates candidates(bordered_.size(), [&](std::size_t i) { return gap(from, borders_.ball(i)); });
        while (const auto i = candidates.next(nearest.reach())) {
            if (!counts(*bordered_[*i], wanted)) continue;
            nearest.take(*bordered_[*i], borders_.covers(*i, p) ? 0 : borders_.distance_m(*i, p, nearest.limit_m()));
        }
        return std::move(nearest).found();
    }

    /// Those that it meets first, because for the others only borders have to be compared.
    [[nodiscard]] std::vector<NearUnit> by_border(const Unit& unit, const Wanted& wanted) const {
        const Borders own({&unit.polygon});
        Nearest nearest(wanted.count);
        std::vector<bool> touching(bordered_.size());
        for (const auto i : borders_.meeting(unit.polygon)) {
            touching[i] = true;
            if (nearest.limit_m() > 0 && counts(*bordered_[i], wanted)) nearest.take(*bordered_[i], 0);
        }
        if (nearest.limit_m() <= 0) return std::move(nearest).found();
        Candidates candidates(bordered_.size(), [&](std::size_t i) { return gap(own.ball(0), borders_.ball(i)); });
        while (const auto i = candidates.next(nearest.reach())) {
            if (!touching[*i] && counts(*bordered_[*i], wanted))
                nearest.take(*bordered_[*i], own.distance_m(0, borders_, *i, nearest.limit_m()));
        }
        return std::move(nearest).found();
    }

    [[nodiscard]] std::vector<NearUnit> by_label_point(Point p, const Wanted& wanted) const {
        const Direction from = direction(p);
        Nearest nearest(wanted.count);
        Candidates candidates(labelled_.size(), [&](std::size_t i) { return chord(from, label_directions_[i]); });
        while (const auto i = candidates.next(nearest.reach())) {
            if (counts(*labelled_[*i], wanted))
                nearest.take(*labelled_[*i], distance_m(p, *labelled_[*i]->label_point));
        }
        return std::move(nearest).found();
    }

    std::vector<const Unit*> bordered_;  // units to whose borders is measured, in P-code order
    Borders borders_;
    std::vector<const Unit*> labelled_;  // and to whose label points
    std::vector<Direction> label_directions_;
};

NearestIndex::NearestIndex(const Boundaries& boundaries)
    : search_(std::make_unique<Search>(boundaries, std::nullopt)) {}
NearestIndex::NearestIndex(const Boundaries& boundaries, Level level)
    : search_(std::make_unique<Search>(boundaries, level)) {}
NearestIndex::NearestIndex(NearestIndex&&) noexcept = default;
NearestIndex& NearestIndex::operator=(NearestIndex&&) noexcept = default;
NearestIndex::~NearestIndex() = default;

std::vector<NearUnit> NearestIndex::nearest(Point p, std::size_t count, DistanceTo to) const {
    return search_->find(p, {.count = count}, to);
}

std::vector<NearUnit> NearestIndex::nearest(const Unit& unit, std::size_t count, DistanceTo to) const {
    return search_->find(unit, {.count = count, .except = &unit}, to);
}

std::optional<NearUnit> NearestIndex::nearest_that(Point p, const Condition& fulfils, DistanceTo to) const {
    return first(search_->find(p, {.fulfils = &fulfils}, to));
}

std::optional<NearUnit> NearestIndex::nearest_that(const Unit& unit, const Condition& fulfils, DistanceTo to) const {
    return first(search_->find(unit, {.fulfils = &fulfils, .except = &unit}, to));
}

}  // namespace kamtuu
