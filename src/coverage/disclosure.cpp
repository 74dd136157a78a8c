#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

#include <kamtuu/disclosure.hpp>
#include <kamtuu/error.hpp>

#include "coverage/attacker.hpp"
#include "coverage/ledger_faults.hpp"
#include "coverage/protector.hpp"

namespace kamtuu {

namespace {

/// A table in the order of its keys, and where its cells were.
struct Sorted {
    CountTable table{};
    std::vector<std::size_t> order{};
};

Sorted sorted(const CountTable& table) {
    Sorted made{.table = {}, .order = std::vector<std::size_t>(table.cells.size())};
    std::iota(made.order.begin(), made.order.end(), std::size_t{0});
    std::sort(made.order.begin(), made.order.end(),
              [&](std::size_t a, std::size_t b) { return table.cells[a].key < table.cells[b].key; });
    std::vector<std::size_t> place(table.cells.size());
    for (std::size_t i = 0; i < place.size(); ++i) {
        place[made.order[i]] = i;
        made.table.cells.push_back(table.cells[made.order[i]]);
    }
    for (auto sum : table.sums) {
        sum.total = place[sum.total];
        for (auto& part : sum.parts) part = place[part];
        std::sort(sum.parts.begin(), sum.parts.end());
        made.table.sums.push_back(std::move(sum));
    }
    std::sort(made.table.sums.begin(), made.table.sums.end(),
              [](const auto& a, const auto& b) { return std::tie(a.total, a.parts) < std::tie(b.total, b.parts); });
    return made;
}

void check_policy(const ProtectionPolicy& policy) {
    if (policy.threshold >= 2 && policy.threshold <= 1e6 && std::floor(policy.threshold) == policy.threshold) return;
    throw Error(ErrorKind::input, "the threshold of small counts is no whole number from 2 to a million");
}

void check_states(const CountTable& table, std::span<const CellState> states) {
    if (states.size() == table.cells.size()) return;
    throw Error(ErrorKind::input, "table of counts: there is not one state a cell");
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

/// Passes what is hidden on to every total above.
void hide_totals(const CountTable& table, std::vector<bool>& hidden) {
    for (bool more = true; more;) {
        more = false;
        for (const auto& sum : table.sums) {
            if (hidden[sum.total]) continue;
            hidden[sum.total] =
                std::any_of(sum.parts.begin(), sum.parts.end(), [&](std::size_t part) { return hidden[part]; });
            more = more || hidden[sum.total];
        }
    }
}

std::size_t naively_published(const CountTable& table, std::span<const CellState> primary) {
    std::vector<bool> hidden;
    for (const auto state : primary) hidden.push_back(state != CellState::published);
    auto lines = hidden;
    for (const auto& sum : table.sums) {
        const auto is_primary = [&](std::size_t cell) { return primary[cell] != CellState::published; };
        if (!is_primary(sum.total) && std::none_of(sum.parts.begin(), sum.parts.end(), is_primary)) continue;
        lines[sum.total] = true;
        for (const auto part : sum.parts) lines[part] = true;
    }
    hide_totals(table, hidden);
    std::size_t left = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) left += !lines[i] && !hidden[i];
    return left;
}

ProtectionSummary summarize(const CountTable& table, std::span<const CellState> states,
                            std::span<const CellState> primary) {
    const auto count = [&](CellState state) {
        return static_cast<std::size_t>(std::count(states.begin(), states.end(), state));
    };
    ProtectionSummary made{.cells = states.size()};
    made.published = count(CellState::published);
    made.complement = count(CellState::complement);
    made.primary = made.cells - made.published - made.complement;
    made.naively_published = naively_published(table, primary);
    return made;
}

double share(std::size_t part, std::size_t whole) noexcept {
    return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::string_view to_string(CellState state) noexcept {
    constexpr std::array<std::string_view, 5> names{"published", "small", "change", "withheld", "complement"};
    return names[static_cast<std::size_t>(state)];
}

bool Audit::passes() const noexcept {
    return std::all_of(derivable.begin(), derivable.end(), [](const Derivable& one) { return one.passes; });
}

double ProtectionSummary::share_published() const noexcept { return share(published, cells); }
double ProtectionSummary::share_naively_published() const noexcept { return share(naively_published, cells); }

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

Ledger with_release(Ledger earlier, const std::string& label, const CountTable& table,
                    std::span<const CellState> states, const ProtectionPolicy& policy) {
    check_counts(table);
    check_states(table, states);
    for (const auto& release : earlier.releases) {
        if (release.label == label) throw Error(ErrorKind::input, "the ledger has a release '" + label + "' already");
    }
    const auto [ordered, order] = sorted(table);
    Ledger::Release made{.label = label, .zeros = policy.zeros};
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& cell = ordered.cells[i];
        Ledger::Entry entry{.key = cell.key, .of = cell.of};
        entry.withheld = cell.withheld && states[order[i]] != CellState::published;
        if (states[order[i]] == CellState::published) entry.value = cell.value;
        made.entries.push_back(std::move(entry));
    }
    for (const auto& sum : ordered.sums) {
        Ledger::Sum by_key{.total = ordered.cells[sum.total].key};
        for (const auto part : sum.parts) by_key.parts.push_back(ordered.cells[part].key);
        made.sums.push_back(std::move(by_key));
    }
    if (const auto fault = fault_of(made); !fault.empty()) throw Error(ErrorKind::input, "release: " + fault);
    earlier.releases.push_back(std::move(made));
    return earlier;
}

}  // namespace kamtuu
