#include "cli/words.hpp"

#include <gtest/gtest.h>

namespace kamtuu::cli {
namespace {

TEST(Grouped, MarksThousands) {
    EXPECT_EQ(grouped("0"), "0");
    EXPECT_EQ(grouped("999"), "999");
    EXPECT_EQ(grouped("1234567.8901"), "1,234,567.8901");
    EXPECT_EQ(grouped("-123456"), "-123,456");
    EXPECT_EQ(grouped(std::size_t{61500}), "61,500");
}

TEST(InWords, TellsAbsentExactAndBounds) {
    EXPECT_EQ(in_words({}, "people"), "-");
    EXPECT_EQ(in_words(Interval::exactly(61500), "people"), "61,500");
    EXPECT_EQ(in_words(Interval{0, 66.666}, "%"), "0–66.67");
}

TEST(FindingsText, SaysOneOfEachKindOrAll) {
    const Findings findings{{Severity::warning, "a", "p.csv", 2, "", "First."},
                            {Severity::warning, "a", "p.csv", 3, "", "Second."},
                            {Severity::note, "b", "", {}, "KG", "Third."}};
    EXPECT_EQ(by_severity(findings), "0 errors, 2 warnings, 1 note");
    EXPECT_EQ(findings_text(findings, false),
              "  warning  p.csv, row 2: First. (and 1 more such)\n"
              "  note     KG: Third.\n");
    EXPECT_EQ(findings_text(findings, true),
              "  warning  p.csv, row 2: First.\n"
              "  warning  p.csv, row 3: Second.\n"
              "  note     KG: Third.\n");
}

}  // namespace
}  // namespace kamtuu::cli
