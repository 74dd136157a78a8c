#include <string>
#include <utility>

#include <kamtuu/disclosure.hpp>
#include <kamtuu/error.hpp>

#include "coverage/disclosure_checks.hpp"
#include "coverage/ledger_faults.hpp"
#include "coverage/sorted_counts.hpp"

namespace kamtuu {

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
