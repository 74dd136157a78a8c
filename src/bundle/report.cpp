#include "bundle/report.hpp"

#include <kamtuu/report.hpp>

#include "bundle/maps.hpp"

namespace kamtuu {

std::vector<std::string> report_files(const Coverage& coverage, const BundleOptions& options) {
    auto texts = report(coverage, {.language = options.language,
                                   .title = options.title,
                                   .figures = report_maps(coverage, options),
                                   .files = coverage_files(options)});
    return {std::move(texts.html), std::move(texts.markdown)};
}

}  // namespace kamtuu
