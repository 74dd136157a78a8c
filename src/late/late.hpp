#pragma once

#include <span>
#include <string>

#include <kamtuu/disclosure.hpp>
#include <kamtuu/geometry.hpp>
#include <kamtuu/map.hpp>

#include "geometry/measure.hpp"
#include "geometry/measure_geodesic.hpp"
#include "geometry/overlay.hpp"
#include "read/coordinate_systems.hpp"
#include "read/gdal_layers.hpp"
#include "read/geopackage_check.hpp"
#include "read/sheet.hpp"
#include "read/unpacked.hpp"
#include "words/language_formats.hpp"
#include "write/flatgeobuf.hpp"
#include "write/geopackage.hpp"
#include "write/sha256.hpp"
#include "write/shapefile.hpp"
#include "write/xlsx.hpp"

/// What the program loads when it first needs it, and not before.
///
/// GDAL, PROJ, Pango, Clp and what they bring are a hundred shared libraries, and to load them takes longer than most
/// commands take to do their work. So the program is not linked with them: the functions below are in modules of their
/// own (module.cpp; GEOS, which most borders do not need and some do that need nothing else, in geos_module.cpp; ICU's
/// formats, which only what people read needs, in words_module.cpp), and in their place the program has functions of
/// the same names that load the module and call it (late.cpp). Neither callers nor these functions know; the library,
/// the tests and everybody else link them as usual. The linker takes from an archive only what is missing still: a file
/// that holds one of these functions may hold nothing else that the program calls, or the function would be there
/// twice, and the linker says so.
namespace kamtuu::late {

/// To make another function late: a line here, one in the module's file, one in late.cpp. `symbol` is the one name that
/// a module shows.
struct GeosFunctions {
    static constexpr const char* module = "kamtuu_geos.so";
    static constexpr const char* symbol = "kamtuu_geos_functions";
    decltype(&kamtuu::mended_if_invalid) mended_if_invalid;
    decltype(&kamtuu::union_of) union_of;
    decltype(&kamtuu::intersection_of) intersection_of;
    decltype(&kamtuu::difference_of) difference_of;
};

struct WordsFunctions {
    static constexpr const char* module = "kamtuu_words.so";
    static constexpr const char* symbol = "kamtuu_words_functions";
    decltype(&kamtuu::language_formats) language_formats;
};

struct Functions {
    static constexpr const char* module = "kamtuu_late.so";
    static constexpr const char* symbol = "kamtuu_late_functions";
    decltype(&kamtuu::area) area;
    decltype(&kamtuu::distance_m) distance_m;
    decltype(&kamtuu::length_m) length_m;
    decltype(&kamtuu::geodesic) geodesic;
    Protected (*protect)(const CountTable& table, const ProtectionPolicy& policy, const Ledger* earlier);
    decltype(&kamtuu::audit) audit;
    decltype(&kamtuu::read_sheet) read_sheet;
    decltype(&read::read_with_gdal) read_with_gdal;
    decltype(&read::check_geopackage) check_geopackage;
    decltype(&read::unpacked) unpacked;
    decltype(&read::transform_to_lonlat) transform_to_lonlat;
    decltype(&read::wkt_of_esri) wkt_of_esri;
    decltype(&read::fitting_systems) fitting_systems;
    decltype(&kamtuu::fingerprint) fingerprint;
    decltype(&kamtuu::fingerprint_of_file) fingerprint_of_file;
    decltype(&kamtuu::geopackage) geopackage;
    decltype(&kamtuu::flatgeobuf) flatgeobuf;
    decltype(&kamtuu::shapefiles) shapefiles;
    std::string (*xlsx)(std::span<const CellTable> sheets);
    decltype(&kamtuu::draw_map) draw_map;
    decltype(&kamtuu::draw_sheet) draw_sheet;
};

}  // namespace kamtuu::late
