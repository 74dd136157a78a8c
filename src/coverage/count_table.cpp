#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

#include <kamtuu/count_table.hpp>
#include <kamtuu/error.hpp>

#include "core/number.hpp"

namespace kamtuu {

namespace {

[[noreturn]] void refuse(const std::string& what) { throw Error(ErrorKind::input, "table of counts: " + what); }

bool is_count(double value) noexcept { return value >= 0 && value <= CountTable::most && std::floor(value) == value; }

bool has_control(std::string_view key) noexcept {
    return std::any_of(key.begin(), key.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

void check_cell(const CountTable::Cell& cell) {
    if (cell.key.empty() || has_control(cell.key)) refuse("a key is empty or has control characters in it");
    if (!is_count(cell.value)) refuse("'" + cell.key + "' is no whole number from 0 to a thousand million");
    if (!(cell.cost > 0) || !std::isfinite(cell.cost)) refuse("the cost of '" + cell.key + "' is not above 0");
    if (cell.of && (!is_count(*cell.of) || *cell.of < cell.value)) {
        refuse("the denominator of '" + cell.key + "' is no whole number from its count to a thousand million");
    }
}

void check_keys(const CountTable& table) {
    std::vector<std::string_view> keys;
    for (const auto& cell : table.cells) keys.push_back(cell.key);
    std::sort(keys.begin(), keys.end());
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    if (twice != keys.end()) refuse("the key '" + std::string(*twice) + "' is there twice");
}

void check_sum(const CountTable& table, const CountTable::Sum& sum) {
    if (sum.total >= table.cells.size()) refuse("a sum names a cell that is not there");
    const auto& total = table.cells[sum.total];
    auto parts = sum.parts;
    std::sort(parts.begin(), parts.end());
    if (parts.empty()) refuse("the sum '" + total.key + "' has no parts");
    if (parts.back() >= table.cells.size()) refuse("the sum '" + total.key + "' names a cell that is not there");
    if (std::adjacent_find(parts.begin(), parts.end()) != parts.end()) {
        refuse("the sum '" + total.key + "' has a part twice");
    }
    const auto value = std::accumulate(parts.begin(), parts.end(), 0.0,
                                       [&](double so_far, std::size_t i) { return so_far + table.cells[i].value; });
    if (value == total.value) return;
    std::string numbers;
    append_number(numbers, total.value);
    numbers += ", and its parts make ";
    append_number(numbers, value);
    refuse("'" + total.key + "' is " + numbers);
}

/// Takes away totals that all sums they are parts of are done with; what is left over goes round in a circle.
void check_circles(const CountTable& table) {
    std::vector<std::size_t> above(table.cells.size(), 0);
    std::vector<std::vector<const CountTable::Sum*>> below(table.cells.size());
    for (const auto& sum : table.sums) {
        below[sum.total].push_back(&sum);
        for (const auto part : sum.parts) ++above[part];
    }
    std::vector<std::size_t> free;
    for (std::size_t i = 0; i < above.size(); ++i) {
        if (above[i] == 0) free.push_back(i);
    }
    for (std::size_t next = 0; next < free.size(); ++next) {
        for (const auto* sum : below[free[next]]) {
            for (const auto part : sum->parts) {
                if (--above[part] == 0) free.push_back(part);
            }
        }
    }
    for (std::size_t i = 0; i < above.size(); ++i) {
        if (above[i] != 0) refuse("'" + table.cells[i].key + "' lies in or below a cell that is its own part");
    }
}

}  // namespace

void check_counts(const CountTable& table) {
    for (const auto& cell : table.cells) check_cell(cell);
    check_keys(table);
    for (const auto& sum : table.sums) check_sum(table, sum);
    check_circles(table);
}

}  // namespace kamtuu
