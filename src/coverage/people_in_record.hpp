#pragma once

#include <optional>
#include <string_view>

#include <kamtuu/finding.hpp>
#include <kamtuu/records.hpp>

namespace kamtuu {

/// The part of the people whose sex is not told.
inline constexpr std::string_view sex_unknown = "sex_unknown";

/// The people of one part that a record reached: "" all, "f", "children" …, or sex_unknown. All is what the record
/// says, else women and men together where it tells both. Absent where it does not tell.
std::optional<double> people_in(const Record& record, std::string_view part);

/// What does not add up within one record: a part larger than the whole, women and men more than all.
void check_parts(const Record& record, Findings& findings);

}  // namespace kamtuu
