// The program's side of late.hpp: functions that load a module and call it.

#include "late/late.hpp"

#include <dlfcn.h>
#include <filesystem>
#include <string>
#include <system_error>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace late {

namespace {

[[noreturn]] void fail() {
    const char* cause = dlerror();
    throw Error(ErrorKind::input, std::string("a part of kamtuu cannot be loaded: ") +
                                      (cause == nullptr ? "it is not what it should be" : cause) +
                                      ". Install kamtuu again.");
}

/// It stays until the program ends: GDAL and Pango do not like to be unloaded.
const void* load(const char* module, const char* symbol) {
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    const auto file = program.parent_path() / KAMTUU_MODULES_FROM_PROGRAM / module;
    void* const handle = dlopen(file.lexically_normal().c_str(), RTLD_LAZY | RTLD_LOCAL);
    if (handle == nullptr) fail();
    const void* const found = dlsym(handle, symbol);
    if (found == nullptr) fail();
    return found;
}

template <class T>
const T& loaded() {
    static const T& functions = *static_cast<const T*>(load(T::module, T::symbol));
    return functions;
}

const Functions& functions() { return loaded<Functions>(); }

const GeosFunctions& geos_functions() { return loaded<GeosFunctions>(); }

const WordsFunctions& words_functions() { return loaded<WordsFunctions>(); }

}  // namespace

}  // namespace late

using late::functions;
using late::geos_functions;
using late::words_functions;

Area area(const MultiPolygon& polygons) { return functions().area(polygons); }

double distance_m(Point a, Point b) noexcept { return functions().distance_m(a, b); }

double length_m(std::span<const Point> line) noexcept { return functions().length_m(line); }

Geodesic geodesic(Point a, Point b) noexcept { return functions().geodesic(a, b); }

std::optional<Repaired> mended_if_invalid(const MultiPolygon& polygon) {
    return geos_functions().mended_if_invalid(polygon);
}

MultiPolygon union_of(std::span<const MultiPolygon* const> parts) { return geos_functions().union_of(parts); }

MultiPolygon intersection_of(const MultiPolygon& a, const MultiPolygon& b) {
    return geos_functions().intersection_of(a, b);
}

MultiPolygon difference_of(const MultiPolygon& a, const MultiPolygon& b) {
    return geos_functions().difference_of(a, b);
}

std::unique_ptr<const LanguageFormats> language_formats(Language language) {
    return words_functions().language_formats(language);
}

Protected protect(const CountTable& table, const ProtectionPolicy& policy, const Ledger* earlier) {
    return functions().protect(table, policy, earlier);
}

Audit audit(const CountTable& table, std::span<const CellState> states, const ProtectionPolicy& policy,
            const Ledger* earlier) {
    return functions().audit(table, states, policy, earlier);
}

Table read_sheet(const std::filesystem::path& path, const SheetOptions& options, Findings& findings) {
    return functions().read_sheet(path, options, findings);
}

Fingerprint fingerprint(std::string_view bytes) { return functions().fingerprint(bytes); }

Fingerprint fingerprint_of_file(const std::filesystem::path& file) { return functions().fingerprint_of_file(file); }

std::string geopackage(std::span<const LayerTable> layers) { return functions().geopackage(layers); }

std::string flatgeobuf(const LayerTable& layer) { return functions().flatgeobuf(layer); }

std::vector<NamedBytes> shapefiles(std::span<const LayerTable> layers, const std::vector<std::string>& stems,
                                   const std::string& fields) {
    return functions().shapefiles(layers, stems, fields);
}

std::string xlsx(std::span<const CellTable> sheets) { return functions().xlsx(sheets); }

std::string draw_map(PictureKind kind, const Boundaries& drawn, const Theme& theme, const MapOptions& options) {
    return functions().draw_map(kind, drawn, theme, options);
}

std::string draw_sheet(PictureKind kind, const Boundaries& drawn, std::span<const Theme> themes,
                       const MapOptions& options) {
    return functions().draw_sheet(kind, drawn, themes, options);
}

namespace read {

std::vector<VectorLayer> read_with_gdal(const std::string& path, const std::string& shown, std::string_view driver,
                                        Shapes wanted, const BoundaryOptions& options, Findings& findings) {
    return functions().read_with_gdal(path, shown, driver, wanted, options, findings);
}

void check_geopackage(const std::filesystem::path& file) { functions().check_geopackage(file); }

std::string unpacked(const std::string& path) { return functions().unpacked(path); }

void transform_to_lonlat(VectorLayer& layer, const std::string& asked, Country country, Findings& findings) {
    functions().transform_to_lonlat(layer, asked, country, findings);
}

std::string wkt_of_esri(const std::string& text) { return functions().wkt_of_esri(text); }

std::string fitting_systems(const Box& box) { return functions().fitting_systems(box); }

}  // namespace read

}  // namespace kamtuu
