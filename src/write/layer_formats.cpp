#include "write/layer_formats.hpp"

#include <array>
#include <set>

#include <kamtuu/error.hpp>
#include <kamtuu/formats.hpp>

#include "core/parallel.hpp"
#include "core/text.hpp"
#include "write/flatgeobuf.hpp"
#include "write/geojson.hpp"
#include "write/geopackage.hpp"
#include "write/shapefile.hpp"
#include "write/topojson.hpp"

namespace kamtuu {

namespace {

using Files = std::vector<NamedBytes>;
using Layers = std::span<const LayerTable>;

/// What must not be in the name of a file becomes "_".
std::string file_name(std::string name) {
    for (auto& c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || std::string_view("/\\:*?\"<>|").find(c) < 9) c = '_';
    if (name.empty() || name.front() == '.') name.insert(name.begin(), '_');
    return name;
}

/// Of a file a layer, without endings.
std::vector<std::string> names_of(Layers layers, const std::string& stem) {
    if (layers.size() == 1) return {stem};
    std::vector<std::string> names;
    for (const auto& layer : layers) names.push_back(file_name(layer.name));
    return names;
}

template <typename Text>
Files file_each(Layers layers, const std::string& stem, std::string_view ending, const LayerOptions& options,
                Text text) {
    const auto names = names_of(layers, stem);
    Files files(layers.size());
    parallel_for(layers.size(), options.threads, [&](std::size_t i) {
        files[i] = {names[i] + std::string(ending), text(layers[i])};
    });
    return files;
}

struct Writer {
    std::string_view format;
    Files (*files)(Layers, const std::string& stem, const LayerOptions&);
};

// To add a format: its line here and in write/formats.cpp.
constexpr std::array writers{
    Writer{"geojson",
           [](Layers layers, const std::string& stem, const LayerOptions& options) {
               return file_each(layers, stem, ".geojson", {.threads = 1},
                                [&](const LayerTable& layer) { return geojson(layer, options.threads); });
           }},
    Writer{"geojsonl",
           [](Layers layers, const std::string& stem, const LayerOptions& options) {
               return file_each(layers, stem, ".geojsonl", {.threads = 1},
                                [&](const LayerTable& layer) { return geojson_lines(layer, options.threads); });
           }},
    Writer{"topojson",
           [](Layers layers, const std::string& stem, const LayerOptions& options) {
               return Files{{stem + ".topojson", topojson(layers, options)}};
           }},
    Writer{"gpkg",
           [](Layers layers, const std::string& stem, const LayerOptions&) {
               return Files{{stem + ".gpkg", geopackage(layers)}};
           }},
    Writer{"fgb", [](Layers layers, const std::string& stem,
                     const LayerOptions& options) { return file_each(layers, stem, ".fgb", options, flatgeobuf); }},
    Writer{"shp",
           [](Layers layers, const std::string& stem, const LayerOptions&) {
               return shapefiles(layers, names_of(layers, stem),
                                 layers.size() == 1 ? stem + ".fields.csv" : "fields.csv");
           }},
};

const Writer& writer_of(std::string_view key) {
    std::vector<std::string> known;
    for (const auto& writer : writers) {
        if (writer.format == text::to_lower(key)) return writer;
        known.emplace_back(writer.format);
    }
    throw Error(ErrorKind::usage, "There is no format of layers \"" + std::string(key) +
                                      "\". Formats of layers are: " + text::join(known, ", ") + ".");
}

void check_names(Layers layers) {
    std::set<std::string> names;
    for (const auto& layer : layers)
        if (!names.insert(text::to_lower(file_name(layer.name))).second)
            throw Error(ErrorKind::usage, "Two layers are named \"" + layer.name + "\". Rename one of them.");
}

}  // namespace

std::vector<NamedBytes> layer_files(std::string_view format_key, std::span<const LayerTable> layers,
                                    const std::string& stem, const LayerOptions& options) {
    const auto& writer = writer_of(format_key);
    check_names(layers);
    return writer.files(layers, stem, options);
}

Findings layer_findings(std::string_view format_key, std::span<const LayerTable> layers) {
    if (writer_of(format_key).format != "fgb") return {};
    Findings findings;
    for (const auto& layer : layers) {
        const auto count = layer.features.size() - with_borders(layer).size();
        if (count > 0)
            findings.push_back({Severity::note,
                                "layer.without_borders",
                                {},
                                {},
                                {},
                                "FlatGeobuf has no place for what has no borders: " + std::to_string(count) + " of " +
                                    std::to_string(layer.features.size()) + " features of the layer " + layer.name +
                                    " are not in it. Other formats have them."});
    }
    return findings;
}

}  // namespace kamtuu
