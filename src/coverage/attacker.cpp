#include "coverage/attacker.hpp"

#include <algorithm>
#include <cmath>

#include <kamtuu/error.hpp>

#include "coverage/interrogator.hpp"
#include "coverage/ledger_faults.hpp"

namespace kamtuu {

namespace {

/// What has to stay as it was of something that was hidden before: as far as the threshold, no more was asked then.
Demand demand_of_earlier(const Derivable& about, const Bounds& bounds, const Answer& answer, double threshold) {
    Demand demand{.span = std::min(threshold, answer.shown_upper - answer.shown_lower)};
    demand.zero_will_do = about.kind == Derivable::Kind::change && answer.lower == 0 && answer.upper == 0;
    if (about.kind == Derivable::Kind::change) return demand;
    if (answer.shown_lower <= 1) demand.lower_at_most = answer.shown_lower;
    if (answer.shown_upper >= bounds.upper - 1) demand.upper_at_least = answer.shown_upper;
    return demand;
}

/// What everybody knows each count to be at least: where zeros are shown, so many as there are parts that are not 0.
std::vector<double> least_counts(const CountTable& table, const ProtectionPolicy& policy) {
    std::vector<double> least;
    for (const auto& cell : table.cells) least.push_back(policy.zeros || cell.withheld || cell.value == 0 ? 0 : 1);
    for (bool more = true; more;) {
        more = false;
        for (const auto& sum : table.sums) {
            double parts = 0;
            for (const auto part : sum.parts) parts += least[part];
            if (parts <= least[sum.total]) continue;
            least[sum.total] = parts;
            more = true;
        }
    }
    return least;
}

Demand demand_of(const CountTable::Cell& cell, const ProtectionPolicy& policy, double least) {
    const bool small = cell.value < policy.threshold;
    const bool nearly_all = cell.of && *cell.of - cell.value < policy.threshold;
    if (!cell.sensitive || !(small || nearly_all)) return {.span = policy.threshold};
    Demand demand;
    if (small) demand = {.lower_at_most = least, .upper_at_least = policy.threshold};
    if (nearly_all) {
        demand.lower_at_most = std::min(demand.lower_at_most, *cell.of - policy.threshold);
        demand.upper_at_least = std::max(demand.upper_at_least, *cell.of - (policy.zeros || cell.withheld ? 0 : 1));
    }
    return demand;
}

}  // namespace

Attacker::Attacker(const CountTable& table, const ProtectionPolicy& policy, const Ledger* earlier)
    : table_(table),
      policy_(policy),
      known_(table.cells.size(), false),
      changed_little_(table.cells.size(), false),
      hidden_before_(table.cells.size(), false) {
    const auto least = least_counts(table, policy);
    for (std::size_t i = 0; i < least.size(); ++i) demands_.push_back(demand_of(table.cells[i], policy, least[i]));
    if (earlier == nullptr) return;
    for (const auto& release : earlier->releases) {
        if (const auto fault = fault_of(release); !fault.empty()) throw Error(ErrorKind::input, "ledger: " + fault);
        earlier_.push_back(view_of(release));
    }
    for (const auto& release : earlier_) compare_with(release);
    ask_earlier();
}

void Attacker::compare_with(const ReleaseView& release) {
    for (std::size_t i = 0; i < table_.cells.size(); ++i) {
        const auto& cell = table_.cells[i];
        const auto found = release.positions.find(cell.key);
        if (found == release.positions.end()) continue;
        const auto& then = release.cells[found->second].value;
        hidden_before_[i] = !then;
        if (!then) continue;
        if (*then == cell.value) {
            known_[i] = true;
        } else if (cell.sensitive && std::abs(*then - cell.value) < policy_.threshold) {
            changed_little_[i] = true;
        }
    }
}

void Attacker::ask_earlier() {
    std::vector<const ReleaseView*> releases;
    for (const auto& release : earlier_) releases.push_back(&release);
    const auto asked = interrogate(releases);
    std::vector<Example> examples;
    const auto answers = answer(asked.puzzle, Depth::all, examples);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const auto& about = asked.about[i];
        if (answers[i].shown_lower > answers[i].shown_upper) {
            throw Error(ErrorKind::input, "the earlier releases contradict each other at '" + about.key + "'");
        }
        const auto& column = asked.puzzle.questions[i].column;
        const auto bounds = column ? asked.puzzle.columns[*column] : Bounds{};
        earlier_demands_.push_back(demand_of_earlier(about, bounds, answers[i], policy_.threshold));
    }
}

Interrogation Attacker::ask_table(std::span<const CellState> states) const {
    const auto now = view_of(table_, states, policy_, known_);
    const std::vector<const ReleaseView*> releases{&now};
    auto asked = interrogate(releases);
    for (std::size_t i = 0; i < asked.about.size(); ++i) {
        asked.puzzle.questions[i].demand = demands_[asked.cells[i]];
    }
    return asked;
}

Interrogation Attacker::ask_all(std::span<const CellState> states) const {
    if (earlier_.empty()) return ask_table(states);
    const auto now = view_of(table_, states, policy_, known_);
    std::vector<const ReleaseView*> releases;
    for (const auto& release : earlier_) releases.push_back(&release);
    releases.push_back(&now);
    auto asked = interrogate(releases);
    std::size_t earlier = 0;
    for (std::size_t i = 0; i < asked.about.size(); ++i) {
        auto& demand = asked.puzzle.questions[i].demand;
        if (!asked.of_last[i]) {
            demand = earlier_demands_[earlier++];
        } else if (asked.about[i].kind == Derivable::Kind::value) {
            demand = demands_[asked.cells[i]];
        } else {
            demand = {.span = policy_.threshold, .zero_will_do = true};
        }
    }
    return asked;
}

}  // namespace kamtuu
