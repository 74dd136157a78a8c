#include "cli/fail_on.hpp"

#include <algorithm>

namespace kamtuu::cli {

namespace {

struct Limit {
    const char* name;
    bool (*reached)(const Finding&);
};

constexpr Limit limits[] = {
    {"note", [](const Finding&) { return true; }},
    {"warning", [](const Finding& finding) { return finding.severity >= Severity::warning; }},
    {"error", [](const Finding& finding) { return finding.severity >= Severity::error; }},
    {"never", [](const Finding&) { return false; }},
};

}  // namespace

void FailOn::setup(CLI::App& app) {
    app.add_option("--fail-on", severity_, "Exit with status 1 if there is such a finding, or a worse one")
        ->check([](const std::string& given) {
            const bool known = std::ranges::any_of(limits, [&](const Limit& limit) { return given == limit.name; });
            return known ? std::string() : given + " is none of note, warning, error, never";
        })
        ->type_name("note|warning|error|never")
        ->capture_default_str();
}

Result FailOn::judge(const Findings& findings) const {
    const auto* limit = std::ranges::find_if(limits, [&](const Limit& each) { return severity_ == each.name; });
    return std::ranges::any_of(findings, limit->reached) ? Result::findings : Result::done;
}

}  // namespace kamtuu::cli
