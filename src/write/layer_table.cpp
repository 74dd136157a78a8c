#include "write/layer_table.hpp"

#include <algorithm>
#include <iterator>

namespace kamtuu {

std::vector<LayerFeature> with_borders(const LayerTable& layer) {
    std::vector<LayerFeature> features;
    std::ranges::copy_if(layer.features, std::back_inserter(features),
                         [](const LayerFeature& one) { return one.polygons != nullptr && !one.polygons->empty(); });
    return features;
}

}  // namespace kamtuu
