#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <kamtuu/geometry.hpp>

#include "read/csv_marks.hpp"
#include "read/csv_rows.hpp"

namespace kamtuu {

/// The shape of a table of points.
struct PointTable {
    RowShape shape{};
    std::size_t lon{};  ///< columns, from 0
    std::size_t lat{};
};

enum class PointRowKind : std::uint8_t {
    blank,      ///< nothing between two newlines
    no_point,   ///< without coordinates, or with such as name no place
    has_point,  ///< the next one of points
};

/// A row of the text. It begins where the one before ends.
struct PointRow {
    std::uint32_t cells_end{};  ///< before its newline
    std::uint16_t missing{};    ///< cells that the header has and the row has not
    std::uint8_t newline{};     ///< its length, 0 to 2
    PointRowKind kind{};
};

/// What may have to be said of a row's coordinates, besides that they are there.
enum class PointFault : std::uint8_t { without, not_a_number, incomplete, zero, swapped, out_of_range };
constexpr std::size_t point_fault_count = 6;

/// The rows of a piece of a table.
struct PointRows {
    std::vector<PointRow> rows{};
    std::vector<Point> points{};
    std::array<FirstRows, point_fault_count> faults{};
    FirstRows short_rows{};
    std::optional<RowFault> stop{};  ///< absent if all rows were read
    CsvMarks marks{};                ///< of the text, for the reading alone
};

/// Reads the rows of `text`, which begins at a row's beginning, by the rules of read_csv: quotes, newlines, limits,
/// what is refused. NULs and bytes that are not UTF-8 are looked for here. Text and points may have 4 GB less one byte.
/// Whatever is in `rows` is overwritten; its memory is used again.
void read_point_rows(std::string_view text, const PointTable& table, const PieceEnd& end, PointRows& rows);

}  // namespace kamtuu
