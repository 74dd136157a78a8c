#include "write/source_date.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

using namespace std::chrono;

sys_seconds moment_of(std::string_view digits) {
    std::int64_t epoch{};
    const auto* const end = digits.data() + digits.size();
    const auto [stop, fault] = std::from_chars(digits.data(), end, epoch);
    constexpr sys_seconds end_of_9999 = sys_days(year(10'000) / January / 1);
    if (fault != std::errc{} || stop != end || epoch < 0 || epoch >= end_of_9999.time_since_epoch().count())
        throw Error(ErrorKind::usage, "SOURCE_DATE_EPOCH is \"" + std::string(digits) +
                                          "\", which is no number of seconds since 1970. Mend or unset it.");
    return sys_seconds(seconds(epoch));
}

}  // namespace

sys_seconds source_date() {
    const char* const given = std::getenv("SOURCE_DATE_EPOCH");
    return given == nullptr ? sys_days(year(2000) / January / 1) : moment_of(given);
}

std::string source_date_text() {
    const auto moment = source_date();
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    std::array<char, 96> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text.data();
}

}  // namespace kamtuu
