#include "write/flatgeobuf.hpp"

#include "write/gdal_output.hpp"

namespace kamtuu {

std::string flatgeobuf(const LayerTable& layer) {
    gdal::Output output(gdal::flatgeobuf);
    std::vector<gdal::OutputField> fields;
    for (const auto& field : layer.fields) fields.push_back(gdal::usual_field(field));
    const LayerTable shown{.name = layer.name, .fields = layer.fields, .features = with_borders(layer)};
    auto dataset = output.create("layer.fgb");
    // Without an index GDAL writes no file for a layer that has nothing in it.
    output.add(*dataset, gdal::plain_text(layer.name), shown, fields, {{"SPATIAL_INDEX", "YES"}});
    output.close(std::move(dataset), layer.name);
    return output.bytes("layer.fgb");
}

}  // namespace kamtuu
