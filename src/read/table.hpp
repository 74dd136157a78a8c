#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/finding.hpp>

namespace kamtuu {

/// A table of texts, whole in memory, as a CSV file or a sheet gives it: a header and rows. Cells are as written,
/// blanks and all; nothing has become a number.
///
/// A row may have fewer cells than the header; cell() is then empty. It never has more. Rows know their number as a
/// spreadsheet counts them, because blank rows are left out.
///
/// Cells are views into one text that the table owns; they stay valid when the table is moved, for as long as it lives.
class Table {
public:
    using Row = std::span<const std::string_view>;

    /// A table without rows. `file` is a name without folder, `text` what the cells will be views of.
    Table(std::string file, std::unique_ptr<std::string> text) : file_(std::move(file)), text_(std::move(text)) {}

    [[nodiscard]] const std::string& file() const noexcept { return file_; }
    /// The names of the columns; empty only if the table is.
    [[nodiscard]] Row header() const noexcept { return rows_.empty() ? Row{} : cells_of(0); }
    /// 1, unless blank rows stand above the header.
    [[nodiscard]] std::size_t header_number() const noexcept { return rows_.empty() ? 1 : rows_.front().number; }
    /// How many rows stand under the header.
    [[nodiscard]] std::size_t size() const noexcept { return rows_.empty() ? 0 : rows_.size() - 1; }
    /// The cells of row `i` of size(); perhaps fewer than the header has.
    [[nodiscard]] Row row(std::size_t i) const noexcept { return cells_of(i + 1); }
    [[nodiscard]] std::size_t row_number(std::size_t i) const noexcept { return rows_[i + 1].number; }
    [[nodiscard]] std::string_view cell(std::size_t i, std::size_t column) const noexcept {
        const auto cells = row(i);
        return column < cells.size() ? cells[column] : std::string_view{};
    }
    /// The first column of this name, blanks around it not counting.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const noexcept;

    // For readers that fill a table.
    void add_cell(std::string_view cell) { cells_.push_back(cell); }
    /// Ends the row of the cells that were added since the last one.
    void end_row(std::size_t number);

private:
    struct Place {
        std::size_t first_cell{};
        std::size_t number{};
    };
    [[nodiscard]] Row cells_of(std::size_t i) const noexcept {
        const auto end = i + 1 < rows_.size() ? rows_[i + 1].first_cell : ended_;
        return {cells_.data() + rows_[i].first_cell, end - rows_[i].first_cell};
    }

    std::string file_;
    std::unique_ptr<std::string> text_;  // on the heap: a short std::string would move its bytes along with itself
    std::vector<std::string_view> cells_;
    std::vector<Place> rows_;
    std::size_t ended_{};  // cells in ended rows
};

/// Tells what is odd about a table as a whole: two columns of one name, rows shorter than the header, no row under the
/// header.
void report_shape(const Table& table, Findings& findings);

}  // namespace kamtuu
