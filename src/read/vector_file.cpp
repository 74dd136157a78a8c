#include "read/vector_file.hpp"

#include <algorithm>

#include <kamtuu/error.hpp>

#include "read/gdal_layers.hpp"
#include "read/input_file.hpp"
#include "read/shapefile_layer.hpp"
#include "read/vector_format.hpp"

namespace kamtuu::read {

namespace {

[[noreturn]] void refuse(const std::string& where, const std::string& cause) {
    throw Error(ErrorKind::input, where + ": " + cause);
}

/// The one layer of a shapefile, which is called like its file.
VectorLayer read_shapefile_at(const std::string& path, const std::string& shown, Shapes wanted,
                              const BoundaryOptions& options, Findings& findings) {
    const Complaint complain(shown);
    const auto name = std::filesystem::path(path).stem().string();
    if (!options.layer.empty() && options.layer != name)
        complain("has no layer \"" + options.layer + "\". It has: " + name + ".");
    return read_shapefile(ShapefileParts(path, complain), complain, name, wanted, options, findings);
}

}  // namespace

std::vector<VectorLayer> read_vector_file(const std::filesystem::path& path, const BoundaryOptions& options,
                                          Findings& findings, Shapes wanted) {
    const auto file = plain_file(path);
    const auto shown = file_name(file);
    const auto& format = vector_format(file);
    const auto inside = format.inspect(file);
    std::vector<VectorLayer> layers;
    if (format.driver.empty())
        layers.push_back(read_shapefile_at(inside, shown, wanted, options, findings));
    else
        layers = read_with_gdal(inside, shown, format.driver, wanted, options, findings);
    const bool any_row =
        std::any_of(layers.begin(), layers.end(), [](const VectorLayer& layer) { return !layer.features.empty(); });
    if (!any_row) refuse(shown, "is empty: not a single row. Export it again.");
    std::erase_if(layers, [](const VectorLayer& layer) { return !has_shapes(layer); });
    if (layers.empty() && wanted == Shapes::polygons)
        refuse(shown, "has no polygon in any row. Name a file with boundaries.");
    if (layers.empty()) refuse(shown, "has neither polygons nor points in any row.");
    for (auto& layer : layers) layer.format = format.name;
    return layers;
}

}  // namespace kamtuu::read
