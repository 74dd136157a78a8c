#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kamtuu/bundle.hpp>
#include <kamtuu/simplify.hpp>

namespace kamtuu {

/// A run as each format of a bundle is to draw it: with the detail of detail_for() where the options leave that to the
/// bundle, and in pictures and pages always, unless the run has polygons to draw; else as the run has it. What was
/// chosen is said in the options and the findings of all of them, so that findings.csv and the manifest tell of it.
/// Borders are simplified once a tolerance. Where those of neighbours do not fit together, pictures and pages are drawn
/// with borders that were made to (write/fitted_borders.hpp); layers never.
class Drawings {
public:
    /// Keeps references to all that `coverage` refers to. Throws Error (usage) for a run that has polygons to draw and
    /// leaves the choice to the bundle as well.
    Drawings(const Coverage& coverage, const std::vector<std::string_view>& formats, const BundleOptions& options);

    /// The run for a format among those given.
    [[nodiscard]] Coverage of(std::string_view format) const;
    /// The run with what was said, for the manifest.
    [[nodiscard]] Coverage as_told() const;
    /// What was said, found in simplifying, and left out by formats; sorted.
    [[nodiscard]] const Findings& added() const noexcept { return added_; }

private:
    /// What is drawn for a format: the tolerance to which borders are simplified, and whether they are fitted before.
    using How = std::pair<double, bool>;

    void tell_left_out(std::string_view format);
    void draw_all(const std::vector<std::string_view>& formats, const BundleOptions& options);
    void draw(const std::string& format, const BundleOptions& options);
    [[nodiscard]] bool is_fitted(std::string_view format) const;
    void fit(const Boundaries& given, const BundleOptions& options);
    void fit_given(const std::vector<std::string_view>& formats, const BundleOptions& options);
    void simplify_for(const How& how, SimplifyOptions detail, unsigned threads);

    const Coverage& coverage_;
    std::map<std::string, How, std::less<>> how_{};  // by format; none: as the run has it
    std::map<How, SimplifiedBoundaries> simplified_{};
    std::optional<Boundaries> fitted_{};  // as they are, but for borders that were made to fit
    bool unmatched_;
    std::map<std::string, std::string> told_options_;
    Findings added_{};
    Findings told_findings_;
};

}  // namespace kamtuu
