#include "coverage/ledger_attacker.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "coverage/count_tables.hpp"

namespace kamtuu::test {

LedgerAttacker::LedgerAttacker(const Release& before, const Release& after)
    : before_(before), after_(after), size_(after.table.cells.size()), known_(after.states) {
    for (std::size_t i = 0; i < size_; ++i) {
        const bool told = before.states[i] == CellState::published;
        if (told && before.table.cells[i].value == after.table.cells[i].value) known_[i] = CellState::published;
    }
    for (const auto cell : finest(after.table)) believe(cell);
    group();
    std::set<std::size_t> groups;
    for (const auto& belief : beliefs_) groups.insert(leader(size_ + belief.cell));
    std::vector<Belief> possible;
    for (const auto one : groups) {
        std::vector<Belief> of_group;
        std::copy_if(beliefs_.begin(), beliefs_.end(), std::back_inserter(of_group),
                     [&](const Belief& belief) { return leader(size_ + belief.cell) == one; });
        attack(of_group);
        if (attacker_->possible()) {
            possible.insert(possible.end(), of_group.begin(), of_group.end());
        } else {
            dropped_ += of_group.size();
        }
    }
    attack(possible);
}

bool LedgerAttacker::hidden_before(std::size_t cell) const { return before_.states[cell] != CellState::published; }
bool LedgerAttacker::hidden_after(std::size_t cell) const { return known_[cell] != CellState::published; }

std::vector<std::size_t> LedgerAttacker::with_all_above(std::size_t cell) const {
    std::vector<std::size_t> found{cell};
    for (std::size_t next = 0; next < found.size(); ++next) {
        for (const auto& sum : after_.table.sums) {
            if (std::find(sum.parts.begin(), sum.parts.end(), found[next]) == sum.parts.end()) continue;
            if (std::find(found.begin(), found.end(), sum.total) == found.end()) found.push_back(sum.total);
        }
    }
    return found;
}

LedgerAttacker::Seen LedgerAttacker::seen_at(std::size_t cell) const {
    Seen seen;
    for (const auto one : with_all_above(cell)) {
        if (hidden_before(one)) continue;
        const auto change = after_.table.cells[one].value - before_.table.cells[one].value;
        const bool hidden = hidden_after(one);
        seen.withdrawn = seen.withdrawn || hidden;
        seen.up = seen.up || (!hidden && change > 0);
        seen.down = seen.down || (!hidden && change < 0);
    }
    return seen;
}

void LedgerAttacker::believe(std::size_t cell) {
    if (!hidden_before(cell) && !hidden_after(cell)) return;
    const auto seen = seen_at(cell);
    if (seen.up && seen.down) return;
    if (seen.withdrawn && !seen.up && !seen.down) return;
    beliefs_.push_back({cell, seen.up ? 1 : seen.down ? -1 : 0});
}

/// Which hidden cells hang together: by sums, by what is believed, and by being the same cell.
void LedgerAttacker::group() {
    leader_.resize(2 * size_);
    std::iota(leader_.begin(), leader_.end(), std::size_t{0});
    const auto unite_sums = [&](const CountTable& table, const std::vector<CellState>& states, std::size_t first) {
        for (const auto& sum : table.sums) {
            std::vector<std::size_t> hidden;
            for (const auto part : sum.parts)
                if (states[part] != CellState::published) hidden.push_back(first + part);
            if (states[sum.total] != CellState::published) hidden.push_back(first + sum.total);
            for (const auto one : hidden) unite(one, hidden.front());
        }
    };
    unite_sums(before_.table, before_.states, 0);
    unite_sums(after_.table, known_, size_);
    for (std::size_t i = 0; i < size_; ++i) {
        if (hidden_before(i) && hidden_after(i)) unite(i, size_ + i);
    }
    // What is believed of a cell that only one release hides belongs to that one.
    for (const auto& belief : beliefs_) {
        if (!hidden_after(belief.cell)) leader_[size_ + belief.cell] = leader(belief.cell);
    }
}

std::size_t LedgerAttacker::leader(std::size_t column) {
    while (leader_[column] != column) column = leader_[column];
    return column;
}

void LedgerAttacker::unite(std::size_t a, std::size_t b) { leader_[leader(a)] = leader(b); }

void LedgerAttacker::attack(const std::vector<Belief>& beliefs) {
    attacker_.emplace(before_.table, before_.states, true);
    attacker_->add(after_.table, known_, true);
    for (const auto& [cell, way] : beliefs) {
        if (way == 0) attacker_->equal(size_ + cell, cell);
        if (way > 0) attacker_->at_least(size_ + cell, cell);
        if (way < 0) attacker_->at_least(cell, size_ + cell);
    }
}

}  // namespace kamtuu::test
