#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

#include <kamtuu/error.hpp>
#include <kamtuu/locate_table.hpp>

#include "core/byte_buffer.hpp"
#include "core/number.hpp"
#include "core/ordered_team.hpp"
#include "read/csv_faults.hpp"
#include "read/point_rows.hpp"
#include "read/point_table_head.hpp"
#include "read/table_pieces.hpp"
#include "read/text_source.hpp"
#include "write/locate_findings.hpp"
#include "write/unit_cells.hpp"

namespace kamtuu {

namespace {

/// A piece of the table, its rows whole, and all that is made of it.
struct Piece {
    ByteBuffer text{};
    PieceEnd end{};
    PointRows rows{};
    std::vector<const Unit*> units{};  // by point
    FirstRows outside{};
    ByteBuffer out{};
};

class Run {
public:
    Run(const TableStream& table, const Places& places, const LocateOptions& options, Findings& findings)
        : table_(table),
          places_(places),
          options_(options),
          findings_(findings),
          source_(table.source, options.encoding),
          head_(read_point_table_head(source_, head_options(), {options.lon, options.lat}, findings)),
          shape_{{head_.head.separator, head_.head.names.size(), options.max_row_bytes}, head_.lon, head_.lat},
          cells_(places.boundaries, options.columns, options.level, head_.head.separator),
          notes_(table.name, source_.converted_from()) {}

    LocateCounts run() {
        write_head();
        auto threads = options_.threads;
        if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
        OrderedTeam<Piece> team(
            threads, [this](Piece& piece) { locate(piece); }, [this](Piece& piece) { hand_over(piece); });
        give_pieces(source_, head_.head.rest, {shape_.shape, piece_bytes(), [this] { report_progress(); }}, team);
        team.finish();
        return notes_.report(head_, findings_);
    }

private:
    [[nodiscard]] TableHeadOptions head_options() const {
        return {table_.name, options_.encoding, options_.separator, options_.max_row_bytes,
                std::clamp(options_.chunk_bytes, std::size_t{1}, std::size_t{1} << 16U)};
    }

    void write_head() {
        const auto& head = head_.head;
        PointRows rows;
        read_point_rows(head.rows, {shape_.shape, 0, 0}, {}, rows);
        std::string out(source_.mark());
        std::size_t begin = 0;
        std::size_t number = 0;  // of rows that are not blank
        for (const auto& row : rows.rows) {
            out.append(head.rows, begin, row.cells_end - begin);
            if (row.kind != PointRowKind::blank) {
                out.append(row.missing, shape_.shape.separator);
                out += number == head.names_at  ? cells_.names(head.names)
                       : number == head.tags_at ? cells_.tags()
                                                : std::string(cells_.empty());
                ++number;
            }
            begin = row.cells_end + row.newline;
            out.append(head.rows, row.cells_end, row.newline);
        }
        notes_.count_rows(rows.rows.size());
        table_.sink(out);
    }

    /// A short row grows to the width of the header, so pieces of wide tables must be small.
    [[nodiscard]] std::size_t piece_bytes() const {
        constexpr std::size_t most_cells = std::size_t{16} << 20U;
        constexpr std::size_t shortest_row = 2;
        return std::clamp(most_cells * shortest_row / shape_.shape.width, std::size_t{1},
                          std::max<std::size_t>(options_.chunk_bytes, 1));
    }

    void report_progress() const {
        if (!options_.progress) return;
        const auto read = static_cast<double>(source_.bytes_read());
        const double share = table_.bytes == 0 ? 0 : std::min(1.0, read / static_cast<double>(table_.bytes));
        if (!options_.progress(share, "locating points")) throw Error(ErrorKind::cancelled, "cancelled.");
    }

    // On any thread from here on.

    void locate(Piece& piece) const {
        read_point_rows(piece.text.view(), shape_, piece.end, piece.rows);
        piece.units.resize(piece.rows.points.size());
        places_.locator.locate(piece.rows.points, piece.units, 1);
        append_cells(piece);
    }

    void append_cells(Piece& piece) const {
        piece.outside = {};
        piece.out.resize(size_with_cells(piece));
        const char* from = piece.text.data();
        char* to = piece.out.data();
        const auto none = cells_.empty();
        std::size_t begin = 0;
        std::size_t point = 0;
        for (const auto& row : piece.rows.rows) {
            to = copy_blocks(to, from + begin, row.cells_end - begin);
            begin = row.cells_end + row.newline;
            if (row.kind != PointRowKind::blank) {
                auto cells = none;
                if (row.kind == PointRowKind::has_point) {
                    if (piece.units[point] != nullptr)
                        cells = cells_.of(piece.units[point]);
                    else
                        note_outside(piece, row, point);
                    ++point;
                }
                if (row.missing > 0) to = std::fill_n(to, row.missing, shape_.shape.separator);
                to = copy_blocks(to, cells.data(), cells.size());
            }
            for (std::size_t i = row.cells_end; i < begin; ++i) *to++ = from[i];
        }
        piece.out.resize(static_cast<std::size_t>(to - piece.out.data()));
    }

    [[nodiscard]] std::size_t size_with_cells(const Piece& piece) const {
        std::size_t size = piece.text.size();
        std::size_t point = 0;
        for (const auto& row : piece.rows.rows) {
            if (row.kind == PointRowKind::blank) continue;
            const auto* unit = row.kind == PointRowKind::has_point ? piece.units[point++] : nullptr;
            size += row.missing + cells_.of(unit).size();
        }
        return size;
    }

    void note_outside(Piece& piece, const PointRow& row, std::size_t point) const {
        if (++piece.outside.count > FirstRows::most) return;
        const auto [lon, lat] = piece.rows.points[point];
        std::string what = "longitude ";
        append_number(what, lon);
        what += ", latitude ";
        append_number(what, lat);
        piece.outside.first.push_back({static_cast<std::size_t>(&row - piece.rows.rows.data()), std::move(what)});
    }

    // One at a time and in order from here on.

    void hand_over(Piece& piece) {
        if (piece.out.size() > 0) table_.sink(piece.out.view());
        if (piece.rows.stop) throw_stop(*piece.rows.stop);
        notes_.add(piece.rows, piece.outside);
    }

    [[noreturn]] void throw_stop(const RowFault& stop) const {
        const auto name = stop.column <= head_.head.names.size() ? head_.head.names[stop.column - 1] : std::string();
        throw csv_faults::error({table_.name, notes_.rows_seen() + stop.row + 1, stop.column, name}, stop.cause);
    }

    const TableStream& table_;
    const Places& places_;
    const LocateOptions& options_;
    Findings& findings_;
    TextSource source_;
    PointTableHead head_;
    PointTable shape_;
    UnitCells cells_;
    LocateFindings notes_;
};

}  // namespace

LocateCounts locate_table(const TableStream& table, const Places& places, const LocateOptions& options,
                          Findings& findings) {
    return Run(table, places, options, findings).run();
}

}  // namespace kamtuu
