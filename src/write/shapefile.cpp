#include "write/shapefile.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "write/csv.hpp"
#include "write/gdal_output.hpp"
#include "write/source_date.hpp"
#include "write/utf8.hpp"

namespace kamtuu {

namespace {

/// Only to write: shapefiles are read by our own reader.
constexpr gdal::Driver esri_shapefile{"ESRI Shapefile", RegisterOGRShape};

// What a DBF table holds.
constexpr std::size_t most_name_bytes = 10;
constexpr std::size_t most_text_bytes = 254;
constexpr std::size_t most_number_digits = 31;
constexpr std::size_t most_fields = 255;

constexpr std::string_view elsewhere = " Shorten it, or write a GeoPackage, which has no such limit.";

/// The longest beginning of at most so many bytes that ends at a letter.
std::string beginning(std::string_view text, std::size_t bytes) {
    std::size_t end = 0;
    while (end < text.size()) {
        const auto length = std::max<std::size_t>(1, utf8_length(text.substr(end)));
        if (end + length > bytes) break;
        end += length;
    }
    return std::string(text.substr(0, end));
}

/// Without what a tool that reads the table could trip over.
std::string tame(const std::string& name) {
    auto tamed = gdal::plain_text(name);
    for (auto& c : tamed)
        if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '"' || c == '\'') c = '_';
    return tamed.empty() ? "field" : tamed;
}

void refuse(const LayerTable& layer, const std::string& field, const LayerFeature& feature, const std::string& why) {
    throw Error(ErrorKind::output, "Layer \"" + layer.name + "\", field \"" + field + "\"" +
                                       (feature.id.empty() ? "" : " of " + feature.id) + ": a shapefile cannot hold " +
                                       why + std::string(elsewhere));
}

/// Digits before and after the point of the longest numbers.
struct Digits {
    std::size_t before{1};
    std::size_t after{0};

    void grow(std::string_view number) {
        const auto point = std::min(number.find('.'), number.size());
        before = std::max(before, point);
        if (point < number.size()) after = std::max(after, number.size() - point - 1);
    }
    [[nodiscard]] std::size_t width() const { return before + (after == 0 ? 0 : after + 1); }
};

gdal::OutputField number_field(const LayerTable& layer, std::size_t i, std::string name) {
    Digits digits;
    for (const auto& feature : layer.features) {
        const auto& cell = feature.cells.at(i);
        if (!cell) continue;
        if (cell->find_first_of("eE") != std::string::npos)
            refuse(layer, layer.fields[i].name, feature, "the number " + *cell + ".");
        digits.grow(*cell);
        if (digits.width() > most_number_digits)
            refuse(layer, layer.fields[i].name, feature, "numbers of so many digits as " + *cell + " and others need.");
    }
    const bool whole = layer.fields[i].kind == FieldKind::whole && digits.width() <= 18;
    return {std::move(name), whole ? OFTInteger64 : OFTReal, OFSTNone, static_cast<int>(digits.width()),
            static_cast<int>(digits.after)};
}

gdal::OutputField text_field(const LayerTable& layer, std::size_t i, std::string name) {
    std::size_t width = 1;
    for (const auto& feature : layer.features) {
        const auto& cell = feature.cells.at(i);
        if (!cell) continue;
        const auto bytes = gdal::plain_text(*cell).size();
        if (bytes > most_text_bytes)
            refuse(layer, layer.fields[i].name, feature,
                   "a text of " + std::to_string(bytes) + " bytes, only of " + std::to_string(most_text_bytes) + ".");
        width = std::max(width, bytes);
    }
    // A byte more than the longest needs, so that no reader has to wonder whether it was cut.
    return {std::move(name), OFTString, OFSTNone, static_cast<int>(std::min(width + 1, most_text_bytes))};
}

std::vector<gdal::OutputField> fields_of(const LayerTable& layer, const std::vector<std::string>& names) {
    if (names.size() > most_fields)
        throw Error(ErrorKind::output, "Layer \"" + layer.name + "\" has " + std::to_string(names.size()) +
                                           " fields, a shapefile holds 255. Write a GeoPackage.");
    std::vector<gdal::OutputField> fields;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto kind = layer.fields[i].kind;
        const bool number = kind == FieldKind::whole || kind == FieldKind::number;
        fields.push_back(number ? number_field(layer, i, names[i]) : text_field(layer, i, names[i]));
    }
    return fields;
}

void append_files(const LayerTable& layer, const std::string& stem, const std::vector<std::string>& names,
                  std::vector<NamedBytes>& files) {
    gdal::Output output(esri_shapefile);
    auto dataset = output.create("layer.shp");
    const auto day = source_date_text().substr(0, 10);
    output.add(*dataset, "layer", layer, fields_of(layer, names),
               {{"ENCODING", "UTF-8"}, {"SHPT", "POLYGON"}, {"DBF_DATE_LAST_UPDATE", day}});
    output.close(std::move(dataset), layer.name);
    for (const auto* ending : {".shp", ".shx", ".dbf", ".prj", ".cpg"})
        files.push_back({stem + ending, output.bytes(std::string("layer") + ending)});
}

}  // namespace

std::vector<std::string> short_names(const std::vector<LayerField>& fields) {
    std::vector<std::string> names;
    std::set<std::string> taken;
    for (const auto& field : fields) {
        const auto tamed = tame(field.name);
        auto name = beginning(tamed, most_name_bytes);
        for (std::size_t n = 1; !taken.insert(text::to_lower(name)).second; ++n) {
            const auto number = std::to_string(n);
            name = beginning(tamed, most_name_bytes - number.size()) + number;
        }
        names.push_back(std::move(name));
    }
    return names;
}

std::vector<NamedBytes> shapefiles(std::span<const LayerTable> layers, const std::vector<std::string>& stems,
                                   const std::string& fields) {
    std::vector<NamedBytes> files;
    CsvWriter csv;
    csv.plain("layer").plain("name").plain("field").plain("meaning").end_row();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto names = short_names(layers[i].fields);
        append_files(layers[i], stems.at(i), names, files);
        for (std::size_t k = 0; k < names.size(); ++k) {
            const auto& field = layers[i].fields[k];
            csv.text(layers[i].name).text(names[k]).text(field.name).text(field.meaning).end_row();
        }
    }
    files.push_back({fields, std::move(csv).str()});
    return files;
}

}  // namespace kamtuu
