#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/geometry.hpp>

#include "read/csv_marks.hpp"

namespace kamtuu {

/// The shape of a table of points.
struct PointTable {
    char separator{','};
    std::size_t width{};  ///< cells of the header
    std::size_t lon{};    ///< columns, from 0
    std::size_t lat{};
    std::size_t max_row_bytes{};
};

enum class RowKind : std::uint8_t {
    blank,      ///< nothing between two newlines
    no_point,   ///< without coordinates, or with such as name no place
    has_point,  ///< the next one of points
};

/// A row of the text. It begins where the one before ends.
struct PointRow {
    std::uint32_t cells_end{};  ///< before its newline
    std::uint16_t missing{};    ///< cells that the header has and the row has not
    std::uint8_t newline{};     ///< its length, 0 to 2
    RowKind kind{};
};

/// What may have to be said of a row's coordinates, besides that they are there.
enum class PointFault : std::uint8_t { without, not_a_number, incomplete, zero, swapped, out_of_range };
constexpr std::size_t point_fault_count = 6;

/// How often something was met, and the first few times.
struct FirstRows {
    static constexpr std::size_t most = 5;
    struct Seen {
        std::size_t row{};  ///< in the text, from 0, blank ones counted
        std::string what{};
    };
    std::uint64_t count{};
    std::vector<Seen> first{};
};

/// Why a text cannot be read to its end.
struct RowFault {
    std::size_t row{};     ///< in the text, from 0, blank ones counted
    std::size_t column{};  ///< from 1
    std::string cause{};   ///< and remedy
};

/// The rows of a piece of a table.
struct PointRows {
    std::vector<PointRow> rows{};
    std::vector<Point> points{};
    std::array<FirstRows, point_fault_count> faults{};
    FirstRows short_rows{};
    std::optional<RowFault> stop{};  ///< absent if all rows were read
    CsvMarks marks{};                ///< of the text, for the reading alone
};

/// How a piece ends.
struct PieceEnd {
    bool last{true};                     ///< the table ends here; else the last row is cut, as it is too long
    std::optional<std::string> fault{};  ///< why the text could not be understood further
};

/// Reads the rows of `text`, which begins at a row's beginning, by the rules of read_csv: quotes, newlines, limits,
/// what is refused. NULs and bytes that are not UTF-8 are looked for here. Text and points may have 4 GB less one byte.
/// Whatever is in `rows` is overwritten; its memory is used again.
void read_point_rows(std::string_view text, const PointTable& table, const PieceEnd& end, PointRows& rows);

}  // namespace kamtuu
