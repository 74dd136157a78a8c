#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "map/canvas.hpp"

namespace kamtuu::map {

/// So many symbols can be told apart by colour and by shape, in print too.
constexpr std::size_t symbol_kinds = 12;

/// Draws symbol number `kind`, below symbol_kinds; that number itself is the grey ring that all others share.
void draw_symbol(const Canvas& canvas, std::size_t kind, Place centre, double radius);

/// Where `count` symbols of a unit stand around its place: rows as nearly square as can be, `spacing` from one to the
/// next, so that none touches another if it is narrower.
std::vector<Place> arranged(std::size_t count, double spacing);

/// The place nearest to `wanted`, on rings around it, where a cluster of this size is free of all before it; `wanted`
/// if there is none near. What is chosen is in the result alone: the caller keeps count.
Place free_place(Place wanted, double width, double height, std::span<const Rect> taken);

}  // namespace kamtuu::map
