#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "read/gdal.hpp"
#include "write/layer_table.hpp"

/// GDAL as a writer: into memory, so that a file appears whole or not at all, and silent about whatever it does.
namespace kamtuu::gdal {

/// A column as GDAL is to make it.
struct OutputField {
    std::string name{};
    OGRFieldType type{OFTString};
    OGRFieldSubType subtype{OFSTNone};
    int width{0};  ///< 0: as the format will
    int decimals{0};
};

/// Datasets in a folder of GDAL's memory that nobody else has and that goes with this. Own it on one thread.
class Output {
public:
    /// `options` hold for this thread and as long as this lives.
    explicit Output(const Driver& driver, const Options& options = {});
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// A new dataset named `file`.
    [[nodiscard]] Dataset create(const std::string& file, const Options& options = {});
    /// The layer with all its features, numbered from 1; MultiPolygons in EPSG:4326, longitude first, as they are to
    /// the last bit. `fields` are by position those of the table. Throws Error (output) for a cell that its field
    /// cannot hold.
    OGRLayer& add(GDALDataset& dataset, const std::string& name, const LayerTable& layer,
                  const std::vector<OutputField>& fields, const Options& options = {});
    /// Closes it. Throws Error (output) if GDAL complained of anything since the last time.
    void close(Dataset dataset, std::string_view what);
    /// Throws Error (output) if GDAL complained of anything since the last time.
    void check(std::string_view what);
    /// Of a closed dataset. Throws Error (output) if there is none.
    [[nodiscard]] std::string bytes(const std::string& file) const;

private:
    const Driver& driver_;
    Session session_;
    std::string folder_;
};

/// The field as most formats have it: text, a 64-bit whole number, a double, a boolean.
OutputField usual_field(const LayerField& field);

/// UTF-8 that a C string holds: what is not UTF-8, and NUL, becomes U+FFFD.
std::string plain_text(std::string_view text);

}  // namespace kamtuu::gdal
