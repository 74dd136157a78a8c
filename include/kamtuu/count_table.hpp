#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#pragma GCC visibility push(default)
namespace kamtuu {

/// Counts that hang together by sums, as disclosure control sees a release: municipalities that add up to districts,
/// women and men to people, projects to programmes. What the cells mean is up to who builds the table.
struct CountTable {
    struct Cell {
        /// Stable across releases and unique in the table: "KG02000000000|project|f". Neither empty nor with control
        /// characters.
        std::string key{};
        /// The true count: whole, from 0 to `most`.
        double value{};
        /// Whether a small count of it says something about somebody.
        bool sensitive{true};
        /// What it is a part of, a denominator that everybody knows: at least `value`. Where little is missing to it
        /// the rest is a small count, and hidden by hiding this one.
        std::optional<double> of{};
        /// Never published, whatever its value; that this is so, everybody knows.
        bool withheld{false};
        /// What is lost if it is hidden, above 0. What is hidden only to hide others is chosen cheap.
        double cost{1};
    };

    /// The value of `total` is the sum of those of `parts`, exactly, and everybody knows that it is. Positions in
    /// `cells`. A cell may be a total and a part in any number of sums; no cell is its own part, however indirectly.
    struct Sum {
        std::size_t total{};
        std::vector<std::size_t> parts{};
    };

    std::vector<Cell> cells{};
    std::vector<Sum> sums{};

    static constexpr double most = 1e9;
};

/// Throws Error (input) that names the cell or the sum for a table that is not as described above. Linear, but for
/// sorting the keys.
void check_counts(const CountTable& table);

}  // namespace kamtuu
#pragma GCC visibility pop
