#pragma once

#include <CLI/App.hpp>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/simplify.hpp>
#include <kamtuu/tiling.hpp>

#include "cli/console.hpp"

/// What the commands that write borders share.

namespace kamtuu::cli {

/// `--output`, `--overwrite` and `--quiet` of a command that writes one layer.
class LayerOutput {
public:
    void setup(CLI::App& app);
    /// Throws Error (output) for what could only fail later, and Error (usage) if one of `inputs` would be replaced.
    void check(std::span<const std::filesystem::path> inputs) const;
    void write(Console& console, std::string_view layer) const;
    /// What is told of the run: on standard error if the layer went to standard output.
    void tell(Console& console, const std::string& text) const;

private:
    [[nodiscard]] bool to_standard_output() const { return file_ == "-"; }

    std::filesystem::path file_{};
    bool overwrite_{false};
    bool quiet_{false};
};

/// "200" is a tolerance in metres, "10%" a share to keep. Throws Error (usage), naming `option`, for anything else.
SimplifyOptions simplify_options(std::string_view option, const std::string& given, unsigned threads);

/// What simplifying changed, for people.
std::string simplification_text(const Simplification& report);

/// What keeps the tiles from being a clean tiling, as one warning; none if they are one. `inspect` shows the places.
Findings findings_of_tiling(const Tiling& tiling);

}  // namespace kamtuu::cli
