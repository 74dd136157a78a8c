#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#pragma GCC visibility push(default)
namespace kamtuu {

using Day = std::chrono::sys_days;

/// The days from one to another, both included. An end that is absent is open: "since 2019", "until March".
struct Period {
    std::optional<Day> from{};
    std::optional<Day> to{};

    friend bool operator==(const Period&, const Period&) = default;
};

/// Whether the two have a day in common. An empty period (from after to) has none with any.
bool overlap(const Period& a, const Period& b) noexcept;

/// The days that a date means as people type it: "2019" all days of that year, "2019-10" of that month, "2019-10-05"
/// that day. Also 2019/10/05, 05.10.2019, 10.2019 and 13/10/2019; behind a day a time is passed over. Where two
/// readings are possible, as in 05/10/2019, all days from the earlier to the later one. Empty for what is no date
/// (2019-02-30, "soon") or lies outside 1900 to 2199. Both ends of the result are there.
std::optional<Period> parse_date(std::string_view typed) noexcept;

/// The period that "FROM..TO" means, each a date as parse_date has it or left out: "2019..2021", "2020-03..". A date
/// alone means its own days. Empty for anything else, and where it ends before it begins.
std::optional<Period> parse_period(std::string_view typed) noexcept;

/// The year of a day.
int year_of(Day day) noexcept;

/// All days of a year.
Period whole_year(int year) noexcept;

}  // namespace kamtuu
#pragma GCC visibility pop
