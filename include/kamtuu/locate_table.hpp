#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/locator.hpp>
#include <kamtuu/progress.hpp>
#include <kamtuu/table_stream.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// Where points are looked up. `locator` must be one of `boundaries`.
struct Places {
    const Boundaries& boundaries;
    const Locator& locator;
};

/// A column that locate_table can append.
struct LocatedColumn {
    std::string_view name;
    std::string_view meaning;
};

/// All of them, in the order in which help shows them.
std::vector<LocatedColumn> located_columns();

struct LocateOptions {
    /// Columns of the coordinates; empty: found by the alias table of records ("lon", "lng", "x", "долгота" …).
    std::string lon{};
    std::string lat{};
    /// Names of located_columns(); empty: P-code and name of the unit, of its district and of its region.
    std::vector<std::string> columns{};
    /// The level of the unit that a point is said to lie in. A unit that ends above it stands for itself.
    Level level{Level::adm3};
    /// Encoding of the table, as iconv knows it; empty: UTF-8, or UTF-16 with a byte order mark.
    std::string encoding{};
    char separator{0};    ///< 0: found from the header among comma, semicolon and tab
    unsigned threads{0};  ///< 0: as many as there are cores
    Progress progress{};
    /// The longest row, against a quote that is never closed.
    std::size_t max_row_bytes{std::size_t{16} << 20U};
    /// How much is worked on at a time. Changes the speed and the memory used, never the result.
    std::size_t chunk_bytes{std::size_t{256} << 10U};
};

/// What became of the rows; the last four make up `rows`.
struct LocateCounts {
    std::uint64_t rows{};     ///< under the header, blank ones not counted
    std::uint64_t located{};  ///< in a unit
    std::uint64_t outside{};  ///< in none
    std::uint64_t without{};  ///< without coordinates
    std::uint64_t bad{};      ///< with coordinates that name no place
    std::string lon{};        ///< the column taken for the longitude
    std::string lat{};        ///< the column taken for the latitude
};

/// Appends to each row of a CSV table the unit that its point lies in: columns at the end, empty where there is no
/// unit.
///
/// Rows come out in their order and as they were typed, byte for byte, be it with other quotes than needed, without a
/// last newline, or blank; a row shorter than the header gets its missing cells first, as empty ones, so that the new
/// ones stand under their names. Under a row of HXL tags the new columns have tags. New cells are quoted where needed
/// and, as in all tables written here, get a `'` in front where a spreadsheet would run them. A text that is not UTF-8
/// becomes UTF-8, which is a finding. A column whose name is taken becomes `located_…`.
///
/// Points are read as read_records does it: in any way of writing decimals; exchanged axes are set right with a
/// finding. Findings name the first rows of a kind and count the others, so that memory is bounded, whatever the
/// length of the table: a few chunks a thread, or a few of the longest row.
///
/// Reads and refuses what read_records does; see there. When it throws Error, the rows before the fault have been given
/// to the sink, whatever the threads or the chunks. What source or sink throw comes through.
LocateCounts locate_table(const TableStream& table, const Places& places, const LocateOptions& options,
                          Findings& findings);

}  // namespace kamtuu
#pragma GCC visibility pop
