// The module's side of late.hpp: which functions they are.

#include "late/late.hpp"

extern "C" {
extern __attribute__((visibility("default"))) const kamtuu::late::Functions kamtuu_late_functions;
const kamtuu::late::Functions kamtuu_late_functions{
    .area = kamtuu::area,
    .distance_m = kamtuu::distance_m,
    .length_m = kamtuu::length_m,
    .geodesic = kamtuu::geodesic,
    .protect = kamtuu::protect,
    .audit = kamtuu::audit,
    .read_sheet = kamtuu::read_sheet,
    .read_with_gdal = kamtuu::read::read_with_gdal,
    .check_geopackage = kamtuu::read::check_geopackage,
    .unpacked = kamtuu::read::unpacked,
    .transform_to_lonlat = kamtuu::read::transform_to_lonlat,
    .wkt_of_esri = kamtuu::read::wkt_of_esri,
    .fitting_systems = kamtuu::read::fitting_systems,
    .fingerprint = kamtuu::fingerprint,
    .fingerprint_of_file = kamtuu::fingerprint_of_file,
    .geopackage = kamtuu::geopackage,
    .flatgeobuf = kamtuu::flatgeobuf,
    .shapefiles = kamtuu::shapefiles,
    .xlsx = kamtuu::xlsx,
    .draw_map = kamtuu::draw_map,
    .draw_sheet = kamtuu::draw_sheet,
};
}
