#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <kamtuu/disclosure.hpp>

#include "coverage/answers.hpp"
#include "coverage/release_view.hpp"

namespace kamtuu {

/// What an attacker asks: a question for each cell that is hidden, and for each difference that is.
struct Interrogation {
    Puzzle puzzle{};
    std::vector<Derivable> about{};    ///< by question; without an answer
    std::vector<std::size_t> cells{};  ///< by question: position in the latest of its releases
    std::vector<bool> of_last{};       ///< by question: whether the last release is among its releases
    /// By column: its place among all cells of all releases, the first release's first.
    std::vector<std::size_t> places{};
};

/// One who has this release and perhaps the earlier ones; disclosure.hpp says what he thinks. Keeps references.
class Attacker {
public:
    /// Throws Error (input) for earlier releases that contradict each other.
    Attacker(const CountTable& table, const ProtectionPolicy& policy, const Ledger* earlier);

    /// His questions where he looks at nothing but this release and what he knows of unchanged cells.
    [[nodiscard]] Interrogation ask_table(std::span<const CellState> states) const;
    /// His questions where he has all releases.
    [[nodiscard]] Interrogation ask_all(std::span<const CellState> states) const;

    /// By position: what has to hold of the cell if it is hidden, by its count.
    [[nodiscard]] const std::vector<Demand>& demands() const noexcept { return demands_; }
    [[nodiscard]] bool has_earlier() const noexcept { return !earlier_.empty(); }
    /// By position: whether an earlier release published the very count.
    [[nodiscard]] const std::vector<bool>& known() const noexcept { return known_; }
    /// By position: whether an earlier release published less than the threshold more or less, but not the same.
    [[nodiscard]] const std::vector<bool>& changed_little() const noexcept { return changed_little_; }
    /// By position: whether the last release that has the cell hid it.
    [[nodiscard]] const std::vector<bool>& hidden_before() const noexcept { return hidden_before_; }

private:
    void compare_with(const ReleaseView& release);
    void ask_earlier();

    const CountTable& table_;
    const ProtectionPolicy& policy_;
    std::vector<ReleaseView> earlier_{};
    std::vector<bool> known_{};
    std::vector<bool> changed_little_{};
    std::vector<bool> hidden_before_{};
    /// What has to hold of the questions about the earlier releases alone, which always come in the same order.
    std::vector<Demand> earlier_demands_{};
    std::vector<Demand> demands_{};
};

}  // namespace kamtuu
