#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kamtuu {

/// "sha256-…" of these very bytes, as a content security policy names an inline script or style.
std::string source_hash(std::string_view bytes);

/// The policy of a page whose inline scripts and styles are these and that loads nothing else; with `base_map`,
/// pictures from OpenStreetMap's tile server, and empty ones that Leaflet makes itself. No string becomes markup in it.
std::string content_policy(std::span<const std::string> scripts, std::string_view style, bool base_map);

}  // namespace kamtuu
