#pragma once

#include <string>
#include <vector>

namespace kamtuu::cli {

/// A table for people: columns as wide as they need, counted in characters; texts to the left, numbers to the right.
class TextTable {
public:
    enum class Align { left, right };

    struct Column {
        std::string heading{};
        Align align{Align::right};
    };

    explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

    /// As many cells as there are columns.
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }
    /// Every line indented by two blanks and ended; no blanks at the end of lines.
    [[nodiscard]] std::string text() const;

private:
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_{};
};

}  // namespace kamtuu::cli
