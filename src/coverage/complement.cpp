#include "coverage/complement.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kamtuu {

namespace {

constexpr double cheaper_where_hidden_before = 1.0 / 16;  // hiding the same cells again tells nothing new
constexpr double moved = 1e-5;                            // more than the solver's tolerance

bool satisfiable(const Bounds& bounds, const Demand& demand) noexcept {
    return bounds.lower <= demand.lower_at_most && bounds.upper >= demand.upper_at_least &&
           bounds.upper - bounds.lower >= demand.span;
}

LinearProgram changes_of(const CountTable& table) {
    const auto size = table.cells.size();
    const std::vector<Bounds> columns(2 * size, {0, 0});
    std::vector<LinearRow> rows;
    for (const auto& sum : table.sums) {
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
    : table_(table), program_(changes_of(table)) {
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const auto& cell = table.cells[i];
        const auto bounds = bounds_of(policy.zeros, cell.withheld, cell.of);
        const auto demand = attacker.demands()[i];
        bounds_.push_back(bounds);
        demands_.push_back(demand);
        may_hide_.push_back(cell.value >= bounds.lower && satisfiable(bounds, demand) && !attacker.known()[i]);
        costs_.push_back(cell.cost * (attacker.hidden_before()[i] ? cheaper_where_hidden_before : 1));
        if (!may_hide_[i]) continue;
        program_.bound(i, {0, bounds.upper - cell.value});
        program_.bound(table.cells.size() + i, {0, cell.value - bounds.lower});
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
    const auto size = table_.cells.size();
    const auto value = table_.cells[cell].value;
    std::vector<double> costs(2 * size, 0);
    for (std::size_t i = 0; i < size; ++i) {
        if (states[i] == CellState::published) costs[i] = costs[size + i] = costs_[i];
    }
    program_.bound(cell, {std::max(0.0, count - value), std::max(0.0, count - value)});
    program_.bound(size + cell, {std::max(0.0, value - count), std::max(0.0, value - count)});
    const auto solution = program_.minimize(costs);
    program_.bound(cell, {0, bounds.upper - value});
    program_.bound(size + cell, {0, value - bounds.lower});
    if (solution.outcome != LinearProgram::Outcome::optimal) return std::nullopt;
    return choice(solution, states);
}

Complement::Choice Complement::choice(const LinearProgram::Solution& solution, States states) const {
    Choice made{.cost = solution.value, .cells = {}, .example = {}};
    const auto size = table_.cells.size();
    for (std::size_t i = 0; i < size; ++i) {
        const auto change = solution.columns[i] - solution.columns[size + i];
        made.example.push_back(std::round(table_.cells[i].value + change));
        if (states[i] == CellState::published && std::abs(change) > moved) made.cells.push_back(i);
    }
    return made;
}

}  // namespace kamtuu
