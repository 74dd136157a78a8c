#pragma once

#include <cpl_error.h>
#include <gdal.h>
#include <memory>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <string>

#include <kamtuu/error.hpp>

namespace kamtuu::make {

struct DestroyGdal {
    void operator()(OGRFeatureH f) const noexcept { OGR_F_Destroy(f); }
};
struct DestroyGeometry {
    void operator()(OGRGeometryH g) const noexcept { OGR_G_DestroyGeometry(g); }
};
struct CloseDataset {
    void operator()(GDALDatasetH d) const noexcept { GDALClose(d); }
};
using Feature = std::unique_ptr<std::remove_pointer_t<OGRFeatureH>, DestroyGdal>;
using OgrGeometry = std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, DestroyGeometry>;
using Dataset = std::unique_ptr<std::remove_pointer_t<GDALDatasetH>, CloseDataset>;

/// Stops with GDAL's own words.
[[noreturn]] inline void gdal_failed(ErrorKind kind, const std::string& what) {
    throw Error(kind, what + ": " + CPLGetLastErrorMsg());
}

}  // namespace kamtuu::make
