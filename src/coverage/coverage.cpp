#include <kamtuu/coverage.hpp>

namespace kamtuu {

Findings all_findings(const Coverage& coverage) {
    auto all = coverage.findings;
    all.insert(all.end(), coverage.joined.findings.begin(), coverage.joined.findings.end());
    all.insert(all.end(), coverage.tables.borders.begin(), coverage.tables.borders.end());
    for (const auto& summary : coverage.tables.summaries)
        all.insert(all.end(), summary.findings.begin(), summary.findings.end());
    return sorted(std::move(all));
}

}  // namespace kamtuu
