#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/statistics.hpp>
#include <kamtuu/summary.hpp>

namespace kamtuu {

/// A column that tables and layers have for a statistic.
struct StatisticColumn {
    enum class Part { value, lower, upper };

    std::string name{};
    std::size_t statistic{};  ///< position among the statistics
    Part part{};
};

/// The columns of statistics, in their order: "reached", and for one that can be known only as an interval also
/// "reached_min" and "reached_max". Keeps the span.
class StatisticColumns {
public:
    explicit StatisticColumns(std::span<const Statistic> of);

    [[nodiscard]] std::span<const Statistic> statistics() const noexcept { return statistics_; }
    [[nodiscard]] auto begin() const noexcept { return columns_.begin(); }
    [[nodiscard]] auto end() const noexcept { return columns_.end(); }

    /// The cell of a row as a number with the decimals that suit its unit; empty for what is not there: the value of
    /// an interval, all parts of an absent one. The bounds of an exact number are the number, so that a map can be
    /// coloured by one column.
    [[nodiscard]] std::string text(const StatisticColumn& column, const SummaryRow& row) const;

private:
    std::span<const Statistic> statistics_;
    std::vector<StatisticColumn> columns_{};
};

/// With at most the decimals that make sense in the unit: 6 for km2, 2 for %, else as many as the number has.
std::string number_in_unit(double value, std::string_view unit);

}  // namespace kamtuu
