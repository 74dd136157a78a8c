#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include <kamtuu/disclosure.hpp>

#include "coverage/attacker.hpp"
#include "coverage/linear_program.hpp"

namespace kamtuu {

/// Finds the cheapest cells to hide beside those that are hidden, so that one of them could have another count: a
/// linear programme over how much each cell of the table would be more or less, at its cost, with all sums kept. After
/// Kelly, Golden and Assad, 1992. Keeps references.
class Complement {
public:
    Complement(const CountTable& table, const ProtectionPolicy& policy, const Attacker& attacker);

    /// What to hide beside the hidden cells of `states`, so that `cell` meets the demand that its count makes; empty if
    /// that cannot be found, or nothing is missing. The tables that show it go to `examples`, counts by cell.
    [[nodiscard]] std::vector<std::size_t> for_cell(std::size_t cell, std::span<const CellState> states,
                                                    std::vector<Example>& examples);

    /// Whether hiding the cell can help, and can be kept up.
    [[nodiscard]] bool may_hide(std::size_t cell) const { return may_hide_[cell]; }
    /// What is lost by hiding it; what was hidden before costs little.
    [[nodiscard]] double cost(std::size_t cell) const { return costs_[cell]; }

private:
    struct Choice {
        double cost{};
        std::vector<std::size_t> cells{};
        Example example{};
    };
    using States = std::span<const CellState>;

    /// That the cell could have `count`.
    std::optional<Choice> reach(std::size_t cell, double count, States states);
    /// That it could be a threshold more or less, whichever is cheaper.
    std::optional<Choice> reach_span(std::size_t cell, double span, States states);
    [[nodiscard]] Choice choice(const LinearProgram::Solution& solution, const std::vector<std::size_t>& cells,
                                States states) const;
    void add_pieces();

    /// What hangs together by sums.
    struct Piece {
        std::vector<std::size_t> cells{};
        LinearProgram program;  // a column a cell for what it would be more, then a column a cell for what less
    };
    struct Place {
        std::size_t piece{};
        std::size_t column{};
    };

    const CountTable& table_;
    std::vector<Bounds> bounds_{};  // by cell: of its count
    std::vector<Demand> demands_{};
    std::vector<bool> may_hide_{};
    std::vector<double> costs_{};
    std::vector<Place> place_;  // by cell
    std::vector<Piece> pieces_{};
};

}  // namespace kamtuu
