#include "read/vector_layer.hpp"

#include <algorithm>

namespace kamtuu::read {

std::size_t count_vertices(const MultiPolygon& polygon) noexcept {
    std::size_t count = 0;
    for (const auto& part : polygon) {
        count += part.outer.size();
        for (const auto& hole : part.holes) count += hole.size();
    }
    return count;
}

bool has_shapes(const VectorLayer& layer) noexcept {
    return !layer.left.box.empty() ||
           std::any_of(layer.features.begin(), layer.features.end(), [](const VectorFeature& feature) {
               return !feature.polygon.empty() || !feature.points.empty();
           });
}

Box bounds(const VectorLayer& layer) noexcept {
    Box box = layer.left.box;
    for (const auto& feature : layer.features) {
        for (const auto& point : feature.points) box.grow(point);
        for (const auto& part : feature.polygon) {
            for (const auto& point : part.outer) box.grow(point);
        }
    }
    return box;
}

}  // namespace kamtuu::read
