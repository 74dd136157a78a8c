#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/bundle.hpp>

namespace kamtuu {

inline constexpr std::array<std::string_view, 2> report_names{"report.html", "report.md"};

/// The bytes of those files.
std::vector<std::string> report_files(const Coverage& coverage, const BundleOptions& options);

}  // namespace kamtuu
