#pragma once

#include <kamtuu/map.hpp>

namespace kamtuu::map {

/// How many steps such a picture shows along its longer side, for detail_for(): half pixels of a PNG, twentieths of a
/// millimetre of SVG and PDF.
double steps_of(PictureKind kind, const MapOptions& options) noexcept;

}  // namespace kamtuu::map
