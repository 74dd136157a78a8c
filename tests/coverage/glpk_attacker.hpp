#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <kamtuu/disclosure.hpp>

namespace kamtuu::test {

/// The least and the greatest that somebody else's solver (GLPK) finds a hidden cell to be, over the whole table at
/// once and without any of the library's code.
class GlpkAttacker {
public:
    /// `states` by cell. Where zeros are shown, what is hidden is at least 1.
    GlpkAttacker(const CountTable& table, std::span<const CellState> states, bool zeros);
    ~GlpkAttacker();
    GlpkAttacker(const GlpkAttacker&) = delete;
    GlpkAttacker& operator=(const GlpkAttacker&) = delete;

    std::pair<double, double> range(std::size_t cell);
    /// Whether there is any table at all.
    bool possible();
    /// Adds a second table to the same programme; its cells come after the first one's.
    void add(const CountTable& table, std::span<const CellState> states, bool zeros);
    /// Says that one cell is at least another, or equal to it.
    void at_least(std::size_t cell, std::size_t other);
    void equal(std::size_t cell, std::size_t other);
    /// Of `cell` less `other`.
    std::pair<double, double> difference(std::size_t cell, std::size_t other);

private:
    int solve();
    double furthest(std::size_t cell, std::size_t other, int direction);
    void relate(std::size_t cell, std::size_t other, int type);
    struct Problem;
    Problem* problem_;
};

}  // namespace kamtuu::test
