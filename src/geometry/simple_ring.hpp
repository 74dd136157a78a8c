#pragma once

#include <kamtuu/geometry.hpp>

namespace kamtuu {

/// Whether no two edges of a closed ring meet, but for neighbours in the vertex that they share: then it bounds a valid
/// polygon. Decided without rounding. False also where that is not worth finding out: for repeated vertices, for edges
/// on one line that may not meet, and where very many edges are above each other. Time n log n.
bool is_plainly_simple(const Ring& ring);

}  // namespace kamtuu
