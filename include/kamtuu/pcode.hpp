#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#pragma GCC visibility push(default)
namespace kamtuu {

/// The place code of an administrative unit (OCHA's "P-code"): an ISO 3166-1 country code followed by digits,
/// `KG02205000000`. A country code alone is the P-code of ADM0. Always text: zeros count.
class Pcode {
public:
    /// Trims and upper-cases `text`; empty if it is not an ISO 3166-1 code (2 or 3 letters) followed by digits.
    static std::optional<Pcode> parse(std::string_view text);

    [[nodiscard]] const std::string& str() const noexcept { return text_; }
    /// "KG" of "KG02205000000".
    [[nodiscard]] std::string_view country() const noexcept;
    /// "02205000000" of "KG02205000000"; empty for a country.
    [[nodiscard]] std::string_view digits() const noexcept;

    friend auto operator<=>(const Pcode&, const Pcode&) = default;

private:
    explicit Pcode(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// What a typed code means.
struct TypedPcode {
    /// The code, if the text can mean just one.
    std::optional<Pcode> pcode{};
    /// What had to be assumed ("a leading zero was restored"), or why the text is refused; empty for a plain P-code.
    std::string remark{};
};

/// Reads a Kyrgyz code as people type it. Understood, and brought to the form of the P-code: any case, blanks and
/// hyphens between the digits, `KGZ` for `KG`, the state classification's 14 digits `41702205000000` and their
/// beginnings of 5, 8 or 11 digits, the 11 digits without country, and the 10 digits that are left when a
/// spreadsheet dropped the leading zero. Refused, never rounded: `4.17022E+13` and anything else that lost digits.
/// A P-code of another country is taken as it stands.
TypedPcode read_typed_pcode(std::string_view typed);

/// The P-code of the unit that the blocks of a Kyrgyz code (region, district, municipality, village: 2, 3, 3 and
/// 3 digits) put `pcode` in: the last block that is not zero is cleared. Empty for a country or another
/// country's code. Only a fallback: the parent that a table states wins, because Kok-Zhangak's code lies in
/// Suzak's block while the city belongs to the region.
std::optional<Pcode> parent_by_blocks(const Pcode& pcode);

}  // namespace kamtuu
#pragma GCC visibility pop

template <>
struct std::hash<kamtuu::Pcode> {
    std::size_t operator()(const kamtuu::Pcode& pcode) const noexcept { return std::hash<std::string>{}(pcode.str()); }
};
