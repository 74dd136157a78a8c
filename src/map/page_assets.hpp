#pragma once

#include <span>
#include <string_view>

namespace kamtuu {

/// A file of the HTML map that is built in.
struct PageAsset {
    std::string_view name;  ///< "page.css"
    std::string_view bytes;
};

/// All of them, scripts in the order in which they are joined. cmake/embed.cmake makes it.
std::span<const PageAsset> page_assets() noexcept;

}  // namespace kamtuu
