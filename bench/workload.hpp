#pragma once

#include <filesystem>
#include <string>

#include <kamtuu/boundaries.hpp>

#include "points.hpp"

// What the timings work on: the files that bench/data/make wrote, each read once for all.
namespace kamtuu::bench {

/// KAMTUU_BENCH_DATA, or build/bench-data of the source tree.
std::filesystem::path data_file(const std::string& name);

/// The municipalities of Spain.
const Boundaries& es();
std::size_t vertices(const Boundaries& boundaries);

/// A million points on `es`.
const Points& uniform();
const Points& clustered();

/// Bytes that the program holds on its heap now.
std::size_t heap();

}  // namespace kamtuu::bench
