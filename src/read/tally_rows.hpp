#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "read/code_memo.hpp"
#include "read/csv_marks.hpp"
#include "read/csv_rows.hpp"
#include "read/numbers.hpp"
#include "read/tally_columns.hpp"
#include "read/tally_groups.hpp"

namespace kamtuu {

/// The shape of a table that is tallied.
struct TallyTable {
    RowShape shape{};
    TallyColumns columns{};
};

/// Into what its rows are counted. One thread at a time may use it.
struct TallyState {
    TallyState(const Boundaries& boundaries, const TallyColumns& columns)
        : codes(boundaries), groups(columns.by.size(), columns.sums.size()) {}
    CodeMemo codes;
    TallyGroups groups;
};

/// What was met in the rows of a piece of a table.
struct TallyRows {
    /// Of a column of numbers.
    struct Column {
        std::uint64_t blank{};
        std::array<FirstRows, exact_remark_count> remarks{};
    };
    std::size_t lines{};   ///< blank ones counted
    std::uint64_t rows{};  ///< with something in them
    std::array<FirstRows, code_remark_count> codes{};
    std::vector<Column> columns{};
    FirstRows short_rows{};
    std::optional<RowFault> stop{};  ///< absent if all rows were read
    CsvMarks marks{};                ///< of the text, for the reading alone
};

/// Counts the rows of `text`, which begins at a row's beginning, by the rules of read_csv. Text may have 4 GB less one
/// byte. Whatever is in `rows` is overwritten; its memory is used again.
void tally_rows(std::string_view text, const TallyTable& table, const PieceEnd& end, TallyState& state,
                TallyRows& rows);

}  // namespace kamtuu
