#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include <kamtuu/check.hpp>

namespace kamtuu::cli {

/// `--holes`, `--snap`, `--sliver-width` and `--sliver-area`: what counts as a fault of a tiling.
class CheckingOptions {
public:
    void setup(CLI::App& app);
    /// Reads the list of known places: the one given, none, or, for Kyrgyzstan, the one that comes with kamtuu.
    void read_places(const Boundaries& boundaries, Findings& findings);
    /// Valid as long as this lives and read_places() is not called again.
    [[nodiscard]] CheckOptions options(unsigned threads) const;

private:
    std::string holes_{};
    double snap_m_{CheckOptions{}.snap_m};
    double sliver_width_m_{HoleOptions{}.sliver_width_m};
    double sliver_area_m2_{HoleOptions{}.sliver_area.m2()};
    std::vector<KnownPlace> places_{};
};

}  // namespace kamtuu::cli
