#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/exact_sum.hpp"

namespace kamtuu {

/// What had to be assumed about a number as typed, or why there is none.
enum class NumberRemark {
    none,
    grouping_assumed,  ///< "1,234" was read as 1234; as a decimal comma it would be 1.234
    decimal_assumed,   ///< "1.234" was read as 1.234; with a grouping point it would be 1234
    not_a_number,      ///< there is text, and it is no number: "nearly two million", "12 %"
};

struct TypedNumber {
    std::optional<double> value{};
    NumberRemark remark{NumberRemark::none};
};

/// What a single comma before three digits is: "74,612" people or degrees.
enum class Comma : bool { may_group, is_decimal };

/// Reads a number as people type it, whatever the locale. Groups of three may be set off by a blank (also no-break,
/// thin or figure space), an apostrophe, a comma or a point; of two different signs the last is the decimal sign. A
/// single comma is a decimal comma unless exactly three digits follow it and one to three come before. An exponent is
/// understood ("2E3"). Empty text, a dash, "n/a" and "н/д" are no number and no fault.
TypedNumber read_typed_number(std::string_view typed, Comma comma = Comma::may_group);

/// What may have to be said of an exact number, besides that it is there.
enum class ExactRemark {
    none,
    grouping_assumed,  ///< as for NumberRemark
    decimal_assumed,
    rounded,  ///< it has more than nine decimals
    not_a_number,
    negative,
    too_large,  ///< not below Decimal::largest
};
constexpr std::size_t exact_remark_count = 7;

struct ExactNumber {
    std::optional<Decimal> value{};
    ExactRemark remark{ExactRemark::none};
};

/// Reads a count as read_typed_number does, and to the last digit: what has more than nine decimals is rounded to
/// nine, half up. Neither below zero nor too large.
ExactNumber read_exact_number(std::string_view typed);

}  // namespace kamtuu
