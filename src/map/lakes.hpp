#pragma once

#include <span>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/holes.hpp>

namespace kamtuu::map {

/// The lakes among the holes of what is drawn, for MapOptions::lakes: those in which a known place says that there is
/// one. Their shores are the borders that are drawn, to the vertex, however much these were simplified. None without
/// known places. Linear in the number of vertices.
std::vector<Polygon> lakes_of(const Boundaries& drawn, std::span<const KnownPlace> known, unsigned threads);

}  // namespace kamtuu::map
