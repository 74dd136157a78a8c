#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <vector>

#include <kamtuu/check.hpp>

#include "geometry/shapes.hpp"
#include "support/map.hpp"

namespace kamtuu {
namespace {

using test::country;
using test::square;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr double metre = 1 / 111'195.0;  // in degrees, about

TEST(BorderFindings, SayNothingOfATiling) {
    const auto map = country({square(0, 0), square(1, 0)});
    EXPECT_THAT(border_findings(Tiling(map)), IsEmpty());
}

TEST(BorderFindings, CountThePairsWhoseBordersDoNotFit) {
    // A's eastern border has a vertex that neither of its neighbours has.
    Ring beside = {{0, 0}, {1, 0}, {1, 0.7}, {1, 2}, {0, 2}, {0, 0}};
    const auto map = country({{{beside}}, square(1, 0), square(1, 1)});
    const auto findings = border_findings(Tiling(map));
    ASSERT_THAT(findings, SizeIs(1));
    EXPECT_EQ(findings[0].code, "boundaries.unmatched_borders");
    EXPECT_EQ(findings[0].severity, Severity::warning);
    EXPECT_THAT(findings[0].message,
                AllOf(HasSubstr("2 pairs of units have"), HasSubstr("A and B (2 places, the first at 1 E 0.7 N)"),
                      HasSubstr("--repair")));
}

TEST(BorderFindings, WarnOfOverlapsThatMatter) {
    const auto map = country({square(0, 0), square(0.5, 0)});
    const auto findings = border_findings(Tiling(map));
    const auto overlap = std::ranges::find(findings, "boundaries.overlaps", &Finding::code);
    ASSERT_NE(overlap, findings.end());
    EXPECT_EQ(overlap->severity, Severity::warning);
    EXPECT_THAT(overlap->message, HasSubstr("1 pair of units overlap, by 6"));
}

TEST(BorderFindings, NoteOverlapsThatAreRounding) {
    const auto map = country({square(0, 0, 0.001), square(0.001 - 1e-4 * metre, 0, 0.001)});
    const auto findings = border_findings(Tiling(map));
    const auto overlap = std::ranges::find(findings, "boundaries.overlaps", &Finding::code);
    ASSERT_NE(overlap, findings.end());
    EXPECT_EQ(overlap->severity, Severity::note);
    EXPECT_THAT(overlap->message, Not(HasSubstr("by 6")));
}

TEST(BorderFindings, NameTheThreeWorst) {
    std::vector<MultiPolygon> row;
    for (int i = 0; i < 6; ++i) row.push_back(square(i - 0.25 * (i % 2), 0));
    const auto map = country(row);
    for (const auto& finding : border_findings(Tiling(map)))
        EXPECT_EQ(std::ranges::count(finding.message, ';'), 3)
            << "two between the pairs, one in what to do: " << finding.message;
}

}  // namespace
}  // namespace kamtuu
