#include <algorithm>
#include <tuple>

#include <kamtuu/finding.hpp>

namespace kamtuu {

std::string_view to_string(Severity severity) noexcept {
    switch (severity) {
        case Severity::note:
            return "note";
        case Severity::warning:
            return "warning";
        case Severity::error:
            break;
    }
    return "error";
}

Findings sorted(Findings findings) {
    const auto key = [](const Finding& f) { return std::tie(f.code, f.file, f.row, f.unit, f.message); };
    std::sort(findings.begin(), findings.end(), [&](const Finding& a, const Finding& b) {
        return a.severity != b.severity ? a.severity > b.severity : key(a) < key(b);
    });
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
    return findings;
}

}  // namespace kamtuu
