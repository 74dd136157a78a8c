#include "coverage/reduction.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "coverage/groups.hpp"

namespace kamtuu {

namespace {

void narrow(Bounds& bounds, const Bounds& to) noexcept {
    bounds.lower = std::max(bounds.lower, to.lower);
    bounds.upper = std::min(bounds.upper, to.upper);
}

/// Of the column, where `factor` times it lies within `bounds`.
Bounds divided(const Bounds& bounds, double factor) noexcept {
    const auto [lower, upper] =
        factor > 0 ? std::pair(bounds.lower, bounds.upper) : std::pair(bounds.upper, bounds.lower);
    return {.lower = std::ceil(lower / factor), .upper = std::floor(upper / factor)};
}

class Reducer {
public:
    Reducer(std::span<const Bounds> columns, std::span<const LinearRow> rows)
        : groups_(columns.size()), bounds_(columns.begin(), columns.end()), rows_(rows.begin(), rows.end()) {}

    Reduction run() {
        for (more_ = true; more_;) {
            more_ = false;
            std::vector<LinearRow> left;
            for (auto& row : std::exchange(rows_, {})) {
                simplify(row);
                if (!use(row)) left.push_back(std::move(row));
            }
            rows_ = std::move(left);
        }
        drop_twins();
        return renumbered();
    }

private:
    /// Each column once, and none whose count is certain.
    void simplify(LinearRow& row) {
        for (auto& term : row.terms) term.column = groups_.of(term.column);
        std::sort(row.terms.begin(), row.terms.end(), [](const Term& a, const Term& b) { return a.column < b.column; });
        std::vector<Term> terms;
        for (const auto& term : row.terms) {
            const auto& bounds = bounds_[term.column];
            if (bounds.lower == bounds.upper) {
                row.bounds.lower -= term.factor * bounds.lower;
                row.bounds.upper -= term.factor * bounds.lower;
            } else if (!terms.empty() && terms.back().column == term.column) {
                terms.back().factor += term.factor;
                if (terms.back().factor == 0) terms.pop_back();
            } else {
                terms.push_back(term);
            }
        }
        row.terms = std::move(terms);
    }

    /// Whether the row is not needed any more.
    bool use(const LinearRow& row) {
        const auto& [lower, upper] = row.bounds;
        if (row.terms.empty()) {
            contradicts_ = contradicts_ || lower > 0 || upper < 0;
            return true;
        }
        const auto column = row.terms.front().column;
        if (row.terms.size() == 1) {
            narrow(column, divided(row.bounds, row.terms.front().factor));
            return true;
        }
        const bool equal =
            row.terms.size() == 2 && row.terms[0].factor == -row.terms[1].factor && lower == 0 && upper == 0;
        if (!equal) return false;
        const auto other = row.terms[1].column;
        groups_.unite(column, other);
        narrow(groups_.of(column), bounds_[column]);
        narrow(groups_.of(column), bounds_[other]);
        more_ = true;
        return true;
    }

    void narrow(std::size_t column, const Bounds& to) {
        kamtuu::narrow(bounds_[column], to);
        contradicts_ = contradicts_ || bounds_[column].lower > bounds_[column].upper;
        more_ = more_ || bounds_[column].lower == bounds_[column].upper;
    }

    static bool before(const LinearRow& a, const LinearRow& b) noexcept {
        return std::lexicographical_compare(
            a.terms.begin(), a.terms.end(), b.terms.begin(), b.terms.end(), [](const Term& one, const Term& other) {
                return std::pair(one.column, one.factor) < std::pair(other.column, other.factor);
            });
    }

    void drop_twins() {
        std::stable_sort(rows_.begin(), rows_.end(), before);
        std::vector<LinearRow> once;
        for (auto& row : rows_) {
            if (!once.empty() && !before(once.back(), row)) {
                kamtuu::narrow(once.back().bounds, row.bounds);
            } else {
                once.push_back(std::move(row));
            }
        }
        rows_ = std::move(once);
    }

    Reduction renumbered() {
        Reduction made{.column_of = std::vector<std::size_t>(bounds_.size()), .columns = {}, .rows = std::move(rows_)};
        for (std::size_t i = 0; i < bounds_.size(); ++i) {
            if (groups_.of(i) != i) {
                made.column_of[i] = made.column_of[groups_.of(i)];  // which is lower
                continue;
            }
            made.column_of[i] = made.columns.size();
            made.columns.push_back(bounds_[i]);
        }
        for (auto& row : made.rows) {
            for (auto& term : row.terms) term.column = made.column_of[term.column];
        }
        made.contradicts = contradicts_;
        return made;
    }

    Groups groups_;
    std::vector<Bounds> bounds_;  // by column that leads
    std::vector<LinearRow> rows_;
    bool more_{false};
    bool contradicts_{false};
};

/// The sum of many ends, of which some may be infinite.
struct EndSum {
    double finite{0};
    std::size_t infinite{0};

    void add(double end) noexcept {
        if (std::isfinite(end)) {
            finite += end;
        } else {
            ++infinite;
        }
    }
    /// Without one of them.
    [[nodiscard]] double without(double end, double infinity) const noexcept {
        const auto others = infinite - (std::isfinite(end) ? 0u : 1u);
        if (others > 0) return infinity;
        return std::isfinite(end) ? finite - end : finite;
    }
};

Bounds scaled(const Bounds& bounds, double factor) noexcept {
    return factor > 0 ? Bounds{factor * bounds.lower, factor * bounds.upper}
                      : Bounds{factor * bounds.upper, factor * bounds.lower};
}

/// What the row says of each of its columns by the bounds of the others; whether anything is new.
bool pass_bounds(const LinearRow& row, std::vector<Bounds>& reach) {
    EndSum lower;
    EndSum upper;
    for (const auto& term : row.terms) {
        const auto one = scaled(reach[term.column], term.factor);
        lower.add(one.lower);
        upper.add(one.upper);
    }
    bool more = false;
    for (const auto& term : row.terms) {
        auto& bounds = reach[term.column];
        const auto one = scaled(bounds, term.factor);
        const Bounds left{.lower = row.bounds.lower - upper.without(one.upper, no_bound),
                          .upper = row.bounds.upper - lower.without(one.lower, -no_bound)};
        const auto implied = divided(left, term.factor);
        more = more || implied.lower > bounds.lower || implied.upper < bounds.upper;
        // The sums are of the bounds as they were: wider, so that what follows holds.
        auto narrowed = bounds;
        narrow(narrowed, implied);
        reach[term.column] = narrowed;
    }
    return more;
}

}  // namespace

Reduction reduce(std::span<const Bounds> columns, std::span<const LinearRow> rows) {
    return Reducer(columns, rows).run();
}

std::vector<Bounds> reachable(const Reduction& reduction) {
    constexpr int rounds = 12;  // the depth of tables; it need not come to an end
    auto reach = reduction.columns;
    bool more = true;
    for (int round = 0; round < rounds && more; ++round) {
        more = false;
        for (const auto& row : reduction.rows) more = pass_bounds(row, reach) || more;
    }
    return reach;
}

}  // namespace kamtuu
