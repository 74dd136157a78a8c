#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kamtuu::test {

/// What breaks RFC 7946 in a GeoJSON text, each as a sentence that names the rule's section and the place; empty:
/// nothing. It must be a FeatureCollection, as all that is written here; MUST and SHOULD count alike.
std::vector<std::string> faults_of_geojson(std::string_view text);

}  // namespace kamtuu::test
