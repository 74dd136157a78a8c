#include "read/numbers.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
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

/// A number taken apart: digits alone, and what comes from `e` on as typed.
struct Parts {
    bool minus{};
    std::string whole{};
    std::string fraction{};
    std::string exponent{};
    NumberRemark remark{NumberRemark::none};
};

/// Of what does not say that there is no number. Empty if it is none; the exponent is not looked at.
std::optional<Parts> take_apart(string_view plain, Comma comma) {
    Parts parts;
    parts.minus = take_minus(plain);
    if (const auto e = plain.find_first_of("eE"); e != npos) {
        parts.exponent = plain.substr(e);
        plain = plain.substr(0, e);
    }
    const auto decimal = find_decimal_sign(plain, comma);
    const auto integer = plain.substr(0, decimal.at);
    const auto fraction = decimal.at == npos ? string_view{} : plain.substr(decimal.at + 1);
    auto digits = ungrouped(integer, group_sign(integer));
    if (!digits || !all_digits(fraction) || digits->size() + fraction.size() == 0) return {};
    parts.whole = *std::move(digits);
    parts.fraction = fraction;
    parts.remark = decimal.remark;
    return parts;
}

TypedNumber number_of(const Parts& parts) {
    return from_plain((parts.minus ? "-0" : "0") + parts.whole + "." + parts.fraction + "0" + parts.exponent,
                      parts.remark);
}

/// Moves the point as the exponent says, as far as it can matter.
void apply_exponent(Parts& parts) {
    constexpr int furthest = 400;  // doubles go less far
    if (parts.exponent.empty()) return;
    const auto* begin = parts.exponent.data() + (parts.exponent[1] == '+' ? 2 : 1);
    int exponent{};
    std::from_chars(begin, parts.exponent.data() + parts.exponent.size(), exponent);
    exponent = std::clamp(exponent, -furthest, furthest);
    auto& from = exponent < 0 ? parts.whole : parts.fraction;
    const auto moved = static_cast<std::size_t>(std::abs(exponent));
    if (exponent < 0) {
        if (from.size() < moved) from.insert(0, moved - from.size(), '0');
        parts.fraction.insert(0, from.substr(from.size() - moved));
        from.resize(from.size() - moved);
    } else {
        if (from.size() < moved) from.resize(moved, '0');
        parts.whole += from.substr(0, moved);
        from.erase(0, moved);
    }
}

/// Digits to a number that is known to have room for it.
std::uint64_t digits_to_number(string_view digits) {
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

ExactNumber exact_of(const Parts& parts, ExactRemark remark) {
    constexpr std::size_t decimals = 9;
    constexpr std::size_t most_digits = 18;
    const auto first = parts.whole.find_first_not_of('0');
    const auto whole = first == npos ? string_view{} : string_view(parts.whole).substr(first);
    if (whole.size() > most_digits) return {{}, ExactRemark::too_large};
    auto fraction = parts.fraction.substr(0, decimals);
    fraction.resize(decimals, '0');
    Decimal number{digits_to_number(whole), static_cast<std::uint32_t>(digits_to_number(fraction))};
    if (parts.fraction.find_first_not_of('0', decimals) != npos) {
        remark = ExactRemark::rounded;
        if (parts.fraction[decimals] >= '5' && ++number.billionths == Decimal::one) number = {number.whole + 1, 0};
    }
    if (number.whole >= Decimal::largest) return {{}, ExactRemark::too_large};
    return {number, remark};
}

}  // namespace

TypedNumber read_typed_number(string_view typed, Comma comma) {
    const auto plain = in_plain_signs(typed);
    if (says_absent(plain)) return {};
    const auto parts = take_apart(plain, comma);
    return parts ? number_of(*parts) : no_number;
}

ExactNumber read_exact_number(string_view typed) {
    const auto plain = in_plain_signs(typed);
    if (says_absent(plain)) return {};
    auto parts = take_apart(plain, Comma::may_group);
    const auto number = parts ? number_of(*parts) : no_number;
    if (!number.value) return {{}, ExactRemark::not_a_number};
    if (*number.value < 0) return {{}, ExactRemark::negative};
    apply_exponent(*parts);
    return exact_of(*parts, number.remark == NumberRemark::grouping_assumed  ? ExactRemark::grouping_assumed
                            : number.remark == NumberRemark::decimal_assumed ? ExactRemark::decimal_assumed
                                                                             : ExactRemark::none);
}

}  // namespace kamtuu
