#include <functional>

#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>

#include "read/boundary_roles.hpp"
#include "read/crs.hpp"
#include "read/unit_rows.hpp"
#include "read/vector_file.hpp"

namespace kamtuu {

namespace {

/// What would stop read_boundaries is here one more thing that is wrong with the file.
void try_to(const std::string& file, Findings& findings, const std::function<void()>& step) {
    try {
        step();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::input) throw;
        findings.push_back({Severity::error, "boundaries.unreadable", file, {}, {}, error.what()});
    }
}

bool is_kyrgyz(const std::vector<read::UnitRow>& rows) {
    for (const auto& row : rows) {
        if (row.own().pcode->country() == "KG") return true;
    }
    return false;
}

LayerDescription describe_layer(read::VectorLayer layer, const BoundaryOptions& options, Findings& findings) {
    LayerDescription result{layer.file, layer.name, layer.format, layer.encoding, {}, layer.features.size(), 0, {}, {}};
    auto country = read::Country::other;
    try_to(layer.file, findings, [&] {
        const auto fields = read::find_fields(layer, options.columns, findings);
        result.fields = fields.roles;
        read::require_pcode(layer, fields);
        if (is_kyrgyz(read::read_unit_rows(layer, fields, findings))) country = read::Country::kyrgyz;
    });
    try_to(layer.file, findings, [&] {
        read::to_lonlat(layer, options.crs, country, findings);
        result.box = bounds(layer);
    });
    result.crs = layer.crs.empty() ? "not stated" : layer.crs;
    for (const auto& feature : layer.features) result.vertices += read::count_vertices(feature.polygon);
    return result;
}

}  // namespace

std::vector<LayerDescription> describe(const std::vector<std::filesystem::path>& files, const BoundaryOptions& options,
                                       Findings& findings) {
    std::vector<LayerDescription> result;
    for (const auto& file : files) {
        for (auto& layer : read::read_vector_file(file, options, findings)) {
            result.push_back(describe_layer(std::move(layer), options, findings));
        }
    }
    return result;
}

}  // namespace kamtuu
