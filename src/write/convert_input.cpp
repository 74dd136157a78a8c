#include "write/convert_input.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>
#include <kamtuu/pcode.hpp>

#include "core/parallel.hpp"
#include "core/text.hpp"
#include "read/crs.hpp"
#include "read/vector_file.hpp"

namespace kamtuu {

namespace {

constexpr std::size_t features_a_lot = 1024;

/// Kyrgyz units must lie in Kyrgyzstan, whatever the file says of its coordinate system.
read::Country country_of(const read::VectorLayer& layer) {
    const auto is_kyrgyz = [](const std::string& value) {
        const bool likely = value.size() > 2 && text::upper(value[0]) == 'K' && text::upper(value[1]) == 'G';
        const auto pcode = likely ? Pcode::parse(value) : std::nullopt;
        return pcode && !pcode->digits().empty();
    };
    const bool kyrgyz = std::any_of(layer.features.begin(), layer.features.end(), [&](const auto& feature) {
        return std::any_of(feature.values.begin(), feature.values.end(), is_kyrgyz);
    });
    return kyrgyz ? read::Country::kyrgyz : read::Country::other;
}

FieldKind kind_of(read::FieldType type) noexcept {
    switch (type) {
        case read::FieldType::whole:
            return FieldKind::whole;
        case read::FieldType::number:
            return FieldKind::number;
        case read::FieldType::yes_no:
            return FieldKind::yes_no;
        default:
            return FieldKind::text;
    }
}

/// Two fields of one name would be one in most formats.
void add_field(LayerTable& table, const read::VectorField& field, const std::string& file, Findings& findings) {
    auto name = field.name.empty() ? std::string("field") : field.name;
    const auto is_taken = [&](const std::string& wanted) {
        return std::any_of(table.fields.begin(), table.fields.end(),
                           [&](const LayerField& other) { return other.name == wanted; });
    };
    const auto wanted = name;
    for (int i = 2; is_taken(name); ++i) name = wanted + "_" + std::to_string(i);
    table.fields.push_back({name, kind_of(field.type), {}});
    if (name == field.name) return;
    findings.push_back({Severity::note,
                        "convert.renamed",
                        file,
                        {},
                        {},
                        "Its field \"" + field.name + "\" is called " + name + " in the result."});
}

/// A cell that is empty and one that is not there are the same from here on.
void tell_empty_texts(const read::VectorLayer& layer, Findings& findings) {
    if (layer.empty_texts == 0) return;
    findings.push_back({Severity::note,
                        "convert.empty_texts",
                        layer.file,
                        {},
                        {},
                        std::to_string(layer.empty_texts) +
                            " empty text(s) are null in the result: an empty text is not told from none."});
}

}  // namespace

read::VectorLayer read_for_conversion(const std::filesystem::path& from, const ConvertOptions& options,
                                      bool may_be_left, Findings& findings) {
    BoundaryOptions reading;
    reading.layer = options.layer;
    reading.encoding = options.encoding;
    reading.threads = options.threads;
    const auto shapes =
        may_be_left && options.crs.empty() ? read::Shapes::polygons_or_points_left : read::Shapes::polygons_or_points;
    auto layers = read::read_vector_file(from, reading, findings, shapes);
    if (layers.size() > 1) {
        std::vector<std::string> names;
        for (const auto& layer : layers) names.push_back(layer.name);
        throw Error(ErrorKind::usage, layers.front().file + ": has several layers: " + text::join(names, ", ") +
                                          ". Choose one with --layer.");
    }
    auto layer = std::move(layers.front());
    read::to_lonlat(layer, options.crs, country_of(layer), findings);
    tell_empty_texts(layer, findings);
    return layer;
}

LayerTable table_of(read::VectorLayer& layer, unsigned threads, Findings& findings) {
    LayerTable table{.name = layer.name};
    for (const auto& field : layer.fields) add_field(table, field, layer.file, findings);
    table.features.resize(layer.features.size());
    parallel_for_lots(layer.features.size(), features_a_lot, threads, [&](std::size_t i) {
        auto& from = layer.features[i];
        auto& to = table.features[i];
        to.cells.reserve(from.values.size() + 4);
        for (auto& value : from.values)
            to.cells.push_back(value.empty() ? std::nullopt : std::optional<std::string>(std::move(value)));
        if (!layer.left.of) to.polygons = &from.polygon;
        if (!from.points.empty()) to.points = &from.points;
    });
    if (layer.left.of) table.borders = [&layer](std::size_t i) { return layer.left.of(layer.features[i].row); };
    return table;
}

}  // namespace kamtuu
