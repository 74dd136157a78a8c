#include "names/assignment.hpp"

#include <algorithm>
#include <limits>

namespace kamtuu {

namespace {

constexpr double never = 1e9;  // the cost of what does not go together: more than any sum of worths
constexpr std::size_t nobody = static_cast<std::size_t>(-1);

/// Gives the rows their columns one after the other; each may make earlier ones move over.
class Assigner {
public:
    explicit Assigner(const Worth& worth)
        : worth_(worth),
          columns_(worth.front().size()),
          row_price_(worth.size(), 0),
          column_price_(columns_ + 1, 0),
          row_of_(columns_ + 1, nobody) {}

    void assign(std::size_t row) {
        start(row);
        auto column = columns_;  // stands for the row that has none yet
        do column = visit(column);
        while (row_of_[column] != nobody);
        move_over(column);
    }

    [[nodiscard]] const std::vector<std::size_t>& rows() const noexcept { return row_of_; }

private:
    [[nodiscard]] double cost(std::size_t row, std::size_t column) const {
        return worth_[row][column] ? -*worth_[row][column] : never;
    }

    void start(std::size_t row) {
        row_of_[columns_] = row;
        slack_.assign(columns_ + 1, std::numeric_limits<double>::infinity());
        from_.assign(columns_ + 1, columns_);
        visited_.assign(columns_ + 1, false);
    }

    /// Looks from `column`'s row at all columns, changes the prices, and gives the cheapest column not visited yet.
    std::size_t visit(std::size_t column) {
        visited_[column] = true;
        const auto row = row_of_[column];
        auto cheapest = nobody;
        for (std::size_t j = 0; j < columns_; ++j) {
            if (visited_[j]) continue;
            const auto reduced = cost(row, j) - row_price_[row] - column_price_[j];
            if (reduced < slack_[j]) {
                slack_[j] = reduced;
                from_[j] = column;
            }
            if (cheapest == nobody || slack_[j] < slack_[cheapest]) cheapest = j;
        }
        const auto delta = slack_[cheapest];
        for (std::size_t j = 0; j <= columns_; ++j) {
            if (visited_[j]) {
                row_price_[row_of_[j]] += delta;
                column_price_[j] -= delta;
            } else {
                slack_[j] -= delta;
            }
        }
        return cheapest;
    }

    void move_over(std::size_t column) {
        while (column != columns_) {
            row_of_[column] = row_of_[from_[column]];
            column = from_[column];
        }
    }

    const Worth& worth_;
    std::size_t columns_;
    std::vector<double> row_price_;
    std::vector<double> column_price_;
    std::vector<std::size_t> row_of_;  // by column
    std::vector<double> slack_{};
    std::vector<std::size_t> from_{};
    std::vector<bool> visited_{};
};

}  // namespace

std::optional<Assignment> best_assignment(const Worth& worth) {
    if (worth.empty()) return Assignment{};
    const auto columns = worth.front().size();
    if (worth.size() > columns) return std::nullopt;
    Assigner assigner(worth);
    for (std::size_t row = 0; row < worth.size(); ++row) assigner.assign(row);
    Assignment assignment{.columns = std::vector<std::size_t>(worth.size())};
    for (std::size_t j = 0; j < columns; ++j) {
        const auto row = assigner.rows()[j];
        if (row == nobody) continue;
        if (!worth[row][j]) return std::nullopt;
        assignment.columns[row] = j;
        assignment.worth += *worth[row][j];
    }
    return assignment;
}

}  // namespace kamtuu
