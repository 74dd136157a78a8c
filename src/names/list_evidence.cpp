#include "names/list_evidence.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

#include "names/assignment.hpp"
#include "names/unit_lists.hpp"

namespace kamtuu {

namespace {

/// Another way to assign the list is clearly worse if it is worth this much less.
constexpr double clearly_worse = 0.1;

/// More rows that hang together are left open: no list of municipalities has them, and they would take long.
constexpr std::size_t largest_tangle = 64;

using Rows = std::vector<std::size_t>;

bool is_open(const ListRow& row) { return row.candidates.size() > 1; }

/// The units of the certain rows; empty if two of them are one unit, for then the list does not name each once.
std::optional<std::set<const Unit*>> certain_units(std::span<const ListRow> list) {
    std::set<const Unit*> units;
    for (const auto& row : list)
        if (row.candidates.size() == 1 && !units.insert(row.candidates.front().unit).second) return std::nullopt;
    return units;
}

/// Rows that share candidates, directly or through others, and what they may be.
class Tangle {
public:
    Tangle(std::span<const ListRow> list, const Rows& rows, const std::set<const Unit*>& taken) : rows_(rows) {
        for (const auto row : rows)
            for (const auto& candidate : list[row].candidates)
                if (!taken.contains(candidate.unit)) units_.push_back(candidate.unit);
        std::sort(units_.begin(), units_.end(), [](auto* a, auto* b) { return a->pcode < b->pcode; });
        units_.erase(std::unique(units_.begin(), units_.end()), units_.end());
        worth_.assign(rows.size(), std::vector<std::optional<double>>(units_.size()));
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (const auto& candidate : list[rows[i]].candidates)
                if (const auto column = column_of(candidate.unit)) worth_[i][*column] = candidate.score;
        for (std::size_t i = 0; i < rows.size(); ++i) alike_[list[rows[i]].says].push_back(i);
    }

    void decide(std::vector<std::optional<ListDecision>>& decisions) {
        const auto best = best_assignment(worth_);
        if (!best) return;
        for (const auto& [says, alike] : alike_) {
            std::vector<std::size_t> columns;
            for (const auto i : alike) columns.push_back(best->columns[i]);
            std::sort(columns.begin(), columns.end());
            if (!is_the_only_way(alike, columns, best->worth)) continue;
            ListDecision decision;
            for (const auto column : columns) decision.set.push_back(units_[column]);
            for (std::size_t k = 0; k < alike.size(); ++k) {
                decision.unit = decision.set[k];
                decisions[rows_[alike[k]]] = decision;
            }
        }
    }

private:
    [[nodiscard]] std::optional<std::size_t> column_of(const Unit* unit) const {
        const auto at =
            std::lower_bound(units_.begin(), units_.end(), unit, [](auto* a, auto* b) { return a->pcode < b->pcode; });
        if (at == units_.end() || *at != unit) return std::nullopt;
        return static_cast<std::size_t>(at - units_.begin());
    }

    /// Whether these rows can be given nothing else without harm to the whole.
    bool is_the_only_way(const Rows& alike, const std::vector<std::size_t>& columns, double best) {
        return std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
            auto without = worth_;
            for (const auto i : alike) without[i][column].reset();
            const auto other = best_assignment(without);
            return !other || other->worth <= best - clearly_worse;
        });
    }

    const Rows& rows_;
    std::vector<const Unit*> units_{};
    Worth worth_{};
    std::map<std::size_t, Rows> alike_{};
};

/// Sets of rows that grow together.
class Groups {
public:
    explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
    std::size_t root(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) { parent_[root(a)] = root(b); }

private:
    std::vector<std::size_t> parent_;
};

/// The rows that are open, in groups that share no candidate.
std::vector<Rows> tangles(std::span<const ListRow> list, const std::set<const Unit*>& taken) {
    Groups groups(list.size());
    std::unordered_map<const Unit*, std::size_t> first_row;
    for (std::size_t row = 0; row < list.size(); ++row) {
        if (!is_open(list[row])) continue;
        for (const auto& candidate : list[row].candidates)
            if (!taken.contains(candidate.unit)) groups.join(row, first_row.emplace(candidate.unit, row).first->second);
    }
    std::map<std::size_t, Rows> by_root;
    for (std::size_t row = 0; row < list.size(); ++row)
        if (is_open(list[row])) by_root[groups.root(row)].push_back(row);
    std::vector<Rows> all;
    for (auto& [root, rows] : by_root) all.push_back(std::move(rows));
    return all;
}

const Unit* district_of(const Boundaries& boundaries, const ListRow& row) {
    return row.candidates.size() == 1 ? boundaries.at_level(*row.candidates.front().unit, Level::adm2) : nullptr;
}

}  // namespace

std::vector<std::optional<ListDecision>> decide_by_list(std::span<const ListRow> list) {
    std::vector<std::optional<ListDecision>> decisions(list.size());
    const auto taken = certain_units(list);
    if (!taken) return decisions;
    for (const auto& rows : tangles(list, *taken))
        if (rows.size() <= largest_tangle) Tangle(list, rows, *taken).decide(decisions);
    return decisions;
}

std::string list_words(const Boundaries& boundaries, const ListDecision& decision) {
    const auto units = list_units(boundaries, decision.set);
    const auto count = std::to_string(decision.set.size());
    if (decision.set.size() == 1)
        return "a list names each unit once, and other rows of it are the other candidates, so it is " + units;
    return count + " equal rows of this list have just " + count + " candidates, so they are these: " + units +
           "; which row is which is not known and makes no difference";
}

const Unit* suggested_by_neighbours(const Boundaries& boundaries, std::span<const ListRow> list, std::size_t row) {
    if (row == 0 || row + 1 >= list.size()) return nullptr;
    const Unit* district = district_of(boundaries, list[row - 1]);
    if (district == nullptr || district != district_of(boundaries, list[row + 1])) return nullptr;
    const Unit* suggested = nullptr;
    for (const auto& candidate : list[row].candidates) {
        if (!boundaries.within(*candidate.unit, *district)) continue;
        if (suggested != nullptr) return nullptr;
        suggested = candidate.unit;
    }
    return suggested;
}

}  // namespace kamtuu
