#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include <kamtuu/disclosure.hpp>
#include <kamtuu/error.hpp>

#include "coverage/attacker.hpp"
#include "coverage/disclosure_checks.hpp"
#include "coverage/protection_summary.hpp"
#include "coverage/protector.hpp"
#include "coverage/sorted_counts.hpp"

namespace kamtuu {

namespace {

void check_policy(const ProtectionPolicy& policy) {
    if (policy.threshold >= 2 && policy.threshold <= 1e6 && std::floor(policy.threshold) == policy.threshold) return;
    throw Error(ErrorKind::input, "the threshold of small counts is no whole number from 2 to a million");
}

/// What fails without a question: a primary cell that is published.
void add_published(const CountTable& table, std::span<const CellState> states, std::span<const CellState> primary,
                   Audit& made) {
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (states[i] != CellState::published || primary[i] == CellState::published) continue;
        const auto value = table.cells[i].value;
        made.derivable.push_back({.key = table.cells[i].key, .lower = value, .upper = value});
    }
}

/// What an earlier release has told already cannot be hidden any more, and is no fault of this one.
void add_already_public(const CountTable& table, std::span<const CellState> states, const Attacker& attacker,
                        Audit& made) {
    for (std::size_t i = 0; i < states.size(); ++i) {
        if (states[i] == CellState::published || !attacker.known()[i]) continue;
        const auto value = table.cells[i].value;
        made.derivable.push_back(
            {.key = table.cells[i].key, .lower = value, .upper = value, .passes = true, .already_public = true});
    }
}

/// By cell: what a release does, and what it has to do at least.
struct Decided {
    std::span<const CellState> states{};
    std::span<const CellState> primary{};
};

/// `table` in the order of keys.
Audit audit_sorted(const CountTable& table, const Decided& decided, const Attacker& attacker,
                   const Interrogation& asked, std::span<const Answer> answers) {
    Audit made;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto one = asked.about[i];
        one.lower = answers[i].lower;
        one.upper = answers[i].upper;
        one.passes = answers[i].passes;
        made.derivable.push_back(std::move(one));
    }
    add_published(table, decided.states, decided.primary, made);
    add_already_public(table, decided.states, attacker, made);
    std::stable_sort(made.derivable.begin(), made.derivable.end(), [](const Derivable& a, const Derivable& b) {
        return std::tie(a.kind, a.key, a.release) < std::tie(b.kind, b.key, b.release);
    });
    return made;
}

}  // namespace

std::string_view to_string(CellState state) noexcept {
    constexpr std::array<std::string_view, 5> names{"published", "small", "change", "withheld", "complement"};
    return names[static_cast<std::size_t>(state)];
}

bool Audit::passes() const noexcept {
    return std::all_of(derivable.begin(), derivable.end(), [](const Derivable& one) { return one.passes; });
}

Protected protect(const CountTable& table, const ProtectionPolicy& policy, const Ledger* earlier) {
    check_counts(table);
    check_policy(policy);
    const auto [ordered, order] = sorted(table);
    const Attacker attacker(ordered, policy, earlier);
    Protector protector(ordered, policy, attacker);
    const auto states = protector.run();
    const auto primary = primary_states(ordered, policy, attacker);
    Protected made;
    made.audit = audit_sorted(ordered, {states, primary}, attacker, protector.asked(), protector.answers());
    made.summary = summarize(ordered, states, primary);
    made.cells.resize(states.size());
    for (std::size_t i = 0; i < states.size(); ++i) made.cells[order[i]] = states[i];
    return made;
}

Audit audit(const CountTable& table, std::span<const CellState> states, const ProtectionPolicy& policy,
            const Ledger* earlier) {
    check_counts(table);
    check_policy(policy);
    check_states(table, states);
    const auto [ordered, order] = sorted(table);
    std::vector<CellState> by_key;
    for (const auto cell : order) by_key.push_back(states[cell]);
    const Attacker attacker(ordered, policy, earlier);
    const auto asked = attacker.ask_all(by_key);
    const auto primary = primary_states(ordered, policy, attacker);
    return audit_sorted(ordered, {by_key, primary}, attacker, asked, audited(ordered, attacker, asked));
}

}  // namespace kamtuu
