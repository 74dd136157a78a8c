#include "cli/check_options.hpp"

#include <charconv>
#include <fmt/format.h>

#include <kamtuu/read.hpp>

#include "cli/sources.hpp"

namespace kamtuu::cli {

namespace {

constexpr double most_snap_m = 1000;

/// What is wrong with a number, for CLI11, which has refused by itself what is no number; empty if nothing is.
std::string complaint_above(const std::string& given, double most) {
    double number = 0;
    const auto* const end = given.data() + given.size();
    const auto [stop, fault] = std::from_chars(given.data(), end, number);
    if (fault == std::errc() && stop == end && number >= 0 && number <= most) return "";
    return fmt::format("{} is no number from 0 to {}", given, most);
}

std::string complaint_about_metres(const std::string& given) { return complaint_above(given, most_snap_m); }
std::string complaint_about_size(const std::string& given) { return complaint_above(given, 1e12); }

}  // namespace

void CheckingOptions::setup(CLI::App& app) {
    app.add_option("--holes", holes_, "Table of what is in holes (default: the one that comes with kamtuu), or none")
        ->type_name("FILE");
    app.add_option("--snap", snap_m_, "Borders as near as this that share no vertex should be one, in metres")
        ->check(complaint_about_metres)
        ->type_name("M")
        ->capture_default_str();
    app.add_option("--sliver-width", sliver_width_m_, "A hole is a sliver if it is narrower on average, in metres")
        ->check(complaint_about_size)
        ->type_name("M")
        ->capture_default_str();
    app.add_option("--sliver-area", sliver_area_m2_, "and smaller, in square metres")
        ->check(complaint_about_size)
        ->type_name("M2")
        ->capture_default_str();
}

void CheckingOptions::read_places(const Boundaries& boundaries, Findings& findings) {
    if (holes_ == "none") return;
    if (!holes_.empty())
        places_ = read_known_places(holes_, findings);
    else
        places_ = known_places(boundaries, findings);
}

CheckOptions CheckingOptions::options(unsigned threads) const {
    return {.holes = {.known = places_,
                      .sliver_width_m = sliver_width_m_,
                      .sliver_area = Area::square_metres(sliver_area_m2_),
                      .threads = threads},
            .snap_m = snap_m_,
            .threads = threads};
}

}  // namespace kamtuu::cli
