#include "read/numbers.hpp"

#include <gtest/gtest.h>
#include <string>

namespace kamtuu {
namespace {

using enum NumberRemark;

struct Case {
    std::string name;
    std::string typed;
    std::optional<double> value;
    NumberRemark remark{none};
    Comma comma{Comma::may_group};
};

class TypedNumbers : public testing::TestWithParam<Case> {};

TEST_P(TypedNumbers, AreReadAsPeopleMeanThem) {
    const auto number = read_typed_number(GetParam().typed, GetParam().comma);
    EXPECT_EQ(number.value, GetParam().value) << GetParam().typed;
    EXPECT_EQ(number.remark, GetParam().remark) << GetParam().typed;
}

INSTANTIATE_TEST_SUITE_P(
    Table, TypedNumbers,
    testing::Values(Case{"Plain", "1234", 1234}, Case{"Decimal", "1234.5", 1234.5}, Case{"Zero", "0", 0},
                    Case{"LeadingZeros", "007", 7}, Case{"Blanks", "  12\t", 12}, Case{"Plus", "+5", 5},
                    Case{"Minus", "-5", -5}, Case{"MinusSign", "\u22125", -5}, Case{"BlankGroups", "1 234", 1234},
                    Case{"NoBreakSpaces", "1\u00A0234\u00A0567", 1234567}, Case{"ThinSpace", "12\u2009345", 12345},
                    Case{"NarrowSpace", "1\u202F234,5", 1234.5}, Case{"Apostrophe", "3'500", 3500},
                    Case{"Curly", "3\u2019500", 3500}, Case{"CommaAndPoint", "1,234.5", 1234.5},
                    Case{"PointAndComma", "1.234,5", 1234.5}, Case{"TwoCommas", "1,234,567", 1234567},
                    Case{"TwoPoints", "1.234.567", 1234567}, Case{"ManyGroups", "1,234,567.25", 1234567.25},
                    Case{"DecimalComma", "1,5", 1.5}, Case{"FourDecimals", "1,2345", 1.2345},
                    Case{"BlankAndComma", "1 234,567", 1234.567}, Case{"ZeroComma", "0,123", 0.123},
                    Case{"LongBeforeComma", "1234,567", 1234.567}, Case{"Assumed", "61,500", 61500, grouping_assumed},
                    Case{"AssumedPoint", "1.234", 1.234, decimal_assumed},
                    Case{"Degrees", "74,612", 74.612, none, Comma::is_decimal},
                    Case{"DegreesPoint", "74.612", 74.612, none, Comma::is_decimal}, Case{"Exponent", "2E3", 2000},
                    Case{"SignedExponent", "4.17022E+13", 4.17022e13}, Case{"OpenFraction", "5.", 5},
                    Case{"NoInteger", ".5", 0.5}));

INSTANTIATE_TEST_SUITE_P(Absent, TypedNumbers,
                         testing::Values(Case{"Empty", "", {}}, Case{"Blank", " \u00A0", {}}, Case{"Dash", "-", {}},
                                         Case{"EnDash", "\u2013", {}}, Case{"NotApplicable", "n/a", {}},
                                         Case{"Capitals", "N/A", {}}, Case{"Russian", "н/д", {}}));

INSTANTIATE_TEST_SUITE_P(
    NoNumbers, TypedNumbers,
    testing::Values(Case{"Words", "nearly two million", {}, not_a_number}, Case{"Percent", "12 %", {}, not_a_number},
                    Case{"About", "~200", {}, not_a_number}, Case{"Range", "10-20", {}, not_a_number},
                    Case{"Infinity", "inf", {}, not_a_number}, Case{"NotANumber", "nan", {}, not_a_number},
                    Case{"Hexadecimal", "0x10", {}, not_a_number}, Case{"TooLarge", "1e400", {}, not_a_number},
                    Case{"TwoDecimals", "1.2.3", {}, not_a_number}, Case{"UnevenGroups", "12 34 567", {}, not_a_number},
                    Case{"MixedGroups", "1 234'567", {}, not_a_number}, Case{"Indian", "12,34,567", {}, not_a_number},
                    Case{"TwoMinuses", "--5", {}, not_a_number}, Case{"OnlyPoint", ".", {}, not_a_number},
                    Case{"OnlyE", "e5", {}, not_a_number}, Case{"OpenExponent", "2e", {}, not_a_number},
                    Case{"DegreesMinutes", "42\u00B052'", {}, not_a_number}));

}  // namespace
}  // namespace kamtuu
