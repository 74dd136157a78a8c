#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include <kamtuu/count_table.hpp>

namespace kamtuu::test {

/// A table with one cell a key, in the order in which they are added.
class TableMaker {
public:
    std::size_t add(const std::string& key, double value) {
        table_.cells.push_back({.key = key, .value = value});
        return table_.cells.size() - 1;
    }
    std::size_t sum(const std::string& key, std::vector<std::size_t> parts) {
        double value = 0;
        for (const auto part : parts) value += table_.cells[part].value;
        const auto total = add(key, value);
        table_.sums.push_back({total, std::move(parts)});
        return total;
    }
    void also_sum(std::size_t total, std::vector<std::size_t> parts) {
        table_.sums.push_back({total, std::move(parts)});
    }
    CountTable& table() noexcept { return table_; }

private:
    CountTable table_{};
};

/// "r0c0", "r0c1" …, row sums "r0", column sums "c0", and "all".
CountTable grid(const std::vector<std::vector<double>>& rows);

/// How the counts of a made country are spread.
struct Spread {
    int small{40};  ///< of 100 finest counts are 0 to 9
    int zero{15};   ///< of 100 are 0
    double most{300};
};

/// Municipalities, districts, regions and the country by projects and their total, by women, men, unknown and people:
/// every sum there is. Keys as "r0.d1.m2|p0|f".
CountTable country(std::mt19937& random, const Spread& spread = {});

/// Adds `people` to one finest cell and to all that it is counted in.
void add_record(CountTable& table, std::size_t cell, double people);

/// The cells that are no total.
std::vector<std::size_t> finest(const CountTable& table);

/// The same table with cells, sums and parts in another order; `order` tells where each cell comes from.
CountTable shuffled(const CountTable& table, std::mt19937& random, std::vector<std::size_t>& order);

}  // namespace kamtuu::test
