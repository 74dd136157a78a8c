#include "write/statistic_columns.hpp"

#include <optional>
#include <stdexcept>

#include "core/number.hpp"

namespace kamtuu {

namespace {

struct Decimals {
    std::string_view unit;
    int most;
};

// Finer than any figure behind it: a hundredth of a percent is noise. A millionth of a km2 is a square metre, so that
// areas as written add up to the same at each level, but for square metres.
constexpr Decimals decimals[] = {{"km2", 6}, {"%", 2}};

using Part = StatisticColumn::Part;

std::optional<double> part_of(const Interval& interval, Part part) noexcept {
    if (part == Part::value) return interval.exact() ? std::optional(interval.lower) : std::nullopt;
    return part == Part::lower ? interval.lower : interval.upper;
}

}  // namespace

StatisticColumns::StatisticColumns(std::span<const Statistic> of) : statistics_(of) {
    for (std::size_t i = 0; i < of.size(); ++i) {
        const std::string key(of[i].key);
        columns_.push_back({key, i, Part::value});
        if (!of[i].bounded) continue;
        columns_.push_back({key + "_min", i, Part::lower});
        columns_.push_back({key + "_max", i, Part::upper});
    }
}

std::string StatisticColumns::text(const StatisticColumn& column, const SummaryRow& row) const {
    const auto& cell = row.cells.at(column.statistic);
    if (!cell) return {};
    const auto& statistic = statistics_[column.statistic];
    if (!cell->exact() && !statistic.bounded)
        throw std::logic_error("statistic " + std::string(statistic.key) + " is an interval but not declared bounded");
    const auto number = part_of(*cell, column.part);
    return number ? number_in_unit(*number, statistic.unit) : std::string();
}

std::string number_in_unit(double value, std::string_view unit) {
    std::string text;
    for (const auto& known : decimals) {
        if (known.unit != unit) continue;
        append_number(text, value, known.most);
        return text;
    }
    append_number(text, value);
    return text;
}

}  // namespace kamtuu
