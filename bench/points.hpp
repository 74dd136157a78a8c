#pragma once

#include <cstddef>
#include <vector>

#include <kamtuu/boundaries.hpp>

// Points to ask a locator for; the same ones on every run.
namespace kamtuu::bench {

using Points = std::vector<Point>;

/// Anywhere in the box of the units, in the sea as well.
Points uniform_points(const Boundaries& boundaries, std::size_t count);
/// As people live: around the middles of the units, in few of them most.
Points clustered_points(const Boundaries& boundaries, std::size_t count);
/// Where rounding decides: on vertices, on the middles of edges, and 1e-9 and 1e-12 degrees beside them.
Points adversarial_points(const Boundaries& boundaries, std::size_t count);

}  // namespace kamtuu::bench
