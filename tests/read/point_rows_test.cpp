#include "read/point_rows.hpp"

#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <random>
#include <rapidcheck.h>
#include <string>

#include "read/numbers.hpp"
#include "read/plain_degrees.hpp"
#include "read/row_cutter.hpp"
#include "reference/slow_csv.hpp"

namespace kamtuu {
namespace {

bool same_bits(double a, double b) { return std::memcmp(&a, &b, sizeof a) == 0; }

void expect_as_typed_number(const std::string& typed) {
    double value{};
    if (!read_plain_degrees(typed, value)) return;
    const auto number = read_typed_number(typed, Comma::is_decimal);
    ASSERT_TRUE(number.value) << typed;
    EXPECT_TRUE(same_bits(*number.value, value)) << typed << ": " << value << " is not " << *number.value;
}

TEST(PlainDegrees, AreWhatTheCarefulReaderMakesOfThem) {
    for (const char* typed : {"0",
                              "-0",
                              "74",
                              "74.",
                              ".5",
                              "-.5",
                              "74,59",
                              "74.5912345",
                              "-74.591234567",
                              "9007199254740992",
                              "9007199254740993",
                              "42.123456789012345",
                              "74.58912345678901",
                              "0.000000000000000001",
                              "1234567.12345678",
                              "12345678.12345678",
                              "74.12345678",
                              "1.12345678901234567",
                              "18446744073709551615",
                              "99999999999999999999",
                              "9999999999999999999",
                              "0.9999999999999999999",
                              "004.5",
                              "1.7976931348623157",
                              "",
                              "-",
                              ".",
                              "-.",
                              "+1",
                              "1e5",
                              "1.2.3",
                              "1,2.3",
                              "7/.5",
                              "7:.5",
                              "74.591234:",
                              "74.591234/",
                              "12345/78.5",
                              " 1",
                              "1 ",
                              "74.591\xB2"
                              "34"})
        expect_as_typed_number(typed);
}

TEST(PlainDegrees, AreReadWithoutHelpWhereTheyAreUsual) {
    double value{};
    for (const char* typed : {"74.5912345", "-74.591234567", "42", "42.5", ".5", "74,59", "74.58912345678901"})
        EXPECT_TRUE(read_plain_degrees(typed, value)) << typed;
    for (const char* typed : {"", "-", ".", "+1", "1e5", "1.2.3", "x", " 1", "74.591234:"})
        EXPECT_FALSE(read_plain_degrees(typed, value)) << typed;
}

TEST(PlainDegrees, AgreeOnManyNumbers) {
    std::mt19937_64 random(20260822);  // fixed: a failure can be repeated
    constexpr std::string_view signs = "0123456789.,-/: e";
    for (int i = 0; i < 200'000; ++i) {
        std::string typed;
        const auto size = random() % 24;
        const bool digits_alone = i % 4 != 0;
        const auto point = random() % 24;
        for (std::size_t at = 0; at < size; ++at)
            typed += at == point ? '.' : digits_alone ? signs[random() % 10] : signs[random() % signs.size()];
        expect_as_typed_number(typed);
        if (HasFatalFailure()) return;
    }
}

/// The ends of whole rows, character by character.
std::size_t slow_last_end(std::string_view text, char separator) {
    bool quoted = false;
    bool cell_begins = true;
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') continue;
            if (i + 1 == text.size()) break;
            if (text[i + 1] == '"')
                ++i;
            else
                quoted = false;
            cell_begins = false;
        } else if (c == '\n' || c == '\r') {
            if (c == '\r' && i + 1 == text.size()) break;
            if (c == '\r' && text[i + 1] == '\n') ++i;
            end = i + 1;
            cell_begins = true;
        } else {
            quoted = c == '"' && cell_begins;
            cell_begins = c == separator;
        }
    }
    return end;
}

TEST(RowCutter, CutsWhereASlowReaderSeesTheEndOfARow) {
    EXPECT_TRUE(rc::check([] {
        const auto text = *rc::gen::container<std::string>(
            rc::gen::weightedElement<char>({{3, 'a'}, {3, ','}, {3, '"'}, {3, '\n'}, {1, '\r'}}));
        RowCutter cutter(',');
        std::string piece;
        std::size_t at = 0;
        while (at < text.size()) {
            const auto size = std::min(text.size() - at, *rc::gen::inRange<std::size_t>(1, 8));
            piece += text.substr(at, size);
            at += size;
            const auto end = cutter.last_end(piece);
            RC_ASSERT(end == slow_last_end(piece, ','));
            if (*rc::gen::arbitrary<bool>()) {
                piece.erase(0, end);
                cutter.forget();
            }
        }
    }));
}

}  // namespace
}  // namespace kamtuu
