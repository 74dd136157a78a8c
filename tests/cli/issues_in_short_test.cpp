#include "cli/issues_in_short.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace kamtuu::cli {
namespace {

using testing::ElementsAre;

Issue fault(IssueKind kind, Severity severity, double m2, const std::string& message) {
    Issue issue;
    issue.kind = kind;
    issue.severity = severity;
    issue.area = Area::square_metres(m2);
    issue.message = message;
    return issue;
}

std::vector<std::string> told(const std::vector<Issue>& issues) {
    std::vector<std::string> lines;
    for (const auto& finding : issues_in_short(issues))
        lines.push_back(std::string(to_string(finding.severity)) + " " + finding.message);
    return lines;
}

TEST(IssuesInShort, CountsWhatIsRoundingOnceAKind) {
    std::vector<Issue> issues(300, fault(IssueKind::overlap, Severity::note, 0.001, "Tiny."));
    issues.push_back(fault(IssueKind::overlap, Severity::warning, 25, "Large."));
    EXPECT_THAT(told(issues), ElementsAre("warning Large.",
                                          "note 300 overlaps of less than a square metre each, 0.3 m2 in all: "
                                          "rounding, which changes no figure."));
}

TEST(IssuesInShort, TellsTheLargestAndCountsTheRest) {
    std::vector<Issue> issues;
    for (const auto* message : {"5", "40", "7", "30", "6"})
        issues.push_back(fault(IssueKind::sliver, Severity::warning, std::stod(message), message));
    EXPECT_THAT(told(issues),
                ElementsAre("warning 40", "warning 30", "warning 7", "warning And 2 more such, 11 m2 in all."));
}

TEST(IssuesInShort, CountsPlacesWhereThereIsNoGround) {
    Issue issue;
    issue.kind = IssueKind::near_border;
    issue.width_m = 1e-6;
    issue.places = {{74, 42}, {75, 42}};
    EXPECT_THAT(told({issue, issue}), ElementsAre("note 2 pairs of units have borders less than a millimetre apart, at "
                                                  "4 places in all: rounding, which changes no figure."));
}

TEST(IssuesInShort, NamesEveryLakeSinceItIsNoFault) {
    const auto lake = fault(IssueKind::lake, Severity::note, 9e8, "Issyk-Kul.");
    EXPECT_THAT(told({lake, lake}), ElementsAre("note Issyk-Kul.", "note Issyk-Kul."));
}

}  // namespace
}  // namespace kamtuu::cli
