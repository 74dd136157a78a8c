#include "coverage/protector.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

bool is_small(double count, const ProtectionPolicy& policy) noexcept {
    return count < policy.threshold && (policy.zeros || count > 0);
}

[[noreturn]] void give_up(const Derivable& about) {
    throw Error(ErrorKind::input, "table of counts: '" + about.key + "' cannot be protected by hiding other cells" +
                                      (about.release.empty() ? std::string() : " (release " + about.release + ")") +
                                      ": denominators or earlier releases give it away");
}

}  // namespace

std::vector<CellState> primary_states(const CountTable& table, const ProtectionPolicy& policy,
                                      const Attacker& attacker) {
    std::vector<CellState> states;
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const auto& cell = table.cells[i];
        auto state = CellState::published;
        if (attacker.changed_little()[i]) state = CellState::change;
        if (cell.sensitive && (is_small(cell.value, policy) || (cell.of && is_small(*cell.of - cell.value, policy)))) {
            state = CellState::small;
        }
        if (cell.withheld) state = CellState::withheld;
        states.push_back(state);
    }
    return states;
}

std::vector<Answer> audited(const CountTable& table, const Attacker& attacker, const Interrogation& asked) {
    if (attacker.has_earlier()) return ExampleStore().answers(asked, Depth::all);
    return ExampleStore(table).answers(asked, Depth::all);
}

Protector::Protector(const CountTable& table, const ProtectionPolicy& policy, const Attacker& attacker)
    : table_(table),
      policy_(policy),
      attacker_(attacker),
      complement_(table, policy, attacker),
      states_(primary_states(table, policy, attacker)),
      sums_of_(table.cells.size()),
      alone_(table) {
    for (const auto& sum : table.sums) {
        sums_of_[sum.total].push_back(&sum);
        for (const auto part : sum.parts) sums_of_[part].push_back(&sum);
    }
}

std::vector<CellState> Protector::run() {
    settle();
    clean_up();
    while (hide_for_failing(Depth::all)) settle();
    return states_;
}

void Protector::settle() {
    settle_table();
    if (!attacker_.has_earlier()) return;
    while (hide_for_failing(Depth::demand)) settle_table();
}

void Protector::settle_table() {
    // What hides for one may do for many: at first one asks again soon, later in longer and longer rounds.
    for (std::size_t length = 1;; length *= 2) {
        const auto asked = attacker_.ask_table(states_);
        const auto answers = alone_.answers(asked, Depth::demand);
        std::vector<Missing> missing;
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (!answers[i].passes) missing.push_back({i, {answers[i].shown_lower, answers[i].shown_upper}});
        }
        if (missing.empty()) return;
        if (!hide_for(asked, missing, length)) hide_near(asked, missing.front().question);
    }
}

/// Whether anything was hidden for what is missing; stops after `length` times.
bool Protector::hide_for(const Interrogation& asked, std::vector<Missing>& missing, std::size_t length) {
    std::size_t times = 0;
    for (const auto& one : missing) {
        const auto cell = asked.cells[one.question];
        if (one.shown.meets(attacker_.demands()[cell])) continue;
        std::vector<Example> examples;
        const auto found = complement_.for_cell(cell, states_, examples);
        for (const auto hidden : found) states_[hidden] = CellState::complement;
        for (auto& example : examples) {
            for (auto& other : missing) other.shown.add(example[asked.cells[other.question]]);
            alone_.add(std::move(example));
        }
        times += !found.empty();
        if (times == length) break;
    }
    return times > 0;
}

bool Protector::hide_for_failing(Depth depth) {
    const auto asked = attacker_.ask_all(states_);
    const auto answers = ask_all(asked, depth);
    if (depth == Depth::all) {
        asked_ = asked;
        answers_ = answers;
    }
    const auto failing = std::find_if(answers.begin(), answers.end(), [](const Answer& one) { return !one.passes; });
    if (failing == answers.end()) return false;
    hide_near(asked, static_cast<std::size_t>(failing - answers.begin()));
    return true;
}

/// The cell itself, if it is published; else the cheapest one that is in a sum with it; else further away.
void Protector::hide_near(const Interrogation& asked, std::size_t question) {
    const auto& about = asked.about[question];
    std::vector<std::size_t> ring;
    for (std::size_t i = 0; i < table_.cells.size(); ++i) {
        if (table_.cells[i].key == about.key) ring.push_back(i);
    }
    std::vector<bool> seen(table_.cells.size(), false);
    for (const auto cell : ring) seen[cell] = true;
    for (; !ring.empty(); ring = next_ring(ring, seen)) {
        if (hide_cheapest(ring)) return;
    }
    ring.resize(table_.cells.size());
    std::iota(ring.begin(), ring.end(), std::size_t{0});
    if (!hide_cheapest(ring)) give_up(about);
}

std::vector<std::size_t> Protector::next_ring(const std::vector<std::size_t>& ring, std::vector<bool>& seen) const {
    std::vector<std::size_t> next;
    const auto reach = [&](std::size_t cell) {
        if (seen[cell]) return;
        seen[cell] = true;
        next.push_back(cell);
    };
    for (const auto cell : ring) {
        for (const auto* sum : sums_of_[cell]) {
            reach(sum->total);
            std::for_each(sum->parts.begin(), sum->parts.end(), reach);
        }
    }
    return next;
}

bool Protector::hide_cheapest(const std::vector<std::size_t>& ring) {
    auto best = table_.cells.size();
    for (const auto cell : ring) {
        if (states_[cell] != CellState::published || !complement_.may_hide(cell)) continue;
        const auto cost = complement_.cost(cell);
        if (best == table_.cells.size() || std::pair(cost, cell) < std::pair(complement_.cost(best), best)) best = cell;
    }
    if (best == table_.cells.size()) return false;
    states_[best] = CellState::complement;
    return true;
}

/// An audit takes the longer the more is hidden, so that there are fewer.
std::size_t Protector::tries() const {
    constexpr std::size_t many = 300;
    const auto hidden =
        states_.size() - static_cast<std::size_t>(std::count(states_.begin(), states_.end(), CellState::published));
    return hidden <= many ? policy_.clean_up : policy_.clean_up / ((hidden + many - 1) / many);
}

void Protector::clean_up() {
    std::vector<std::size_t> hidden;
    for (std::size_t i = 0; i < states_.size(); ++i) {
        if (states_[i] == CellState::complement) hidden.push_back(i);
    }
    std::stable_sort(hidden.begin(), hidden.end(),
                     [&](auto a, auto b) { return table_.cells[a].cost > table_.cells[b].cost; });
    if (const auto most = tries(); hidden.size() > most) hidden.resize(most);
    for (const auto cell : hidden) {
        states_[cell] = CellState::published;
        if (!passes()) states_[cell] = CellState::complement;
    }
}

std::vector<Answer> Protector::ask_all(const Interrogation& asked, Depth depth) {
    // At last nothing is brought along, so that audit() comes to the same.
    if (depth == Depth::all) return audited(table_, attacker_, asked);
    return (attacker_.has_earlier() ? together_ : alone_).answers(asked, depth);
}

bool Protector::passes() {
    const auto all_pass = [](const std::vector<Answer>& answers) {
        return std::all_of(answers.begin(), answers.end(), [](const Answer& one) { return one.passes; });
    };
    return all_pass(ask_all(attacker_.ask_all(states_), Depth::verdict));
}

}  // namespace kamtuu
