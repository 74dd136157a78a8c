#include "layers.hpp"

#include <algorithm>
#include <cpl_string.h>

#include "gdal_handles.hpp"

namespace kamtuu::make {

namespace {

/// A DBF says when it was last changed; the day on which the sources were taken stands for it.
constexpr auto dbf_date = "DBF_DATE_LAST_UPDATE=2026-11-22";

class Writer {
public:
    explicit Writer(const std::filesystem::path& shp) : path_(shp) {
        const auto driver = GDALGetDriverByName("ESRI Shapefile");
        dataset_.reset(GDALCreate(driver, shp.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
        if (!dataset_) fail();
    }

    void write(const Layer& layer) {
        make_layer();
        for (std::size_t i = 0; i < layer.fields.size(); ++i) make_field(layer, i);
        for (const auto& feature : layer.features) add(feature);
        CPLErrorReset();
        dataset_.reset();  // writes what is still in memory
        if (CPLGetLastErrorType() >= CE_Failure) fail();
    }

private:
    [[noreturn]] void fail() const { gdal_failed(ErrorKind::output, path_.filename()); }
    void done(OGRErr status) const {
        if (status != OGRERR_NONE) fail();
    }

    void make_layer() {
        const auto srs = OSRNewSpatialReference(nullptr);
        const auto known = OSRImportFromEPSG(srs, 4326);
        char** options = nullptr;
        options = CSLAddString(options, "ENCODING=UTF-8");
        options = CSLAddString(options, dbf_date);
        layer_ = GDALDatasetCreateLayer(dataset_.get(), path_.stem().c_str(), srs, wkbPolygon, options);
        CSLDestroy(options);
        OSRRelease(srs);
        done(known);
        if (layer_ == nullptr) fail();
    }

    void make_field(const Layer& layer, std::size_t i) {
        // One byte more than the longest text: a text that fills its field may have been cut, as far as readers can
        // see.
        std::size_t width = 1;
        for (const auto& feature : layer.features) width = std::max(width, feature.texts.at(i).size() + 1);
        const auto field = OGR_Fld_Create(layer.fields[i].c_str(), OFTString);
        OGR_Fld_SetWidth(field, static_cast<int>(width));
        const auto status = OGR_L_CreateField(layer_, field, 0);
        OGR_Fld_Destroy(field);
        done(status);
    }

    void add(const Layer::Feature& feature) {
        const Feature written(OGR_F_Create(OGR_L_GetLayerDefn(layer_)));
        for (std::size_t i = 0; i < feature.texts.size(); ++i)
            OGR_F_SetFieldString(written.get(), static_cast<int>(i), feature.texts[i].c_str());
        done(OGR_F_SetGeometryDirectly(written.get(), multi_polygon(feature.polygon).release()));
        done(OGR_L_CreateFeature(layer_, written.get()));
    }

    static OgrGeometry multi_polygon(const MultiPolygon& polygons) {
        OgrGeometry result(OGR_G_CreateGeometry(wkbMultiPolygon));
        for (const auto& polygon : polygons) {
            const auto part = OGR_G_CreateGeometry(wkbPolygon);
            OGR_G_AddGeometryDirectly(part, linear_ring(polygon.outer));
            for (const auto& hole : polygon.holes) OGR_G_AddGeometryDirectly(part, linear_ring(hole));
            OGR_G_AddGeometryDirectly(result.get(), part);
        }
        return result;
    }

    static OGRGeometryH linear_ring(const Ring& ring) {
        const auto result = OGR_G_CreateGeometry(wkbLinearRing);
        for (const auto p : ring) OGR_G_AddPoint_2D(result, p.lon, p.lat);
        return result;
    }

    std::filesystem::path path_;
    Dataset dataset_;
    OGRLayerH layer_{};
};

}  // namespace

void write_shapefile(const std::filesystem::path& shp, const Layer& layer) { Writer(shp).write(layer); }

}  // namespace kamtuu::make
