#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/tally_table.hpp>

#include "read/tally_rows.hpp"

namespace kamtuu {

/// Adds up what is met in a table that is tallied, piece by piece, in as much memory as a few rows take.
class TallyFindings {
public:
    TallyFindings(std::string file, const TallyColumns& columns)
        : file_(std::move(file)), columns_(columns), sums_(columns.sums.size()) {}

    /// Rows above the data.
    void count_rows(std::size_t rows) noexcept { rows_seen_ += rows; }
    /// The next piece.
    void add(const TallyRows& rows);
    /// How many rows there were so far, blank ones counted.
    [[nodiscard]] std::size_t rows_seen() const noexcept { return rows_seen_; }

    /// Adds a finding for each kind of thing that was met.
    TallyCounts report(Findings& findings) const;

private:
    void tell_codes(Findings& findings) const;
    void tell_numbers(std::size_t sum, Findings& findings) const;

    std::string file_;
    const TallyColumns& columns_;
    std::size_t rows_seen_{};
    std::uint64_t rows_{};
    std::array<FirstRows, code_remark_count> codes_{};
    std::vector<TallyRows::Column> sums_;
    FirstRows short_rows_{};
};

}  // namespace kamtuu
