#include <kamtuu/geometry.hpp>

namespace kamtuu {

Box bounds(const MultiPolygon& polygons) noexcept {
    Box box;
    for (const auto& polygon : polygons)
        for (const auto p : polygon.outer) box.grow(p);  // holes lie inside
    return box;
}

}  // namespace kamtuu
