#pragma once

#include <filesystem>
#include <memory>
#include <ogrsf_frmts.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// GDAL, tamed: one driver at a time, no network, no siblings, no words on stderr, and every complaint an Error.
namespace kamtuu::gdal {

/// A driver that we may use, and how GDAL gets to know it. GDALAllRegister() would cost a tenth of a second and load
/// plugins.
struct Driver {
    const char* name;
    void (*enlist)();
};

inline constexpr Driver geopackage{"GPKG", RegisterOGRGeoPackage};
inline constexpr Driver geojson{"GeoJSON", RegisterOGRGeoJSON};
inline constexpr Driver geojson_lines{"GeoJSONSeq", RegisterOGRGeoJSONSeq};
inline constexpr Driver topojson{"TopoJSON", RegisterOGRTopoJSON};
inline constexpr Driver flatgeobuf{"FlatGeobuf", RegisterOGRFlatGeobuf};
inline constexpr Driver xlsx{"XLSX", RegisterOGRXLSX};
inline constexpr Driver ods{"ODS", RegisterOGRODS};

/// Of those that layers are read with, the one that GDAL calls so.
const Driver& driver_named(std::string_view name);

/// Makes it known to GDAL, once.
void enlist(const Driver& driver);

struct Close {
    void operator()(GDALDataset* dataset) const noexcept { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, Close>;

struct DestroyFeature {
    void operator()(OGRFeature* feature) const noexcept { OGRFeature::DestroyFeature(feature); }
};
using Feature = std::unique_ptr<OGRFeature, DestroyFeature>;

struct DestroyGeometry {
    void operator()(OGRGeometry* geometry) const noexcept { OGRGeometryFactory::destroyGeometry(geometry); }
};
using Geometry = std::unique_ptr<OGRGeometry, DestroyGeometry>;

/// A configuration or open option: name and value.
using Option = std::pair<std::string, std::string>;
using Options = std::vector<Option>;

/// A time in which GDAL behaves on this thread: its messages are kept instead of printed, configuration options hold
/// for this thread alone and are put back at the end, and no HTTP request leaves. Create it before the datasets that
/// it serves, use it on one thread, and do not interleave two on a thread.
class Session {
public:
    /// `options` on top of those that every session has: no sibling folder listing, no auxiliary files, no network.
    explicit Session(const Options& options = {});
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Opens `file`, which must have come from read::plain_file(), with `driver` and no other. Throws Error (input).
    [[nodiscard]] Dataset open(const std::filesystem::path& file, const Driver& driver, const Options& options = {});
    /// The same for a path inside GDAL, such as a member of a ZIP file that was looked at before. `shown` is what
    /// messages call it.
    [[nodiscard]] Dataset open_inside(const std::string& gdal_path, const std::string& shown, const Driver& driver,
                                      const Options& options = {});

    /// Throws Error (input), "`where`: what GDAL said", if GDAL said anything since the last check that may mean that
    /// data were lost: any error, and any warning that is not known to be harmless. Call it after each pass over a
    /// layer.
    void check(std::string_view where);
    /// What check() would tell of, joined; empty if nothing. Forgotten after it. For whoever writes.
    [[nodiscard]] std::string complaint();
    /// Drops what GDAL said, where the caller looks at the outcome itself.
    void forget() noexcept { complaints_.clear(); }
    /// Harmless warnings so far, each once.
    [[nodiscard]] const std::vector<std::string>& remarks() const noexcept { return remarks_; }

private:
    static void listen(CPLErr level, CPLErrorNum number, const char* message);
    void hear(CPLErr level, const std::string& message);
    void set(const Option& option);

    std::vector<std::string> complaints_;
    std::vector<std::string> remarks_;
    std::vector<std::pair<std::string, std::optional<std::string>>> before_;
};

}  // namespace kamtuu::gdal
