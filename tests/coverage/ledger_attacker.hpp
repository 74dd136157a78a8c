#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <kamtuu/disclosure.hpp>

#include "coverage/glpk_attacker.hpp"

namespace kamtuu::test {

/// Two releases of the same cells, and what the attacker of disclosure.hpp makes of them: what is not seen to change
/// did not, what is seen only to grow did not shrink, and none of that of cells where it cannot be true. Written after
/// the words of that header and solved by GLPK, without any of the library's code.
class LedgerAttacker {
public:
    struct Release {
        const CountTable& table;
        const std::vector<CellState>& states;
    };
    LedgerAttacker(const Release& before, const Release& after);

    [[nodiscard]] bool hidden_before(std::size_t cell) const;
    /// And not told by the earlier release.
    [[nodiscard]] bool hidden_after(std::size_t cell) const;
    std::pair<double, double> before(std::size_t cell) { return attacker_->range(cell); }
    std::pair<double, double> after(std::size_t cell) { return attacker_->range(size_ + cell); }
    /// What it has more in the later release.
    std::pair<double, double> change(std::size_t cell) { return attacker_->difference(size_ + cell, cell); }

    [[nodiscard]] std::size_t beliefs() const noexcept { return beliefs_.size(); }
    [[nodiscard]] std::size_t dropped() const noexcept { return dropped_; }

private:
    /// Of a finest cell: 0, it did not change; 1, it did not decrease; -1, it did not increase.
    struct Belief {
        std::size_t cell{};
        int way{};
    };
    struct Seen {
        bool up{false};
        bool down{false};
        bool withdrawn{false};
    };

    [[nodiscard]] std::vector<std::size_t> with_all_above(std::size_t cell) const;
    [[nodiscard]] Seen seen_at(std::size_t cell) const;
    void believe(std::size_t cell);
    void group();
    std::size_t leader(std::size_t column);
    void unite(std::size_t a, std::size_t b);
    void attack(const std::vector<Belief>& beliefs);

    Release before_;
    Release after_;
    std::size_t size_;
    std::vector<CellState> known_;  // the later states, where what was told before is published
    std::vector<Belief> beliefs_{};
    std::size_t dropped_{0};
    std::vector<std::size_t> leader_{};  // by column: cells of the first release, then of the second
    std::optional<GlpkAttacker> attacker_{};
};

}  // namespace kamtuu::test
