#include "core/number.hpp"

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <gtest/gtest.h>
#include <limits>
#include <rapidcheck.h>
#include <string>

#include <kamtuu/error.hpp>

namespace kamtuu {
namespace {

std::string shortest(double value) {
    std::string out;
    append_number(out, value);
    return out;
}

std::string rounded(double value, int decimals) {
    std::string out;
    append_number(out, value, decimals);
    return out;
}

std::string degrees(double value) {
    std::string out;
    append_degrees(out, to_grid(value));
    return out;
}

std::string position(std::int64_t lon, std::int64_t lat) {
    char text[2 * grid::most_characters + 4];
    return {text, write_position(text, lon, lat)};
}

std::string position_by_degrees(std::int64_t lon, std::int64_t lat) {
    std::string out = "[";
    append_degrees(out, lon);
    out += ',';
    append_degrees(out, lat);
    return out + ']';
}

/// What printf says, zeros cut by hand: slow, obvious and exact.
std::string degrees_by_printf(double value) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%.7f", value);
    std::string text = buffer;
    while (text.back() == '0') text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

struct NumberCase {
    const char* name;
    double value;
    const char* text;
};

class ShortestNumber : public testing::TestWithParam<NumberCase> {};

TEST_P(ShortestNumber, IsWritten) { EXPECT_EQ(shortest(GetParam().value), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(Table, ShortestNumber,
                         testing::Values(NumberCase{"Zero", 0.0, "0"}, NumberCase{"NoMinusZero", -0.0, "0"},
                                         NumberCase{"ManyZerosWithoutExponent", 1e6, "1000000"},
                                         NumberCase{"Fraction", 0.1, "0.1"}, NumberCase{"Negative", -12.5, "-12.5"},
                                         NumberCase{"Millionth", 1e-6, "0.000001"}, NumberCase{"Tiny", 1e-7, "1e-07"},
                                         NumberCase{"Huge", 1e21, "1e+21"}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Number, RoundsToDecimalsAndDropsZeros) {
    EXPECT_EQ(rounded(12.3456, 3), "12.346");
    EXPECT_EQ(rounded(12.5, 3), "12.5");
    EXPECT_EQ(rounded(100, 2), "100");
    EXPECT_EQ(rounded(-0.0001, 2), "0");
    EXPECT_EQ(rounded(std::numeric_limits<double>::max(), 2).size(), 309U);
}

TEST(Number, RefusesWhatIsNotFinite) {
    EXPECT_THROW(shortest(std::numeric_limits<double>::infinity()), Error);
    EXPECT_THROW(rounded(std::nan(""), 2), Error);
}

TEST(Number, ReadsBackAsItself) {
    EXPECT_TRUE(rc::check([](double value) {
        RC_PRE(std::isfinite(value));
        RC_ASSERT(std::stod(shortest(value)) == value);
    }));
}

TEST(Degrees, HaveSevenDecimalsWithoutZerosAtTheEnd) {
    EXPECT_EQ(degrees(74.6), "74.6");
    EXPECT_EQ(degrees(74.12345678), "74.1234568");
    EXPECT_EQ(degrees(-180), "-180");
    EXPECT_EQ(degrees(180.5), "180.5");
    EXPECT_EQ(degrees(-181.25), "-181.25");  // no degrees any more
    EXPECT_EQ(degrees(12345), "12345");
    EXPECT_EQ(degrees(-0.00000001), "0");
    EXPECT_EQ(degrees(-0.0000001), "-0.0000001");
    EXPECT_EQ(degrees(1.0 / 256), "0.0039062");  // a true tie, 0.00390625, goes to the even digit
    EXPECT_EQ(degrees(3.0 / 256), "0.0117188");
}

TEST(Degrees, AgreeWithPrintf) {
    EXPECT_TRUE(rc::check([](std::int64_t grid, std::uint8_t tenths) {
        // Near a tie of the eighth decimal, where a careless product rounds to the wrong side.
        const auto value = (static_cast<double>(grid % 1'800'000'000) + tenths % 10 / 10.0 + 0.5) / 1e7;
        RC_ASSERT(degrees(value) == degrees_by_printf(value));
    }));
}

TEST(Degrees, AgreeWithPrintfOnManyTies) {
    for (int i = -400'000; i < 400'000; ++i) {
        const double value = (i * 4499 + 0.5) / 1e7;
        ASSERT_EQ(degrees(value), degrees_by_printf(value)) << i;
    }
}

TEST(Positions, AreTwoNumbersInBrackets) {
    EXPECT_EQ(position(746'000'000, 429'000'000), "[74.6,42.9]");
    EXPECT_EQ(position(-1'799'999'999, -900'000'000), "[-179.9999999,-90]");
    EXPECT_EQ(position(0, -1), "[0,-0.0000001]");
    EXPECT_EQ(position(10, 1'810'000'000), "[0.000001,181]");
    EXPECT_EQ(position(INT64_MIN, INT64_MAX), "[-922337203685.4775808,922337203685.4775807]");
}

TEST(Positions, HaveAllDigitsThatNumbersAloneHave) {
    for (std::int64_t four = 0; four < 10'000; ++four) {  // before and behind the digit where pieces are cut
        const auto decimals = four * 1000 + (9'999 - four) / 10;
        const auto lat = -(four % 90 * 10'000'000 + decimals);
        ASSERT_EQ(position(decimals, lat), position_by_degrees(decimals, lat));
        ASSERT_EQ(position(lat, decimals), position_by_degrees(lat, decimals));
    }
}

TEST(Positions, AgreeWithDegrees) {
    EXPECT_TRUE(rc::check([](std::int64_t lon, std::int64_t lat, bool far_out) {
        const auto most = far_out ? INT64_MAX : 1'820'000'000;
        RC_ASSERT(position(lon % most, lat % most) == position_by_degrees(lon % most, lat % most));
    }));
}

}  // namespace
}  // namespace kamtuu
