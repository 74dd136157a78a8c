#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#pragma GCC visibility push(default)
namespace kamtuu {

/// How much a finding matters to somebody who uses the result.
enum class Severity {
    note,     ///< an assumption that was made, and said
    warning,  ///< something that can change a figure
    error,    ///< something that makes a figure wrong or incomplete
};

/// "note", "warning" or "error".
std::string_view to_string(Severity severity) noexcept;

/// Something wrong or assumed in the data. The work goes on; the fact is kept.
struct Finding {
    Severity severity{Severity::note};
    /// What kind of finding, stable across versions: "record.ambiguous", "crs.assumed".
    std::string code{};
    /// The file's name without its folder, so that results do not depend on where a file lies; may be empty.
    std::string file{};
    /// Counted as a spreadsheet does, the header being row 1; in a vector layer the feature's number from 1.
    std::optional<std::size_t> row{};
    /// P-code of the unit that it is about; may be empty.
    std::string unit{};
    /// One sentence or two, in plain words: what is so, and what was done or can be done about it.
    std::string message{};

    friend auto operator<=>(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

/// Most severe first, then by code, file, row, unit and message; equal ones once. The order does not depend on
/// the order in which they were found.
Findings sorted(Findings findings);

}  // namespace kamtuu
#pragma GCC visibility pop
