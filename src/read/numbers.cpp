#include "read/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "core/text.hpp"

namespace kamtuu {

namespace {

using std::string_view;
constexpr auto npos = string_view::npos;

// Signs that people use for one thing, and the ASCII sign that stands for them here.
struct Sign {
    string_view typed;
    char plain;
};
constexpr std::array signs{
    Sign{"\u00A0", ' '},  // no-break space
    Sign{"\u2007", ' '},  // figure space
    Sign{"\u2009", ' '},  // thin space
    Sign{"\u202F", ' '},  // narrow no-break space
    Sign{"\u2019", '\''}, Sign{"\u02BC", '\''}, Sign{"\u2212", '-'}, Sign{"\u2013", '-'}, Sign{"\u2014", '-'},
};

std::string in_plain_signs(string_view typed) {
    std::string plain;
    while (!typed.empty()) {
        const auto* sign = std::find_if(signs.begin(), signs.end(), [&](Sign s) { return typed.starts_with(s.typed); });
        plain += sign == signs.end() ? typed.front() : sign->plain;
        typed.remove_prefix(sign == signs.end() ? 1 : sign->typed.size());
    }
    return std::string(text::trim(plain));
}

bool says_absent(string_view plain) {
    constexpr std::array<string_view, 9> words{"", "-", "--", "n/a", "na", "n.a.", "н/д", "Н/Д", "н.д."};
    return std::find(words.begin(), words.end(), text::to_lower(plain)) != words.end();
}

bool all_digits(string_view text) { return std::all_of(text.begin(), text.end(), text::is_digit); }

// The digits of an integer whose groups, if it has any, are all set off by `group`; empty if it is not one.
std::optional<std::string> ungrouped(string_view integer, char group) {
    const auto first = integer.find(group);
    std::string digits(integer.substr(0, first));
    if (!all_digits(digits)) return {};
    if (first == npos) return digits;
    if (digits.empty() || digits.size() > 3) return {};
    for (integer.remove_prefix(first); !integer.empty(); integer.remove_prefix(4)) {
        const auto three = integer.substr(1, 3);
        if (integer.front() != group || three.size() != 3 || !all_digits(three)) return {};
        digits += three;
    }
    return digits;
}

// The sign that sets off the groups of an integer; a blank if there is none, which then splits nothing.
char group_sign(string_view integer) {
    const auto at = integer.find_first_of(" ',.");
    return at == npos ? ' ' : integer[at];
}

struct DecimalSign {
    std::size_t at{npos};
    NumberRemark remark{NumberRemark::none};
};

// "1,234" and "1.234": nothing in the text tells grouping from decimals.
bool is_ambiguous(string_view body, std::size_t at) {
    return at >= 1 && at <= 3 && body.front() != '0' && body.size() - at == 4 && all_digits(body.substr(0, at));
}

DecimalSign find_decimal_sign(string_view body, Comma comma) {
    const auto last = body.find_last_of(",.");
    if (last == npos) return {};
    const auto first = body.find_first_of(",.");
    if (first != last) return body[first] == body[last] ? DecimalSign{} : DecimalSign{last};
    if (comma == Comma::is_decimal || !is_ambiguous(body, last)) return {last};
    return body[last] == ',' ? DecimalSign{npos, NumberRemark::grouping_assumed}
                             : DecimalSign{last, NumberRemark::decimal_assumed};
}

constexpr TypedNumber no_number{{}, NumberRemark::not_a_number};

TypedNumber from_plain(const std::string& digits, NumberRemark remark) {
    double value{};
    const auto* end = digits.data() + digits.size();
    const auto [stopped, fault] = std::from_chars(digits.data(), end, value);
    return fault == std::errc{} && stopped == end ? TypedNumber{value, remark} : no_number;
}

// The sign of a number is taken off its front.
bool take_minus(string_view& number) {
    const bool minus = number.starts_with('-');
    if (minus || number.starts_with('+')) number.remove_prefix(1);
    return minus;
}

}  // namespace

TypedNumber read_typed_number(string_view typed, Comma comma) {
    const auto plain = in_plain_signs(typed);
    if (says_absent(plain)) return {};
    string_view body = plain;
    const bool minus = take_minus(body);
    string_view exponent;
    if (const auto e = body.find_first_of("eE"); e != npos) {
        exponent = body.substr(e);
        body = body.substr(0, e);
    }
    const auto decimal = find_decimal_sign(body, comma);
    const auto integer = body.substr(0, decimal.at);
    const auto fraction = decimal.at == npos ? string_view{} : body.substr(decimal.at + 1);
    const auto digits = ungrouped(integer, group_sign(integer));
    if (!digits || !all_digits(fraction) || digits->size() + fraction.size() == 0) return no_number;
    std::string number = (minus ? "-0" : "0") + *digits + "." + std::string(fraction) + "0" + std::string(exponent);
    return from_plain(number, decimal.remark);
}

}  // namespace kamtuu
