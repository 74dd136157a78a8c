#include "coverage/complement.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "coverage/groups.hpp"

namespace kamtuu {

namespace {

constexpr double cheaper_where_hidden_before = 1.0 / 16;  // hiding the same cells again tells nothing new
constexpr double moved = 1e-5;                            // more than the solver's tolerance

bool satisfiable(const Bounds& bounds, const Demand& demand) noexcept {
    return bounds.lower <= demand.lower_at_most && bounds.upper >= demand.upper_at_least &&
           bounds.upper - bounds.lower >= demand.span;
}

/// Two columns a cell: what it would be more, and what less.
LinearProgram changes_of(std::size_t size, const std::vector<CountTable::Sum>& sums) {
    const std::vector<Bounds> columns(2 * size, {0, 0});
    std::vector<LinearRow> rows;
    for (const auto& sum : sums) {
        LinearRow row{.terms = {{sum.total, -1}, {size + sum.total, 1}}, .bounds = {0, 0}};
        for (const auto part : sum.parts) {
            row.terms.push_back({part, 1});
            row.terms.push_back({size + part, -1});
        }
        rows.push_back(std::move(row));
    }
    return {columns, rows};
}

}  // namespace

Complement::Complement(const CountTable& table, const ProtectionPolicy& policy, const Attacker& attacker)
    : table_(table), place_(table.cells.size()) {
    add_pieces();
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const auto& cell = table.cells[i];
        const auto bounds = bounds_of(policy.zeros, cell.withheld, cell.of);
        const auto demand = attacker.demands()[i];
        bounds_.push_back(bounds);
        demands_.push_back(demand);
        may_hide_.push_back(cell.value >= bounds.lower && satisfiable(bounds, demand) && !attacker.known()[i]);
        costs_.push_back(cell.cost * (attacker.hidden_before()[i] ? cheaper_where_hidden_before : 1));
        if (!may_hide_[i]) continue;
        auto& piece = pieces_[place_[i].piece];
        piece.program.bound(place_[i].column, {0, bounds.upper - cell.value});
        piece.program.bound(piece.cells.size() + place_[i].column, {0, cell.value - bounds.lower});
    }
}

std::vector<std::size_t> Complement::for_cell(std::size_t cell, States states, std::vector<Example>& examples) {
    const auto& demand = demands_[cell];
    const auto value = table_.cells[cell].value;
    std::vector<CellState> after(states.begin(), states.end());
    std::vector<std::size_t> hidden;
    const auto hide = [&](std::optional<Choice> found) {
        if (!found) return;
        examples.push_back(std::move(found->example));
        for (const auto one : found->cells) after[one] = CellState::complement;
        hidden.insert(hidden.end(), found->cells.begin(), found->cells.end());
    };
    if (value > demand.lower_at_most) hide(reach(cell, demand.lower_at_most, after));
    if (value < demand.upper_at_least) hide(reach(cell, demand.upper_at_least, after));
    if (demand.span > 0) hide(reach_span(cell, demand.span, after));
    return hidden;
}

std::optional<Complement::Choice> Complement::reach_span(std::size_t cell, double span, States states) {
    const auto value = table_.cells[cell].value;
    auto up = reach(cell, value + span, states);
    auto down = reach(cell, value - span, states);
    if (!up || (down && down->cost < up->cost)) return down;
    return up;
}

std::optional<Complement::Choice> Complement::reach(std::size_t cell, double count, States states) {
    const auto& bounds = bounds_[cell];
    if (!may_hide_[cell] || count < bounds.lower || count > bounds.upper) return std::nullopt;
    auto& [cells, program] = pieces_[place_[cell].piece];
    const auto column = place_[cell].column;
    const auto size = cells.size();
    const auto value = table_.cells[cell].value;
    std::vector<double> costs(2 * size, 0);
    for (std::size_t i = 0; i < size; ++i) {
        if (states[cells[i]] == CellState::published) costs[i] = costs[size + i] = costs_[cells[i]];
    }
    program.bound(column, {std::max(0.0, count - value), std::max(0.0, count - value)});
    program.bound(size + column, {std::max(0.0, value - count), std::max(0.0, value - count)});
    const auto solution = program.minimize(costs);
    program.bound(column, {0, bounds.upper - value});
    program.bound(size + column, {0, value - bounds.lower});
    if (solution.outcome != LinearProgram::Outcome::optimal) return std::nullopt;
    return choice(solution, cells, states);
}

Complement::Choice Complement::choice(const LinearProgram::Solution& solution, const std::vector<std::size_t>& cells,
                                      States states) const {
    Choice made{.cost = solution.value, .cells = {}, .example = {}};
    for (const auto& cell : table_.cells) made.example.push_back(cell.value);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto change = solution.columns[i] - solution.columns[cells.size() + i];
        made.example[cells[i]] = std::round(made.example[cells[i]] + change);
        if (states[cells[i]] == CellState::published && std::abs(change) > moved) made.cells.push_back(cells[i]);
    }
    return made;
}

/// Cells that no sums join never need each other.
void Complement::add_pieces() {
    Groups groups(table_.cells.size());
    for (const auto& sum : table_.sums) {
        for (const auto part : sum.parts) groups.unite(sum.total, part);
    }
    std::vector<std::vector<std::size_t>> cells;
    for (std::size_t i = 0; i < place_.size(); ++i) {
        const auto leader = groups.of(i);
        if (leader == i) cells.emplace_back();
        const auto piece = leader == i ? cells.size() - 1 : place_[leader].piece;
        place_[i] = {piece, cells[piece].size()};
        cells[piece].push_back(i);
    }
    std::vector<std::vector<CountTable::Sum>> sums(cells.size());
    for (auto sum : table_.sums) {
        const auto piece = place_[sum.total].piece;
        sum.total = place_[sum.total].column;
        for (auto& part : sum.parts) part = place_[part].column;
        sums[piece].push_back(std::move(sum));
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto program = changes_of(cells[i].size(), sums[i]);
        pieces_.push_back({std::move(cells[i]), std::move(program)});
    }
}

}  // namespace kamtuu
