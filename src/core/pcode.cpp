#include <algorithm>
#include <array>
#include <iterator>

#include <kamtuu/pcode.hpp>

#include "core/text.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view kyrgyz_country = "KG";
constexpr std::string_view soate_country = "417";  // ISO 3166-1 numeric, with which the state classification begins
constexpr std::size_t kyrgyz_digits = 11;

// Region, district, municipality, village.
constexpr std::array<std::size_t, 4> block_lengths{2, 3, 3, 3};

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), text::is_digit); }

/// Whether `length` digits end where a block ends, so that they can be the beginning of a code.
bool ends_with_a_block(std::size_t length) {
    std::size_t end = 0;
    return std::any_of(block_lengths.begin(), block_lengths.end(), [&](std::size_t block) {
        end += block;
        return end == length;
    });
}

std::string with_zeros(std::string_view digits) {
    std::string padded(digits);
    padded.resize(kyrgyz_digits, '0');
    return padded;
}

/// Drops what people put between the digits for the eye: blanks, no-break spaces, hyphens.
std::string without_separators(std::string_view typed) {
    std::string kept;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed.substr(i).starts_with("\u00A0")) {
            ++i;
        } else if (!text::is_blank(typed[i]) && typed[i] != '-') {
            kept += text::upper(typed[i]);
        }
    }
    return kept;
}

/// "4.17022E+13", "4,17022E+13", "41702205000000.0".
bool is_a_spreadsheets_number(std::string_view code) {
    return !code.empty() && text::is_digit(code.front()) && code.find_first_of(".,") != std::string_view::npos &&
           std::all_of(code.begin(), code.end(),
                       [](char c) { return text::is_digit(c) || c == '.' || c == ',' || c == 'E' || c == '+'; });
}

TypedPcode refused(std::string remark) { return {std::nullopt, std::move(remark)}; }

TypedPcode kyrgyz(std::string_view digits, std::string remark) {
    return {Pcode::parse(std::string(kyrgyz_country) + with_zeros(digits)), std::move(remark)};
}

TypedPcode read_bare_digits(std::string_view digits) {
    if (digits.starts_with(soate_country) && ends_with_a_block(digits.size() - soate_country.size())) {
        return kyrgyz(digits.substr(soate_country.size()), "read as a code of the state classification (SOATE)");
    }
    if (digits.size() == kyrgyz_digits) return kyrgyz(digits, "the country KG was added");
    if (digits.size() == kyrgyz_digits - 1) {
        return kyrgyz("0" + std::string(digits), "the country KG and a lost leading zero were added");
    }
    return refused("it has " + std::to_string(digits.size()) +
                   " digits, which is no beginning of a SOATE code and no P-code without its country");
}

}  // namespace

std::optional<Pcode> Pcode::parse(std::string_view text) {
    std::string code = text::to_upper(text::trim(text));
    const auto letters = static_cast<std::size_t>(
        std::distance(code.begin(), std::find_if_not(code.begin(), code.end(), text::is_letter)));
    if (letters < 2 || letters > 3 || !all_digits(std::string_view(code).substr(letters))) return std::nullopt;
    return Pcode(std::move(code));
}

std::string_view Pcode::country() const noexcept {
    const auto digit = std::find_if(text_.begin(), text_.end(), text::is_digit);
    return std::string_view(text_).substr(0, static_cast<std::size_t>(std::distance(text_.begin(), digit)));
}

std::string_view Pcode::digits() const noexcept { return std::string_view(text_).substr(country().size()); }

TypedPcode read_typed_pcode(std::string_view typed) {
    const auto code = without_separators(typed);
    if (code.empty()) return refused("it is empty");
    if (is_a_spreadsheets_number(code)) {
        return refused(
            "a spreadsheet made it a number and digits may be lost; format the column as text and enter the code "
            "again");
    }
    if (all_digits(code)) return read_bare_digits(code);

    const auto pcode = Pcode::parse(code);
    if (!pcode) return refused("a P-code is a country's two or three letters followed by digits");
    if (pcode->country() != "KG" && pcode->country() != "KGZ") return {pcode, {}};
    const auto digits = pcode->digits();
    if (digits.empty()) return {Pcode::parse(kyrgyz_country), {}};
    if (digits.size() == kyrgyz_digits) return kyrgyz(digits, {});
    if (digits.size() < kyrgyz_digits && ends_with_a_block(digits.size())) {
        return kyrgyz(digits, "the zeros at its end were added");
    }
    return refused("a Kyrgyz P-code is KG and 11 digits; it has " + std::to_string(digits.size()));
}

std::optional<Pcode> parent_by_blocks(const Pcode& pcode) {
    if (pcode.country() != kyrgyz_country || pcode.digits().size() != kyrgyz_digits) return std::nullopt;
    std::string digits(pcode.digits());
    auto end = kyrgyz_digits;
    for (auto block = block_lengths.rbegin(); block != block_lengths.rend(); ++block) {
        const auto begin = end - *block;
        if (digits.find_first_not_of('0', begin) < end) {
            if (begin == 0) return Pcode::parse(kyrgyz_country);
            digits.replace(begin, *block, *block, '0');
            return Pcode::parse(std::string(kyrgyz_country) + digits);
        }
        end = begin;
    }
    return std::nullopt;
}

}  // namespace kamtuu
