#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/bundle.hpp>

namespace kamtuu {

/// Files of a bundle that are made together.
struct BundlePart {
    std::string_view format;                  ///< key of the format that asks for them
    std::span<const std::string_view> names;  ///< of the files
    /// Their bytes, by position of the name. Parts may be made at the same time.
    std::vector<std::string> (*make)(const Coverage&, const BundleOptions&);
};

/// All parts, in the order in which their files are written.
std::span<const BundlePart> bundle_parts() noexcept;

}  // namespace kamtuu
