#include "write/geopackage.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "write/gdal_output.hpp"
#include "write/source_date.hpp"

namespace kamtuu {

namespace {

/// As SQLite has it.
std::string date_written() { return source_date_text() + ".000Z"; }

constexpr const char* file = "layers.gpkg";
constexpr std::array<std::string_view, 4> reserved{"gpkg_", "sqlite_", "rtree_", "layer_styles"};

void check_name(const std::string& name) {
    const auto lower = text::to_lower(name);
    if (name.empty() || std::ranges::any_of(reserved, [&](std::string_view own) { return lower.starts_with(own); }))
        throw Error(ErrorKind::usage, "A GeoPackage can have no layer named \"" + name + "\". Rename it.");
}

/// To SQL, names that differ only in case are one.
void check_fields(const LayerTable& layer) {
    std::set<std::string> names;
    for (const auto& field : layer.fields)
        if (field.name.empty() || !names.insert(text::to_lower(field.name)).second)
            throw Error(ErrorKind::usage, "Layer \"" + layer.name + "\" has two fields named \"" + field.name +
                                              "\", or one without a name, which a GeoPackage cannot have. Rename it.");
}

/// "fid", or the first of "fid_", "fid__" … that no field has.
std::string free_name(const LayerTable& layer, std::string name) {
    const auto taken = [&] {
        return std::ranges::any_of(layer.fields, [&](const LayerField& f) { return text::to_lower(f.name) == name; });
    };
    while (taken()) name += '_';
    return name;
}

std::vector<gdal::OutputField> fields_of(const LayerTable& layer) {
    std::vector<gdal::OutputField> fields;
    for (const auto& field : layer.fields) {
        fields.push_back(gdal::usual_field(field));
        fields.back().name = gdal::plain_text(field.name);
    }
    return fields;
}

void add_layer(gdal::Output& output, GDALDataset& dataset, const LayerTable& layer) {
    check_name(layer.name);
    check_fields(layer);
    output.add(dataset, gdal::plain_text(layer.name), layer, fields_of(layer),
               {{"FID", free_name(layer, "fid")}, {"GEOMETRY_NAME", free_name(layer, "geom")}});
}

// The columns of layer_styles, as QGIS looks for them.
struct StyleColumn {
    const char* name;
    OGRFieldType type;
    OGRFieldSubType subtype;
    std::string (*text)(const LayerTable&, const std::string& date);
};
constexpr std::array style_columns{
    StyleColumn{"f_table_catalog", OFTString, OFSTNone,
                [](const LayerTable&, const std::string&) { return std::string(); }},
    StyleColumn{"f_table_schema", OFTString, OFSTNone,
                [](const LayerTable&, const std::string&) { return std::string(); }},
    StyleColumn{"f_table_name", OFTString, OFSTNone,
                [](const LayerTable& layer, const std::string&) { return gdal::plain_text(layer.name); }},
    StyleColumn{"f_geometry_column", OFTString, OFSTNone,
                [](const LayerTable& layer, const std::string&) { return free_name(layer, "geom"); }},
    StyleColumn{"styleName", OFTString, OFSTNone,
                [](const LayerTable& layer, const std::string&) { return layer.style->name; }},
    StyleColumn{"styleQML", OFTString, OFSTNone,
                [](const LayerTable& layer, const std::string&) { return qml(*layer.style, layer); }},
    StyleColumn{"styleSLD", OFTString, OFSTNone,
                [](const LayerTable& layer, const std::string&) { return sld(*layer.style, layer); }},
    StyleColumn{"useAsDefault", OFTInteger, OFSTBoolean,
                [](const LayerTable&, const std::string&) { return std::string("1"); }},
    StyleColumn{"description", OFTString, OFSTNone,
                [](const LayerTable& layer, const std::string&) { return layer.style->name; }},
    StyleColumn{"owner", OFTString, OFSTNone, [](const LayerTable&, const std::string&) { return std::string(); }},
    StyleColumn{"ui", OFTString, OFSTNone, [](const LayerTable&, const std::string&) { return std::string(); }},
    StyleColumn{"update_time", OFTDateTime, OFSTNone, [](const LayerTable&, const std::string& date) { return date; }},
};

void add_styles(gdal::Output& output, GDALDataset& dataset, std::span<const LayerTable> layers) {
    if (std::ranges::none_of(layers, [](const LayerTable& layer) { return layer.style.has_value(); })) return;
    CPLStringList options;
    options.SetNameValue("FID", "id");
    auto* const table = dataset.CreateLayer("layer_styles", nullptr, wkbNone, options.List());
    output.check("layer_styles");
    for (const auto& column : style_columns) {
        OGRFieldDefn field(column.name, column.type);
        field.SetSubType(column.subtype);
        table->CreateField(&field, FALSE);
    }
    const auto date = date_written();
    for (const auto& layer : layers) {
        if (!layer.style) continue;
        const gdal::Feature row(OGRFeature::CreateFeature(table->GetLayerDefn()));
        for (std::size_t i = 0; i < style_columns.size(); ++i)
            row->SetField(static_cast<int>(i), style_columns[i].text(layer, date).c_str());
        if (table->CreateFeature(row.get()) != OGRERR_NONE) output.check("layer_styles");
    }
}

std::string literal(std::string_view text) {
    std::string out = "'";
    for (const char c : gdal::plain_text(text)) out += c == '\'' ? std::string("''") : std::string(1, c);
    return out + "'";
}

// The tables of the metadata extension (annex F.8), where GDAL has no need of them itself.
constexpr std::array metadata_tables{
    "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, "
    "definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, "
    "extension_name))",
    "CREATE TABLE IF NOT EXISTS gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT "
    "NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT "
    "NOT NULL DEFAULT '')",
    "CREATE TABLE IF NOT EXISTS gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name "
    "TEXT, row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), "
    "md_file_id INTEGER NOT NULL, md_parent_id INTEGER, CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES "
    "gpkg_metadata(id), CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))",
    "INSERT INTO gpkg_extensions VALUES ('gpkg_metadata', NULL, 'gpkg_metadata', "
    "'http://www.geopackage.org/spec120/#extension_metadata', 'read-write')",
    "INSERT INTO gpkg_extensions VALUES ('gpkg_metadata_reference', NULL, 'gpkg_metadata', "
    "'http://www.geopackage.org/spec120/#extension_metadata', 'read-write')",
};

void run(gdal::Output& output, GDALDataset& dataset, const std::string& sql) {
    dataset.ReleaseResultSet(dataset.ExecuteSQL(sql.c_str(), nullptr, nullptr));
    output.check("gpkg_metadata");
}

void add_metadata(gdal::Output& output, GDALDataset& dataset, std::span<const LayerTable> layers) {
    if (std::ranges::all_of(layers, [](const LayerTable& layer) { return layer.metadata.empty(); })) return;
    for (const auto* sql : metadata_tables) run(output, dataset, sql);
    const auto date = date_written();
    std::size_t id = 0;
    for (const auto& layer : layers) {
        if (layer.metadata.empty()) continue;
        const auto number = std::to_string(++id);
        run(output, dataset,
            "INSERT INTO gpkg_metadata VALUES (" + number +
                ", 'dataset', 'https://www.rfc-editor.org/rfc/rfc8259', 'application/json', " +
                literal(layer.metadata) + ")");
        run(output, dataset,
            "INSERT INTO gpkg_metadata_reference VALUES ('table', " + literal(layer.name) + ", NULL, NULL, " +
                literal(date) + ", " + number + ", NULL)");
    }
}

}  // namespace

std::string geopackage(std::span<const LayerTable> layers) {
    gdal::Output output(gdal::geopackage, {{"OGR_CURRENT_DATE", date_written()}});
    auto dataset = output.create(file);
    for (const auto& layer : layers) add_layer(output, *dataset, layer);
    add_styles(output, *dataset, layers);
    add_metadata(output, *dataset, layers);
    output.close(std::move(dataset), "the GeoPackage");
    return output.bytes(file);
}

}  // namespace kamtuu
