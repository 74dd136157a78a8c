#include "coverage/release_view.hpp"

namespace kamtuu {

namespace {

void index(ReleaseView& view) {
    view.is_total.assign(view.cells.size(), false);
    for (std::size_t i = 0; i < view.cells.size(); ++i) view.positions.emplace(view.cells[i].key, i);
    for (const auto& sum : view.sums) view.is_total[sum.total] = true;
}

/// Passes what is seen at a total on to its parts.
class Downwards {
public:
    Downwards(const ReleaseView& view, std::vector<SeenChange>& seen) : seen_(seen), below_(view.cells.size()) {
        for (const auto& sum : view.sums) {
            below_[sum.total].insert(below_[sum.total].end(), sum.parts.begin(), sum.parts.end());
        }
    }

    void pass(bool SeenChange::*what) {
        std::vector<std::size_t> todo;
        for (std::size_t i = 0; i < seen_.size(); ++i) {
            if (seen_[i].*what) todo.push_back(i);
        }
        while (!todo.empty()) {
            const auto at = todo.back();
            todo.pop_back();
            for (const auto part : below_[at]) {
                if (seen_[part].*what) continue;
                seen_[part].*what = true;
                todo.push_back(part);
            }
        }
    }

private:
    std::vector<SeenChange>& seen_;
    std::vector<std::vector<std::size_t>> below_;  // by position: the parts
};

}  // namespace

Bounds bounds_of(bool zeros, bool withheld, const std::optional<double>& of) {
    return {.lower = zeros || withheld ? 0.0 : 1.0, .upper = of.value_or(no_bound)};
}

ReleaseView view_of(const Ledger::Release& release) {
    ReleaseView view{.label = release.label};
    std::unordered_map<std::string_view, std::size_t> positions;
    for (const auto& entry : release.entries) {
        positions.emplace(entry.key, view.cells.size());
        view.cells.push_back({entry.key, entry.value, bounds_of(release.zeros, entry.withheld, entry.of)});
    }
    for (const auto& sum : release.sums) {
        CountTable::Sum made{.total = positions.at(sum.total), .parts = {}};
        for (const auto& part : sum.parts) made.parts.push_back(positions.at(part));
        view.sums.push_back(std::move(made));
    }
    index(view);
    return view;
}

ReleaseView view_of(const CountTable& table, std::span<const CellState> states, const ProtectionPolicy& policy,
                    const std::vector<bool>& known) {
    ReleaseView view{.sums = table.sums};
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const auto& cell = table.cells[i];
        ViewedCell seen{.key = cell.key, .bounds = bounds_of(policy.zeros, cell.withheld, cell.of)};
        seen.known_before = states[i] != CellState::published && known[i];
        if (states[i] == CellState::published || known[i]) seen.value = cell.value;
        view.cells.push_back(seen);
    }
    index(view);
    return view;
}

std::vector<SeenChange> seen_changes(const ReleaseView& before, const ReleaseView& after) {
    std::vector<SeenChange> seen(after.cells.size());
    for (std::size_t i = 0; i < after.cells.size(); ++i) {
        const auto& cell = after.cells[i];
        const auto found = before.positions.find(cell.key);
        if (found == before.positions.end() || cell.known_before) continue;
        const auto& then = before.cells[found->second].value;
        if (!then) continue;
        if (!cell.value) {
            seen[i].withdrawn = true;
            continue;
        }
        seen[i] = {.up = *cell.value > *then, .down = *cell.value < *then};
    }
    Downwards downwards(after, seen);
    downwards.pass(&SeenChange::up);
    downwards.pass(&SeenChange::down);
    downwards.pass(&SeenChange::withdrawn);
    return seen;
}

}  // namespace kamtuu
