#include "read/csv_marks.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu {
namespace {

std::vector<std::uint32_t> positions_of(std::string_view text, std::string_view wanted, std::size_t ends) {
    std::vector<std::uint32_t> positions;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (wanted.find(text[i]) != std::string_view::npos) positions.push_back(static_cast<std::uint32_t>(i));
    positions.insert(positions.end(), ends, static_cast<std::uint32_t>(text.size()));
    return positions;
}

/// Whether what is found is found by looking at each character, whatever the processor can do.
void expect_all_marks(CsvMarks& marks, std::string_view text, char separator) {
    constexpr std::size_t ends = 3;
    const auto breaks = positions_of(text, "\"\r\n", ends);
    const auto all = positions_of(text, std::string("\"\r\n") + separator, ends);
    for (const auto most : {Instructions::common, Instructions::avx2, Instructions::avx512}) {
        marks.find(text, separator, ends, most);
        EXPECT_EQ(std::vector(marks.marks(), marks.marks() + all.size()), all);
        EXPECT_EQ(std::vector(marks.breaks(), marks.breaks() + breaks.size()), breaks);
        EXPECT_EQ(marks.marks()[-1] + 1, 0U);
    }
}

RC_GTEST_PROP(CsvMarks, AreThoseFoundOneByOne, ()) {
    const auto characters = rc::gen::element('a', 'b', ',', ';', '\t', '"', '\n', '\r', '\xAC', '\x8A', ' ', 'x', 'y');
    const auto size = *rc::gen::inRange<std::size_t>(0, 400);
    const auto text = *rc::gen::container<std::string>(size, characters);
    CsvMarks marks;
    expect_all_marks(marks, text, *rc::gen::element(',', ';', '\t', '\xAC'));
    RC_ASSERT(!::testing::Test::HasFailure());
}

TEST(CsvMarks, AreFoundInTextsOfAnyLengthAndDensity) {
    CsvMarks marks;
    for (const std::size_t size : {0U, 1U, 63U, 64U, 65U, 4095U, 4096U, 4097U, 9000U}) {
        for (const std::string_view pattern : {",", "a", "\n", "a,", "aaaa\n", ",,,,,,,,,,,,,aaaaaaaaaaaaaaaaaa"}) {
            std::string text;
            while (text.size() < size) text += pattern;
            text.resize(size);
            expect_all_marks(marks, text, ',');
        }
    }
}

}  // namespace
}  // namespace kamtuu
