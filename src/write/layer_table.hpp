#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/geometry.hpp>

#include "write/layer_style.hpp"

namespace kamtuu {

enum class FieldKind {
    text,
    whole,  ///< a whole number
    number,
    yes_no,  ///< "true" or "false"
};

struct LayerField {
    std::string name{};
    FieldKind kind{FieldKind::text};
    std::string meaning{};  ///< for formats that can say it; may be empty
};

struct LayerFeature {
    std::string id{};  ///< stable; may be empty
    /// By position of the field, as every format writes it: numbers with a point and without a locale, in the decimals
    /// that suit their unit. Absent: not known.
    std::vector<std::optional<std::string>> cells{};
    const MultiPolygon* polygons{nullptr};  ///< null or empty: the borders are not known
    /// Of a layer of points, which has no polygons.
    const std::vector<Point>* points{nullptr};
};

/// A layer before it has a format: what all writers of layers take. Points to polygons that must outlive it.
struct LayerTable {
    std::string name{};
    std::vector<LayerField> fields{};
    std::vector<LayerFeature> features{};  ///< in the order in which they are written
    /// Gives the borders of a feature, by its position, when they are written, to any thread: then `polygons` of all of
    /// them are null. Empty: they are where the features point. Only for what is_streamed().
    std::function<MultiPolygon(std::size_t feature)> borders{};
    /// What must be said with it, as the text of a JSON object; empty: nothing. GeoJSON and TopoJSON have it as their
    /// member `metadata`, GeoPackage as a row of gpkg_metadata; other formats have no place for it.
    std::string metadata{};
    /// Whether GeoJSON has the box around all of it as its member `bbox`.
    bool with_box{true};
    /// How it is coloured, for formats that can say it: GeoPackage.
    std::optional<LayerStyle> style{};
};

/// The features that have borders.
std::vector<LayerFeature> with_borders(const LayerTable& layer);

}  // namespace kamtuu
