#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/language.hpp>
#include <kamtuu/ramps.hpp>

/// How a layer is coloured where it is opened: rules on its own fields, so that whoever has the layer has the map.

namespace kamtuu {

struct LayerTable;

/// What a cell must be.
struct CellTest {
    enum class Kind { absent, present, equal, unequal, at_least, at_most, below };
    std::string field{};
    Kind kind{};
    std::string value{};  ///< as a cell of the field has it; none for `absent` and `present`
};

/// Features for which all tests of one of `any` hold. At most one rule of a style is true of a feature.
struct StyleRule {
    std::string label{};
    std::vector<std::vector<CellTest>> any{};
    Colour fill{};
    bool hatched{false};
};

struct LayerStyle {
    std::string name{};  ///< of what is shown: "Share of municipalities served, %"
    std::vector<StyleRule> rules{};
};

struct StyleOptions {
    std::string_view shows{"served_share"};  ///< key of a statistic
    Language language{Language::en};
};

/// The classes of a statistic of a layer made by summary_layer(), by what its cells say, and what else may be said of a
/// cell: none, between bounds, not located more closely, not known; as shown() has it, each that occurs. Empty where
/// the layer has no such field. Throws Error (usage) for a statistic that there is none of.
std::optional<LayerStyle> statistic_style(const LayerTable& layer, const StyleOptions& options = {});

/// Of a layer made by unserved_layer(): who is certainly left out, and who is possibly.
LayerStyle unserved_style(const StyleOptions& options = {});

/// The rule that is true of a feature; null: none.
const StyleRule* rule_of(const LayerStyle& style, const LayerTable& layer, std::size_t feature);

/// The style as QGIS keeps it (QML, rule-based renderer), and as OGC has it (SLD 1.0.0) for the layer of that name.
std::string qml(const LayerStyle& style, const LayerTable& layer);
std::string sld(const LayerStyle& style, const LayerTable& layer);

}  // namespace kamtuu
