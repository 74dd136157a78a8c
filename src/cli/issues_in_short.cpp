#include "cli/issues_in_short.hpp"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "cli/words.hpp"
#include "geometry/border_words.hpp"

namespace kamtuu::cli {

namespace {

using Group = std::vector<const Issue*>;

constexpr std::size_t most_told = 3;

/// Lakes, enclaves and exclaves are notes because they are no faults; any other note is a fault too small to matter.
bool is_rounding(const Issue& issue) {
    return issue.severity == Severity::note && issue.kind != IssueKind::lake &&
           issue.kind != IssueKind::foreign_enclave && issue.kind != IssueKind::exclave;
}

/// By ground, then by width where there is none, then by how often.
std::tuple<double, double, std::size_t> size_key(const Issue& issue) {
    return {issue.area ? issue.area->m2() : 0, issue.width_m.value_or(0), issue.places.size()};
}

/// "12 m2 in all", "at 967 places in all".
std::string together(std::span<const Issue* const> issues) {
    double m2 = 0;
    std::size_t places = 0;
    bool has_area = false;
    for (const auto* issue : issues) {
        has_area = has_area || issue->area.has_value();
        m2 += issue->area ? issue->area->m2() : 0;
        places += issue->places.size();
    }
    return has_area ? size_of(Area::square_metres(m2)) + " in all"
                    : "at " + counted(places, "place", "places") + " in all";
}

std::string what_of(IssueKind kind) {
    switch (kind) {
        case IssueKind::overlap:
            return "overlaps of less than a square metre each";
        case IssueKind::near_border:
            return "pairs of units have borders less than a millimetre apart";
        case IssueKind::outside_parent:
            return "units lie outside the unit above by less than a square metre each";
        default:
            return "gaps of less than a square metre each";
    }
}

/// A finding of the same kind and severity that is about no one unit.
Finding counting(const Issue& one, std::string message) {
    auto finding = to_findings({&one, 1}).front();
    finding.unit.clear();
    finding.message = std::move(message);
    return finding;
}

Finding rounding(const Group& group) {
    return counting(*group.front(), fmt::format("{} {}, {}: rounding, which changes no figure.", grouped(group.size()),
                                                what_of(group.front()->kind), together(group)));
}

void append_group(Findings& told, Group group) {
    if (group.size() > 1 && is_rounding(*group.front())) {
        told.push_back(rounding(group));
        return;
    }
    std::ranges::stable_sort(group, std::greater{}, [](const Issue* issue) { return size_key(*issue); });
    const auto count = group.size() > most_told + 1 ? most_told : group.size();  // "1 more" is as long as the one
    for (std::size_t i = 0; i < count; ++i) told.push_back(to_findings({group[i], 1}).front());
    if (count == group.size()) return;
    const auto rest = std::span<const Issue* const>(group).subspan(count);
    told.push_back(
        counting(*group.front(), fmt::format("And {} more such, {}.", grouped(rest.size()), together(rest))));
}

}  // namespace

Findings issues_in_short(std::span<const Issue> issues) {
    std::map<Severity, std::map<IssueKind, Group>, std::greater<>> groups;
    for (const auto& issue : issues) groups[issue.severity][issue.kind].push_back(&issue);
    Findings told;
    for (auto& [severity, kinds] : groups)
        for (auto& [kind, group] : kinds) append_group(told, std::move(group));
    return told;
}

}  // namespace kamtuu::cli
