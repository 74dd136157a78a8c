#include <algorithm>
#include <array>
#include <charconv>

#include <kamtuu/period.hpp>

#include "core/text.hpp"

namespace kamtuu {

namespace {

using std::chrono::day;
using std::chrono::last;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int first_year = 1900;
constexpr int last_year = 2199;

/// Up to three whole numbers between one kind of sign: "2019-10-05".
struct Numbers {
    std::array<int, 3> value{};
    std::array<std::size_t, 3> digits{};
    std::size_t count{};
};

std::optional<Numbers> numbers_in(std::string_view text, char separator) noexcept {
    Numbers numbers;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        const auto part = text.substr(begin, end - begin);
        if (numbers.count == numbers.value.size() || part.empty() || part.size() > 4) return std::nullopt;
        if (!std::all_of(part.begin(), part.end(), text::is_digit)) return std::nullopt;
        std::from_chars(part.data(), part.data() + part.size(), numbers.value[numbers.count]);
        numbers.digits[numbers.count++] = part.size();
        begin = end + 1;
    }
    return numbers;
}

std::optional<Period> day_of(int y, int m, int d) noexcept {
    if (m < 1 || m > 12 || d < 1 || d > 31) return std::nullopt;  // what a byte cannot hold would begin at nought again
    const year_month_day date{year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
    if (y < first_year || y > last_year || !date.ok()) return std::nullopt;
    return Period{Day(date), Day(date)};
}

std::optional<Period> month_of(int y, int m) noexcept {
    if (y < first_year || y > last_year || m < 1 || m > 12) return std::nullopt;
    const auto of_year = year(y) / month(static_cast<unsigned>(m));
    return Period{Day(of_year / 1), Day(of_year / last)};
}

std::optional<Period> span_of(const std::optional<Period>& a, const std::optional<Period>& b) noexcept {
    if (!a || !b) return a ? a : b;
    return Period{std::min(a->from, b->from), std::max(a->to, b->to)};
}

/// 2019, 2019-10, 2019-10-05 and the like: the year first.
std::optional<Period> year_first(const Numbers& n) noexcept {
    if (n.count == 1)
        return n.value[0] < first_year || n.value[0] > last_year ? std::nullopt : std::optional(whole_year(n.value[0]));
    return n.count == 2 ? month_of(n.value[0], n.value[1]) : day_of(n.value[0], n.value[1], n.value[2]);
}

/// 10.2019, 05.10.2019: the year last.
std::optional<Period> year_last(const Numbers& n) noexcept {
    return n.count == 2 ? month_of(n.value[1], n.value[0]) : day_of(n.value[2], n.value[1], n.value[0]);
}

std::optional<Period> date_between(std::string_view text, char separator) noexcept {
    const auto numbers = numbers_in(text, separator);
    if (!numbers) return std::nullopt;
    if (numbers->digits[0] == 4) return separator == '.' ? std::nullopt : year_first(*numbers);
    if (numbers->count < 2 || numbers->digits[numbers->count - 1] != 4 || separator == '-') return std::nullopt;
    const auto as_here = year_last(*numbers);
    if (separator == '.' || numbers->count == 2) return as_here;
    // Slashes: some write the month first.
    return span_of(as_here, day_of(numbers->value[2], numbers->value[0], numbers->value[1]));
}

/// Without the time behind a day, as spreadsheets and databases write it.
std::string_view without_time(std::string_view text) noexcept {
    const auto end = text.find_first_of("T ");
    const bool timed = end != std::string_view::npos && end + 1 < text.size() && text::is_digit(text[end + 1]) &&
                       text.find(':', end) != std::string_view::npos;
    return timed ? text.substr(0, end) : text;
}

}  // namespace

bool overlap(const Period& a, const Period& b) noexcept {
    const auto begins_by = [](const Period& one, const Period& other) {
        return !one.from || !other.to || *one.from <= *other.to;
    };
    return begins_by(a, b) && begins_by(b, a) && begins_by(a, a) && begins_by(b, b);
}

std::optional<Period> parse_date(std::string_view typed) noexcept {
    const auto text = without_time(text::trim(typed));
    for (const char separator : {'-', '/', '.'})
        if (const auto found = date_between(text, separator)) return found;
    return std::nullopt;
}

std::optional<Period> parse_period(std::string_view typed) noexcept {
    const auto text = text::trim(typed);
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return parse_date(text);
    const auto first = text::trim(text.substr(0, dots));
    const auto second = text::trim(text.substr(dots + 2));
    const auto from = parse_date(first);
    const auto to = parse_date(second);
    if ((!first.empty() && !from) || (!second.empty() && !to) || (!from && !to)) return std::nullopt;
    const Period period{from ? from->from : std::nullopt, to ? to->to : std::nullopt};
    if (period.from && period.to && *period.from > *period.to) return std::nullopt;
    return period;
}

int year_of(Day day) noexcept { return static_cast<int>(year_month_day(day).year()); }

Period whole_year(int y) noexcept { return {Day(year(y) / 1 / 1), Day(year(y) / 12 / 31)}; }

}  // namespace kamtuu
