// Makes the generated files of data/ from data/sources/: kamtuu_make_data SOURCES OUTPUT

#include <filesystem>
#include <fstream>
#include <geos_c.h>
#include <iostream>
#include <string>

#include "gdal_handles.hpp"
#include "layers.hpp"
#include "outlines.hpp"
#include "register.hpp"
#include "units.hpp"

namespace {

namespace fs = std::filesystem;
namespace make = kamtuu::make;

void write_text(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << text;
    if (!file.flush()) throw kamtuu::Error(kamtuu::ErrorKind::output, "cannot write " + path.string());
}

/// Geometry and files are theirs: other versions may give other last digits.
std::string made_with() {
    return std::string("GDAL ") + GDALVersionInfo("RELEASE_NAME") + "\nGEOS " + GEOSversion() + "\n";
}

void make_data(const fs::path& sources, const fs::path& output) {
    GDALAllRegister();
    const auto units = make::make_register(sources / "kgz_units.csv", sources / "corrections.csv");
    const auto outlines = make::read_outlines(sources / "natural_earth_kgz_admin1.json");
    write_text(output / "register" / "units.csv", make::to_csv(units));
    const auto shapefiles = output / "shapefiles";
    write_text(shapefiles / "made_with.txt", made_with());
    make::write_shapefile(shapefiles / "kgz_regions.shp", make::regions_layer(units, outlines));
    make::write_shapefile(shapefiles / "kgz_municipalities.shp",
                          make::municipalities_layer(units, outlines, std::cout));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: kamtuu_make_data SOURCES OUTPUT\n";
        return 2;
    }
    try {
        make_data(argv[1], argv[2]);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "kamtuu_make_data: " << error.what() << '\n';
        return 3;
    }
}
