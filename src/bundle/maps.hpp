#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/bundle.hpp>
#include <kamtuu/map.hpp>
#include <kamtuu/report.hpp>

namespace kamtuu {

inline constexpr std::array<std::string_view, 3> png_names{"map_regions.png", "map_municipalities.png",
                                                           "map_projects.png"};
inline constexpr std::array<std::string_view, 3> svg_names{"map_regions.svg", "map_municipalities.svg",
                                                           "map_projects.svg"};
inline constexpr std::array<std::string_view, 3> pdf_names{"map_regions.pdf", "map_municipalities.pdf",
                                                           "map_projects.pdf"};

/// How many steps the drawn maps of a format show, for detail_for(): of "png", "svg", "pdf" and "report"; 0 of others.
double drawn_steps(std::string_view format);

/// What the drawn maps of a format leave out: projects beyond those that small maps have room for.
Findings map_findings(std::string_view format, const Coverage& coverage);

/// The statistic that was asked for by region and by municipality, and where each project works.
std::vector<std::string> png_maps(const Coverage& coverage, const BundleOptions& options);
std::vector<std::string> svg_maps(const Coverage& coverage, const BundleOptions& options);
std::vector<std::string> pdf_maps(const Coverage& coverage, const BundleOptions& options);

/// The statistic that was asked for by region and by municipality, for a report: small, and light enough to be sent.
std::vector<ReportFigure> report_maps(const Coverage& coverage, const BundleOptions& options);

}  // namespace kamtuu
