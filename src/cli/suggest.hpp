#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kamtuu::cli {

/// The one of `known` that somebody who typed `word` most likely meant: the nearest by edit distance, the first of
/// equals; empty if none is near (more than a third of its letters differ).
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known);

/// ` Did you mean "coverage"?`, or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& known);

}  // namespace kamtuu::cli
