#include "bundle/drawings.hpp"

#include <kamtuu/error.hpp>

#include "bundle/maps.hpp"
#include "write/detail.hpp"
#include "write/layer_formats.hpp"
#include "write/unit_layers.hpp"

namespace kamtuu {

namespace {

/// What people look at, rather than what maps are made from elsewhere.
bool is_drawn(std::string_view format) {
    const auto kind = format_of(format).kind;
    return kind == FormatKind::picture || kind == FormatKind::page;
}

std::optional<SimplifyOptions> detail_of(const std::string& format, const Boundaries& boundaries) {
    const double steps = drawn_steps(format);
    return steps > 0 ? detail_for(steps, boundaries) : detail_for(format, boundaries);
}

}  // namespace

Drawings::Drawings(const Coverage& coverage, const std::vector<std::string_view>& formats, const BundleOptions& options)
    : coverage_(coverage), told_options_(coverage.options), told_findings_(coverage.findings) {
    for (const auto format : formats) tell_left_out(format);
    draw_all(formats, options);
    added_ = sorted(std::move(added_));
    told_findings_.insert(told_findings_.end(), added_.begin(), added_.end());
}

void Drawings::tell_left_out(std::string_view format) {
    const auto found = format_of(format).kind == FormatKind::layer ? layer_findings(format, coverage_layers(coverage_))
                                                                   : map_findings(format, coverage_);
    added_.insert(added_.end(), found.begin(), found.end());
}

void Drawings::draw_all(const std::vector<std::string_view>& formats, const BundleOptions& options) {
    const bool all = options.detail == BorderDetail::by_format;
    if (all && coverage_.drawn != nullptr)
        throw Error(ErrorKind::usage, "The run has polygons to draw, and is to choose them for each format as well.");
    if (coverage_.drawn != nullptr) return;
    for (const auto format : formats)
        if (all ? format_of(format).kind != FormatKind::table : is_drawn(format)) draw(std::string(format), options);
}

void Drawings::draw(const std::string& format, const BundleOptions& options) {
    auto detail = detail_of(format, coverage_.boundaries);
    if (detail || options.detail == BorderDetail::by_format)
        told_options_["simplify." + format] = detail ? metres_text(*detail->tolerance_m) : "none";
    if (!detail) return;
    const double tolerance = *detail->tolerance_m;
    tolerances_[format] = tolerance;
    added_.push_back(detail_finding(format_of(format).name, tolerance));
    if (simplified_.contains(tolerance)) return;
    detail->threads = options.threads;
    const auto& made = simplified_.emplace(tolerance, simplify(coverage_.boundaries, *detail)).first->second;
    added_.insert(added_.end(), made.findings.begin(), made.findings.end());
}

Coverage Drawings::as_told() const {
    return {.boundaries = coverage_.boundaries,
            .joined = coverage_.joined,
            .tables = coverage_.tables,
            .findings = told_findings_,
            .inputs = coverage_.inputs,
            .options = told_options_,
            .sensitive = coverage_.sensitive,
            .drawn = coverage_.drawn};
}

Coverage Drawings::of(std::string_view format) const {
    auto coverage = as_told();
    const auto tolerance = tolerances_.find(format);
    if (tolerance != tolerances_.end()) coverage.drawn = &simplified_.at(tolerance->second).boundaries;
    return coverage;
}

}  // namespace kamtuu
