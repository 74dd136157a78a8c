#include "cli/kept_inputs.hpp"

#include <fmt/format.h>
#include <system_error>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/vector_format.hpp"

namespace kamtuu::cli {

namespace {

/// Reading the .shp reads the parts of the shapefile beside it, which differ in their ending alone.
bool is_read_with(const std::filesystem::path& input, const std::filesystem::path& file) {
    if (is_same_file(input, file)) return true;
    if (text::to_lower(input.extension().string()) != ".shp" || !read::is_part_of_a_shapefile(file)) return false;
    return is_same_file(std::filesystem::path(input).replace_extension(file.extension()), file);
}

}  // namespace

bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b) {
    std::error_code ignored;
    if (std::filesystem::equivalent(a, b, ignored)) return true;
    const auto full = [&](const std::filesystem::path& path) {
        return std::filesystem::weakly_canonical(std::filesystem::absolute(path, ignored), ignored);
    };
    return !full(a).empty() && full(a) == full(b);
}

void check_keeps_inputs(std::span<const std::filesystem::path> inputs, const std::filesystem::path& output,
                        std::string_view option) {
    std::error_code unknown;
    if (!std::filesystem::exists(output, unknown) && !unknown) return;  // what is not there is read by nobody
    for (const auto& input : inputs)
        if (is_read_with(input, output))
            throw Error(ErrorKind::usage, fmt::format("{}{}{}: that is read by this command, and would be replaced. "
                                                      "Choose another name.",
                                                      option, option.empty() ? "" : " ", output.string()));
}

}  // namespace kamtuu::cli
