#include "read/crs.hpp"

#include <algorithm>

#include <kamtuu/error.hpp>

#include "core/number.hpp"
#include "core/text.hpp"
#include "read/coordinate_systems.hpp"

namespace kamtuu::read {

namespace {

// Degrees, and what other programs make of 180 by rounding.
constexpr double rounding = 1e-9;
constexpr Box degrees{-180 - rounding, -90 - rounding, 180 + rounding, 90 + rounding};

bool holds(const Box& outer, const Box& inner) {
    return outer.contains({inner.west, inner.south}) && outer.contains({inner.east, inner.north});
}

std::string to_text(const Box& box) {
    std::string text;
    const auto range = [&](double from, double to) {
        append_number(text, from, 4);
        text += " to ";
        append_number(text, to, 4);
    };
    range(box.west, box.east);
    text += " and ";
    range(box.south, box.north);
    return text;
}

/// Whether it is the very text that most programs write for longitude and latitude on WGS 84: looking it up in PROJ's
/// data base would take longer than many a layer.
bool is_plain_wgs84(std::string_view prj) {
    static constexpr std::string_view known =
        "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
        "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    return text::trim(prj) == known;
}

std::string remedy(const Box& box) {
    const auto fitting = fitting_systems(box);
    if (fitting.empty())
        return " None of the country's usual coordinate systems puts it there. Say its own: --crs EPSG:…";
    return " These would put it there: " + fitting + ". Choose with --crs EPSG:…";
}

/// Whose codes are Kyrgyz must lie in the country; `before` is the box in the file's own numbers, `box` the layer's
/// now.
void check_place(const VectorLayer& layer, const Box& before, const Box& box, Country country) {
    if (country == Country::kyrgyz && !holds(kyrgyz_box, box)) {
        throw Error(ErrorKind::input, layer.file + ": read as " + layer.crs +
                                          ", its Kyrgyz units do not lie in Kyrgyzstan (x and y from " +
                                          to_text(before) + "). The coordinate system is wrong." + remedy(before));
    }
    if (holds(degrees, box)) return;
    throw Error(ErrorKind::input, layer.file + ": its coordinates are no degrees (x and y from " + to_text(before) +
                                      "). Say their coordinate system with --crs EPSG:…");
}

void assume_lonlat(VectorLayer& layer, const Box& box, Country country, Findings& findings) {
    const auto& fits = country == Country::kyrgyz ? kyrgyz_box : degrees;
    if (!holds(fits, box)) {
        throw Error(ErrorKind::input,
                    layer.file + ": it does not say its coordinate system (no .prj), and x and y from " + to_text(box) +
                        " are not " + (country == Country::kyrgyz ? "degrees in Kyrgyzstan." : "degrees.") +
                        (country == Country::kyrgyz ? remedy(box) : " Say it with --crs EPSG:…"));
    }
    layer.crs = "EPSG:4326 (assumed)";
    findings.push_back({Severity::note,
                        "crs.assumed",
                        layer.file,
                        {},
                        {},
                        "It does not say its coordinate system; its coordinates fit longitude and latitude, and were "
                        "read as EPSG:4326. Another datum could shift them by some tens of metres."});
}

}  // namespace

void to_lonlat(VectorLayer& layer, const std::string& asked, Country country, Findings& findings) {
    const auto box = bounds(layer);
    if (layer.crs_wkt.empty() && asked.empty()) return assume_lonlat(layer, box, country, findings);
    if (layer.crs_wkt == lonlat_code && asked.empty()) {
        layer.crs = std::string(lonlat_code) + " (from " + layer.crs_source + ")";
        return check_place(layer, box, box, country);
    }
    transform_to_lonlat(layer, asked, country, findings);
    check_place(layer, box, bounds(layer), country);
}

std::string wkt_of_prj(std::string_view prj) {
    if (is_plain_wgs84(prj)) return lonlat_code;
    const auto text = std::string(text::trim(prj));
    return text.empty() ? text : wkt_of_esri(text);
}

}  // namespace kamtuu::read
