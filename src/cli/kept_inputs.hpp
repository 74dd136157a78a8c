#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace kamtuu::cli {

/// However the two are spelt, and also before they exist.
bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b);

/// Throws Error (usage) if `output`, given with `option`, is one of the files that the command reads, or a part of a
/// shapefile among them: --overwrite is for results, and what somebody typed would be lost.
void check_keeps_inputs(std::span<const std::filesystem::path> inputs, const std::filesystem::path& output,
                        std::string_view option = "--output");

}  // namespace kamtuu::cli
