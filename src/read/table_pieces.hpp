#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/ordered_team.hpp"
#include "read/csv_faults.hpp"
#include "read/csv_rows.hpp"
#include "read/row_cutter.hpp"
#include "read/text_source.hpp"

namespace kamtuu {

struct PieceOptions {
    RowShape shape{};
    std::size_t bytes{};                 ///< of a piece, unless one row is longer
    std::function<void()> after_read{};  ///< for the progress; may throw
};

/// Reads a table from `begun`, which begins with a row and was read already, to its end, and gives a team pieces of
/// whole rows. Rows that are whole wait only while others are being worked on. A `Piece` has a ByteBuffer `text` and a
/// PieceEnd `end`.
template <typename Piece>
void give_pieces(TextSource& source, std::string_view begun, const PieceOptions& options, OrderedTeam<Piece>& team) {
    const auto fault_at_end = [&]() -> std::optional<std::string> {
        if (!source.fault()) return {};
        return csv_faults::not_of_encoding(*source.fault());
    };
    RowCutter cutter(options.shape.separator);
    auto piece = team.fresh();
    piece->text.assign(begun);
    for (bool more = true; more;) {
        const auto size = piece->text.size();
        const auto end = cutter.last_end(piece->text.view());
        if (end > 0 && (size >= options.bytes || team.has_time())) {
            auto next = team.fresh();
            next->text.assign(piece->text.view().substr(end));
            piece->text.resize(end);
            piece->end = {};
            cutter.forget();
            team.give(std::exchange(piece, std::move(next)));
            continue;
        }
        const bool too_long = end == 0 && size > options.shape.max_row_bytes;
        more = !too_long && source.read(piece->text, size < options.bytes ? options.bytes - size : size);
        options.after_read();
        if (!more) piece->end = {!too_long, too_long ? std::nullopt : fault_at_end()};
    }
    team.give(std::move(piece));
}

}  // namespace kamtuu
