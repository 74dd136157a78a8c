#pragma once

#include <array>
#include <cstdint>
#include <string>

#include <kamtuu/finding.hpp>
#include <kamtuu/locate_table.hpp>

#include "read/point_rows.hpp"
#include "read/point_table_head.hpp"

namespace kamtuu {

/// Adds up what is met in a table of points, piece by piece, in as much memory as a few rows take.
class LocateFindings {
public:
    LocateFindings(std::string file, std::string converted_from)
        : file_(std::move(file)), converted_from_(std::move(converted_from)) {}

    /// Rows above the data.
    void count_rows(std::size_t rows) noexcept { rows_seen_ += rows; }
    /// The next piece: its rows, and those of them that lie in no unit.
    void add(const PointRows& rows, const FirstRows& outside);
    /// How many rows there were so far, blank ones counted.
    [[nodiscard]] std::size_t rows_seen() const noexcept { return rows_seen_; }

    /// Adds a finding for each kind of thing that was met.
    LocateCounts report(const PointTableHead& head, Findings& findings) const;

private:
    [[nodiscard]] const FirstRows& fault(PointFault which) const noexcept {
        return faults_.at(static_cast<std::size_t>(which));
    }

    std::string file_;
    std::string converted_from_;
    std::size_t rows_seen_{};
    std::uint64_t filled_{};  // rows that are not blank
    std::uint64_t points_{};
    FirstRows outside_{};
    FirstRows short_rows_{};
    std::array<FirstRows, point_fault_count> faults_{};
};

}  // namespace kamtuu
