#include <gtest/gtest.h>
#include <optional>
#include <random>
#include <string>

#include <kamtuu/period.hpp>

namespace kamtuu {

namespace {

using namespace std::chrono;

/// "2019-10-05..2019-10-06", an end that is open left out.
std::string shown(const std::optional<Period>& period) {
    if (!period) return "none";
    const auto day = [](const std::optional<Day>& one) {
        if (!one) return std::string();
        const year_month_day date(*one);
        const auto two = [](unsigned number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
        return std::to_string(static_cast<int>(date.year())) + two(static_cast<unsigned>(date.month())) +
               two(static_cast<unsigned>(date.day()));
    };
    return day(period->from) + ".." + day(period->to);
}

struct Typed {
    const char* text{};
    const char* days{};
};

class Dates : public testing::TestWithParam<Typed> {};

TEST_P(Dates, MeanTheirDays) { EXPECT_EQ(shown(parse_date(GetParam().text)), GetParam().days) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(
    AsPeopleTypeThem, Dates,
    testing::Values(Typed{"2019", "2019-01-01..2019-12-31"}, Typed{" 2019-10 ", "2019-10-01..2019-10-31"},
                    Typed{"2020-02", "2020-02-01..2020-02-29"}, Typed{"2019-10-05", "2019-10-05..2019-10-05"},
                    Typed{"2019/10/05", "2019-10-05..2019-10-05"}, Typed{"05.10.2019", "2019-10-05..2019-10-05"},
                    Typed{"10.2019", "2019-10-01..2019-10-31"}, Typed{"13/10/2019", "2019-10-13..2019-10-13"},
                    Typed{"05/10/2019", "2019-05-10..2019-10-05"}, Typed{"10/05/2019", "2019-05-10..2019-10-05"},
                    Typed{"05/05/2019", "2019-05-05..2019-05-05"},
                    Typed{"2019-10-05T23:59:59Z", "2019-10-05..2019-10-05"},
                    Typed{"05.10.2019 00:00", "2019-10-05..2019-10-05"}, Typed{"1900", "1900-01-01..1900-12-31"},
                    Typed{"2199-12-31", "2199-12-31..2199-12-31"}));

INSTANTIATE_TEST_SUITE_P(ThatAreNone, Dates,
                         testing::Values(Typed{"", "none"}, Typed{"soon", "none"}, Typed{"2019-02-30", "none"},
                                         Typed{"2019-02-29", "none"}, Typed{"2019-13", "none"},
                                         Typed{"2019-00", "none"}, Typed{"31.04.2019", "none"}, Typed{"1899", "none"},
                                         Typed{"2200", "none"}, Typed{"19", "none"}, Typed{"05-10-2019", "none"},
                                         Typed{"2019-", "none"}, Typed{"2019-10-05-01", "none"},
                                         Typed{"32/13/2019", "none"},
                                         // A day or a month that a byte cannot hold does not begin at nought again.
                                         Typed{"2019-10-257", "none"}, Typed{"2019-257-05", "none"},
                                         Typed{"257.10.2019", "none"}, Typed{"05/261/2019", "none"}));

class Periods : public testing::TestWithParam<Typed> {};

TEST_P(Periods, MeanTheirDays) { EXPECT_EQ(shown(parse_period(GetParam().text)), GetParam().days) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(AsPeopleTypeThem, Periods,
                         testing::Values(Typed{"2019..2021", "2019-01-01..2021-12-31"},
                                         Typed{"2020-03..", "2020-03-01.."}, Typed{"..2020-03", "..2020-03-31"},
                                         Typed{" 2019-10-05 .. 2019-10-05 ", "2019-10-05..2019-10-05"},
                                         Typed{"2020", "2020-01-01..2020-12-31"}, Typed{"..", "none"},
                                         Typed{"2021..2019", "none"}, Typed{"2019..soon", "none"},
                                         Typed{"2019...2020", "none"}, Typed{"", "none"}));

std::optional<Day> day(int number) { return Day(days(number)); }

TEST(Overlap, IsADayInCommon) {
    EXPECT_TRUE(overlap({day(1), day(2)}, {day(2), day(3)}));
    EXPECT_FALSE(overlap({day(1), day(2)}, {day(3), day(4)}));
    EXPECT_TRUE(overlap({day(1), {}}, {{}, day(1)}));
    EXPECT_FALSE(overlap({day(2), {}}, {{}, day(1)}));
    EXPECT_TRUE(overlap({}, {}));
    EXPECT_FALSE(overlap({day(2), day(1)}, {})) << "an empty period";
    EXPECT_FALSE(overlap({}, {day(2), day(1)}));
}

/// Beside every single day of a short calendar.
TEST(Overlap, IsWhatTheDaysSay) {
    std::mt19937 random(1);
    constexpr int first = -2;
    constexpr int last = 12;  // beyond every end, so that open ends have days of their own
    const auto some = [&] { return random() % 4 == 0 ? std::nullopt : day(static_cast<int>(random() % 10)); };
    for (int i = 0; i < 2000; ++i) {
        const Period a{some(), some()};
        const Period b{some(), some()};
        bool common = false;
        for (int at = first; at <= last; ++at) {
            const auto holds = [&](const Period& one) {
                return (!one.from || *one.from <= *day(at)) && (!one.to || *day(at) <= *one.to);
            };
            common = common || (holds(a) && holds(b));
        }
        ASSERT_EQ(overlap(a, b), common) << shown(a) << " and " << shown(b);
        ASSERT_EQ(overlap(b, a), common);
    }
}

TEST(Years, BeginAndEnd) {
    EXPECT_EQ(shown(whole_year(2020)), "2020-01-01..2020-12-31");
    EXPECT_EQ(year_of(*whole_year(2020).from), 2020);
    EXPECT_EQ(year_of(*whole_year(2020).to), 2020);
}

}  // namespace

}  // namespace kamtuu
