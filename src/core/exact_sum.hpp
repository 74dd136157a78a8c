#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace kamtuu {

/// A number that is not below zero, exact to nine decimals. Summands are below largest.
struct Decimal {
    static constexpr std::uint64_t largest = 1'000'000'000'000'000'000;
    static constexpr std::uint32_t one = 1'000'000'000;  ///< in billionths
    std::uint64_t whole{};
    std::uint32_t billionths{};
    friend auto operator<=>(const Decimal&, const Decimal&) = default;
};

/// Adds decimals exactly, so that their order does not matter; absent until there is one. What reaches the limit stays
/// there. Nothing that is added is negative, so whether a sum reaches it does not depend on the order either.
class ExactSum {
public:
    static constexpr std::uint64_t limit = std::uint64_t{1} << 62U;

    void add(Decimal number) noexcept {
        any_ = true;
        billionths_ += number.billionths;
        const bool carry = billionths_ >= Decimal::one;
        billionths_ -= carry ? Decimal::one : 0;
        whole_ = std::min(limit, whole_ + number.whole + (carry ? 1 : 0));
    }
    void add(std::uint64_t whole) noexcept {
        any_ = true;
        whole_ += whole;
        if (whole_ > limit) whole_ = limit;  // hardly ever
    }
    void add(const ExactSum& other) noexcept {
        if (other.any_) add(Decimal{other.whole_, other.billionths_});
    }
    [[nodiscard]] bool fits() const noexcept { return whole_ < limit; }

    [[nodiscard]] std::optional<Decimal> value() const noexcept {
        if (!any_) return {};
        return Decimal{whole_, billionths_};
    }

private:
    std::uint64_t whole_{};
    std::uint32_t billionths_{};
    bool any_{false};
};

/// "12", "0.5": without zeros at the end, but never three decimals alone, which could be read as thousands ("1.234").
inline void append_decimal(std::string& out, Decimal number) {
    out += std::to_string(number.whole);
    if (number.billionths == 0) return;
    auto decimals = std::to_string(Decimal::one + number.billionths).substr(1);
    decimals.resize(decimals.find_last_not_of('0') + 1);
    if (decimals.size() == 3) decimals += '0';
    out += "." + decimals;
}

}  // namespace kamtuu
