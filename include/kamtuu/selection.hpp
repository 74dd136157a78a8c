#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <kamtuu/finding.hpp>
#include <kamtuu/period.hpp>
#include <kamtuu/records.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// What becomes of records without a usable date where a period is asked for.
enum class Undated {
    in,     ///< they count as if they held in any period
    out,    ///< they do not count
    apart,  ///< they count in a row of their own
};

/// Which records a result is about.
struct RecordFilter {
    std::vector<std::string> projects{};  ///< case and blanks around do not count; empty: all
    std::vector<std::string> sectors{};
    std::vector<std::string> statuses{};
    /// Records whose own period has a day in common with it. Open at both ends: no record is asked for its date.
    Period period{};
    Undated undated{Undated::in};
};

/// Positions of records, in ascending order.
struct Selection {
    std::vector<std::size_t> records{};
    std::vector<std::size_t> undated{};  ///< with Undated::apart alone
    Findings findings{};
};

/// The period of a record: from the first day that its start may mean to the last one that its end may mean. A start
/// without an end is still going on; an end without a start began at any time. Empty if it has neither, if one cannot
/// be read, or if it ends before it begins.
std::optional<Period> period_of(const Record& record);

/// The records that a filter lets through. A finding for every date that is none, for those that end before they
/// begin, for how many are undated where that matters, and for a name that no record has. O(records).
Selection select(const Records& records, const RecordFilter& filter);

}  // namespace kamtuu
#pragma GCC visibility pop
