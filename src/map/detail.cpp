#include "map/detail.hpp"

#include <algorithm>

namespace kamtuu::map {

double steps_of(PictureKind kind, const MapOptions& options) noexcept {
    constexpr double millimetres_per_inch = 25.4;
    constexpr double seen_mm = 0.05;
    const double step_mm = kind == PictureKind::png ? millimetres_per_inch / options.dpi / 2 : seen_mm;
    return std::max(options.width_mm, options.height_mm) / step_mm;
}

}  // namespace kamtuu::map
