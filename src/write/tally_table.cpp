#include <algorithm>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/tally_table.hpp>

#include "core/byte_buffer.hpp"
#include "core/ordered_team.hpp"
#include "read/csv_faults.hpp"
#include "read/table_pieces.hpp"
#include "read/tally_columns.hpp"
#include "read/tally_rows.hpp"
#include "read/text_source.hpp"
#include "write/tally_findings.hpp"
#include "write/tally_output.hpp"

namespace kamtuu {

namespace {

/// A piece of the table, its rows whole, and what was met in them.
struct Piece {
    ByteBuffer text{};
    PieceEnd end{};
    TallyRows rows{};
};

/// As many states as there are threads at work. Which rows are counted in which one is luck; their sum is not.
class StatePool {
public:
    StatePool(const Boundaries& boundaries, const TallyColumns& columns) : boundaries_(boundaries), columns_(columns) {}

    std::unique_ptr<TallyState> take() {
        const std::lock_guard lock(mutex_);
        if (states_.empty()) return std::make_unique<TallyState>(boundaries_, columns_);
        auto state = std::move(states_.back());
        states_.pop_back();
        return state;
    }
    void give_back(std::unique_ptr<TallyState> state) {
        const std::lock_guard lock(mutex_);
        states_.push_back(std::move(state));
    }
    /// When all have come back.
    [[nodiscard]] const std::vector<std::unique_ptr<TallyState>>& states() const noexcept { return states_; }

private:
    const Boundaries& boundaries_;
    const TallyColumns& columns_;
    std::mutex mutex_{};
    std::vector<std::unique_ptr<TallyState>> states_{};
};

class Run {
public:
    Run(const TableStream& table, const Boundaries& boundaries, const TallyOptions& options, Findings& findings)
        : table_(table),
          boundaries_(boundaries),
          options_(options),
          source_(table.source, options.encoding),
          head_(read_tally_head(source_, head_options(), options, findings)),
          shape_{{head_.head.separator, head_.head.names.size(), options.max_row_bytes}, head_.columns},
          states_(boundaries, head_.columns),
          notes_(table.name, head_.columns) {}

    TallyCounts run(Findings& findings) {
        count_head();
        auto threads = options_.threads;
        if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
        OrderedTeam<Piece> team(
            threads, [this](Piece& piece) { tally(piece); }, [this](Piece& piece) { hand_over(piece); });
        const auto bytes = std::max<std::size_t>(options_.chunk_bytes, 1);
        give_pieces(source_, head_.head.rest, {shape_.shape, bytes, [this] { report_progress(); }}, team);
        team.finish();
        auto counts = notes_.report(findings);
        counts.groups = write();
        return counts;
    }

private:
    [[nodiscard]] TableHeadOptions head_options() const {
        return {table_.name, options_.encoding, options_.separator, options_.max_row_bytes,
                std::clamp(options_.chunk_bytes, std::size_t{1}, std::size_t{1} << 16U)};
    }

    /// The rows above the data are read again, only to be counted.
    void count_head() {
        TallyState state(boundaries_, {});
        TallyRows rows;
        tally_rows(head_.head.rows, {shape_.shape, {}}, {}, state, rows);
        notes_.count_rows(rows.lines);
    }

    void report_progress() const {
        if (!options_.progress) return;
        const auto read = static_cast<double>(source_.bytes_read());
        const double share = table_.bytes == 0 ? 0 : std::min(1.0, read / static_cast<double>(table_.bytes));
        if (!options_.progress(share, "tallying rows")) throw Error(ErrorKind::cancelled, "cancelled.");
    }

    /// On any thread.
    void tally(Piece& piece) {
        auto state = states_.take();
        tally_rows(piece.text.view(), shape_, piece.end, *state, piece.rows);
        states_.give_back(std::move(state));
    }

    /// One at a time and in order.
    void hand_over(const Piece& piece) {
        if (piece.rows.stop) throw_stop(*piece.rows.stop);
        notes_.add(piece.rows);
    }

    [[noreturn]] void throw_stop(const RowFault& stop) const {
        const auto& names = head_.head.names;
        const auto name = stop.column <= names.size() ? names[stop.column - 1] : std::string();
        throw csv_faults::error({table_.name, notes_.rows_seen() + stop.row + 1, stop.column, name}, stop.cause);
    }

    [[noreturn]] void fail_too_large(std::size_t sum) const {
        throw Error(ErrorKind::input,
                    table_.name + ": the numbers of column \"" + head_.columns.sums[sum].name +
                        "\" add up to 2^62 or more, which no count of people is. Name other columns with --sum.");
    }

    std::size_t write() {
        Tally tally{boundaries_, head_.columns, {}};
        for (const auto& state : states_.states()) tally.parts.push_back(&state->groups);
        const auto groups = groups_of(tally);
        if (const auto sum = sum_that_does_not_fit(groups)) fail_too_large(*sum);
        write_groups(tally, groups, table_.sink);
        return groups.size();
    }

    const TableStream& table_;
    const Boundaries& boundaries_;
    const TallyOptions& options_;
    TextSource source_;
    TallyHead head_;
    TallyTable shape_;
    StatePool states_;
    TallyFindings notes_;
};

}  // namespace

TallyCounts tally_table(const TableStream& table, const Boundaries& boundaries, const TallyOptions& options,
                        Findings& findings) {
    return Run(table, boundaries, options, findings).run(findings);
}

}  // namespace kamtuu
