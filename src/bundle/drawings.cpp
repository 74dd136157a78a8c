#include "bundle/drawings.hpp"

#include <kamtuu/check.hpp>
#include <kamtuu/error.hpp>

#include "bundle/maps.hpp"
#include "write/detail.hpp"
#include "write/fitted_borders.hpp"
#include "write/layer_formats.hpp"
#include "write/unit_layers.hpp"

namespace kamtuu {

namespace {

/// Those of the finest that is drawn, the HTML map: gaps that are narrower than a step are closed in all.
constexpr double seen_steps = 4'000;

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
    : coverage_(coverage),
      unmatched_(tell_unmatched_borders(coverage.tables.borders)),
      told_options_(coverage.options),
      told_findings_(coverage.findings) {
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
    if (coverage_.drawn != nullptr) return fit_given(formats, options);
    for (const auto format : formats)
        if (all ? format_of(format).kind != FormatKind::table : is_drawn(format)) draw(std::string(format), options);
}

void Drawings::draw(const std::string& format, const BundleOptions& options) {
    auto detail = detail_of(format, coverage_.boundaries);
    if (detail || options.detail == BorderDetail::by_format)
        told_options_["simplify." + format] = detail ? metres_text(*detail->tolerance_m) : "none";
    if (!detail && options.detail == BorderDetail::by_format && !is_drawn(format))
        added_.push_back(whole_finding(format_of(format).name));
    const How how{detail ? *detail->tolerance_m : 0, is_fitted(format)};
    if (how == How{}) return;
    how_[format] = how;
    if (how.second && !fitted_) fit(coverage_.boundaries, options);
    if (!detail) return;
    added_.push_back(detail_finding(format_of(format).name, how.first));
    simplify_for(how, *detail, options.threads);
}

bool Drawings::is_fitted(std::string_view format) const { return unmatched_ && is_drawn(format); }

void Drawings::fit(const Boundaries& given, const BundleOptions& options) {
    fitted_ = fitted_borders(
        given, {.seen_m = step_m(seen_steps, given), .known = options.known_places, .threads = options.threads});
}

/// Of a run that has polygons to draw.
void Drawings::fit_given(const std::vector<std::string_view>& formats, const BundleOptions& options) {
    for (const auto format : formats) {
        if (!is_fitted(format)) continue;
        if (!fitted_) fit(*coverage_.drawn, options);
        how_[std::string(format)] = {0, true};
    }
}

void Drawings::simplify_for(const How& how, SimplifyOptions detail, unsigned threads) {
    if (simplified_.contains(how)) return;
    detail.threads = threads;
    const auto& given = how.second ? *fitted_ : coverage_.boundaries;
    const auto& made = simplified_.emplace(how, simplify(given, detail)).first->second;
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
    const auto found = how_.find(format);
    if (found == how_.end()) return coverage;
    const auto& how = found->second;
    coverage.drawn = how.first > 0 ? &simplified_.at(how).boundaries : &*fitted_;
    return coverage;
}

}  // namespace kamtuu
