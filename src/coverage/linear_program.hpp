#pragma once

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace kamtuu {

constexpr double no_bound = std::numeric_limits<double>::infinity();

struct Bounds {
    double lower{0};
    double upper{no_bound};
};

struct Term {
    std::size_t column{};
    double factor{1};
};

/// The sum of the terms lies within the bounds.
struct LinearRow {
    std::vector<Term> terms{};
    Bounds bounds{};
};

/// A linear programme that is solved again and again, each time from where the last solution was: COIN-OR's Clp. Not
/// for two threads at once.
class LinearProgram {
public:
    LinearProgram(std::span<const Bounds> columns, std::span<const LinearRow> rows);
    ~LinearProgram();
    LinearProgram(const LinearProgram&) = delete;
    LinearProgram& operator=(const LinearProgram&) = delete;
    LinearProgram(LinearProgram&&) noexcept;
    LinearProgram& operator=(LinearProgram&&) noexcept;

    /// Replaces the bounds of a column.
    void bound(std::size_t column, const Bounds& bounds);

    enum class Outcome { optimal, infeasible, unbounded, failed };
    struct Solution {
        Outcome outcome{Outcome::failed};
        double value{};
        std::vector<double> columns{};  ///< empty unless optimal
    };
    /// The least of the sum of `costs`, which are by column, times the columns.
    Solution minimize(std::span<const double> costs);

private:
    struct Model;
    std::unique_ptr<Model> model_;
};

}  // namespace kamtuu
