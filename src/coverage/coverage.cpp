#include <algorithm>
#include <tuple>

#include <kamtuu/coverage.hpp>

namespace kamtuu {

std::vector<std::size_t> not_placed(const Coverage& coverage) {
    std::vector<std::size_t> list;
    for (const auto i : coverage.tables.counted)
        if (coverage.joined.placements.at(i).kind != PlacementKind::unit) list.push_back(i);
    std::ranges::stable_sort(list, {}, [&](std::size_t i) {
        const auto& record = coverage.joined.records[i];
        return std::tie(record.file, record.row);
    });
    return list;
}

std::size_t count_placed(const Coverage& coverage, PlacementKind kind) {
    return static_cast<std::size_t>(std::ranges::count(
        coverage.tables.counted, kind, [&](std::size_t i) { return coverage.joined.placements.at(i).kind; }));
}

Findings all_findings(const Coverage& coverage) {
    auto all = coverage.findings;
    all.insert(all.end(), coverage.joined.findings.begin(), coverage.joined.findings.end());
    all.insert(all.end(), coverage.tables.borders.begin(), coverage.tables.borders.end());
    for (const auto& summary : coverage.tables.summaries)
        all.insert(all.end(), summary.findings.begin(), summary.findings.end());
    return sorted(std::move(all));
}

}  // namespace kamtuu
