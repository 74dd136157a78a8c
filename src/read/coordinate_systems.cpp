#include "read/coordinate_systems.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <ogr_spatialref.h>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/gdal.hpp"

namespace kamtuu::read {

namespace {

struct DestroyTransformation {
    void operator()(OGRCoordinateTransformation* t) const noexcept { OGRCoordinateTransformation::DestroyCT(t); }
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, DestroyTransformation>;

struct System {
    int epsg;
    std::string_view name;
};

// What Kyrgyz layers come in.
constexpr std::array systems{
    System{7686, "Kyrg-06"},
    System{7692, "Kyrg-06 zone 1"},
    System{7693, "Kyrg-06 zone 2"},
    System{7694, "Kyrg-06 zone 3"},
    System{7695, "Kyrg-06 zone 4"},
    System{7696, "Kyrg-06 zone 5"},
    System{4284, "Pulkovo 1942"},
    System{28412, "Pulkovo 1942 Gauss-Krüger zone 12"},
    System{28413, "Pulkovo 1942 Gauss-Krüger zone 13"},
    System{28414, "Pulkovo 1942 Gauss-Krüger zone 14"},
    System{32642, "UTM zone 42N"},
    System{32643, "UTM zone 43N"},
    System{32644, "UTM zone 44N"},
    System{3857, "web Mercator"},
};

/// From `wkt_or_code` to lon/lat. The area of interest keeps PROJ to one datum shift for the whole country, so that
/// neighbours stay neighbours.
Transformation transformation(const OGRSpatialReference& from) {
    OGRSpatialReference lonlat;
    lonlat.importFromEPSG(4326);
    lonlat.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRCoordinateTransformationOptions options;
    options.SetAreaOfInterest(kyrgyz_box.west, kyrgyz_box.south, kyrgyz_box.east, kyrgyz_box.north);
    return Transformation(OGRCreateCoordinateTransformation(&from, &lonlat, options));
}

/// Null if PROJ does not know `definition`, which is never taken for a file or an address.
std::unique_ptr<OGRSpatialReference> reference(const std::string& definition) {
    static constexpr std::array<const char*, 3> no_access{"ALLOW_NETWORK_ACCESS=NO", "ALLOW_FILE_ACCESS=NO", nullptr};
    auto system = std::make_unique<OGRSpatialReference>();
    if (system->SetFromUserInput(definition.c_str(), no_access.data()) != OGRERR_NONE) return nullptr;
    system->SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return system;
}

std::string shown(const OGRSpatialReference& system) {
    const char* authority = system.GetAuthorityName(nullptr);
    const char* code = system.GetAuthorityCode(nullptr);
    if (authority != nullptr && code != nullptr) return std::string(authority) + ":" + code;
    return system.GetName() == nullptr ? "unnamed" : system.GetName();
}

std::string wkt_of(const OGRSpatialReference& system) {
    char* text = nullptr;
    const std::array<const char*, 2> format{"FORMAT=WKT2_2019", nullptr};
    const bool written = system.exportToWkt(&text, format.data()) == OGRERR_NONE;
    std::string wkt = written ? text : "";
    CPLFree(text);
    return wkt;
}

/// The one system of PROJ's that `system` is, if there is one: a .prj has no codes.
OGRSpatialReference best_match(const OGRSpatialReference& system) {
    constexpr int sure = 90;  // per cent; as GDAL's own reader of shapefiles has it
    int count = 0;
    int* confidences = nullptr;
    auto* const matches = system.FindMatches(nullptr, &count, &confidences);
    OGRSpatialReference result =
        count == 1 && confidences[0] >= sure ? *OGRSpatialReference::FromHandle(matches[0]) : system;
    OSRFreeSRSArray(matches);
    CPLFree(confidences);
    return result;
}

template <class Work>
void for_each_ring(VectorLayer& layer, Work work) {
    for (auto& feature : layer.features) {
        if (!feature.points.empty()) work(feature.points, feature.row);
        for (auto& part : feature.polygon) {
            work(part.outer, feature.row);
            for (auto& hole : part.holes) work(hole, feature.row);
        }
    }
}

bool transform(OGRCoordinateTransformation& transformation, Ring& ring) {
    std::vector<double> x;
    std::vector<double> y;
    for (const auto& point : ring) {
        x.push_back(point.lon);
        y.push_back(point.lat);
    }
    std::vector<int> done(ring.size());
    transformation.Transform(static_cast<int>(ring.size()), x.data(), y.data(), nullptr, done.data());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (done[i] == 0 || !std::isfinite(x[i]) || !std::isfinite(y[i])) return false;
        ring[i] = {x[i], y[i]};
    }
    return true;
}

void transform(VectorLayer& layer, const OGRSpatialReference& from) {
    const auto change = transformation(from);
    if (!change)
        throw Error(ErrorKind::input, layer.file + ": its coordinate system " + shown(from) + " cannot be used.");
    for_each_ring(layer, [&](Ring& ring, std::size_t row) {
        if (transform(*change, ring)) return;
        throw Error(ErrorKind::input, layer.file + ", row " + std::to_string(row) +
                                          ": a point has no place in lon/lat; it lies outside the coordinate system " +
                                          shown(from) + ". Say the right one with --crs, or correct the polygon.");
    });
}

bool puts_in_country(const OGRSpatialReference& system, const Box& box) {
    const auto change = transformation(system);
    Ring corners{{box.west, box.south}, {box.east, box.north}, {box.west, box.north}, {box.east, box.south}};
    if (!change || !transform(*change, corners)) return false;
    return std::all_of(corners.begin(), corners.end(), [](Point p) { return kyrgyz_box.contains(p); });
}

std::unique_ptr<OGRSpatialReference> asked_reference(const std::string& asked) {
    auto system = reference(asked);
    if (system) return system;
    throw Error(ErrorKind::usage, "PROJ knows no coordinate system \"" + asked + "\". Give a code: --crs EPSG:28413.");
}

/// The CRS to use. The file's own one counts, unless it puts Kyrgyz units elsewhere and somebody knows better.
std::unique_ptr<OGRSpatialReference> choose(VectorLayer& layer, const std::string& asked, const Box& box,
                                            Country country, Findings& findings) {
    if (layer.crs_wkt.empty()) {
        auto system = asked_reference(asked);
        layer.crs = shown(*system) + " (from options)";
        return system;
    }
    auto stated = reference(layer.crs_wkt);
    if (!stated) throw Error(ErrorKind::input, layer.file + ": the coordinate system that it names is not understood.");
    layer.crs = shown(*stated) + " (from " + layer.crs_source + ")";
    if (asked.empty()) return stated;
    auto better = asked_reference(asked);
    if (country == Country::other || puts_in_country(*stated, box)) {
        findings.push_back({Severity::note,
                            "crs.not_needed",
                            layer.file,
                            {},
                            {},
                            "It says itself that it is in " + shown(*stated) + "; " + shown(*better) +
                                ", as asked, was not needed and not used."});
        return stated;
    }
    findings.push_back({Severity::warning,
                        "crs.overridden",
                        layer.file,
                        {},
                        {},
                        "It says " + shown(*stated) + ", which puts its units outside Kyrgyzstan; " + shown(*better) +
                            " was used, as asked."});
    layer.crs = shown(*better) + " (from options)";
    return better;
}

}  // namespace

void transform_to_lonlat(VectorLayer& layer, const std::string& asked, Country country, Findings& findings) {
    gdal::Session session;
    const auto system = choose(layer, asked, bounds(layer), country, findings);
    session.forget();  // what PROJ says of a system that was not chosen
    if (shown(*system) != "EPSG:4326" && shown(*system) != "OGC:CRS84") transform(layer, *system);
    session.check(layer.file);
}

std::string wkt_of_esri(const std::string& text) {
    gdal::Session quiet;
    OGRSpatialReference system;
    std::vector<std::string> lines = text::split(text, '\n');
    std::vector<char*> line_texts;
    for (auto& line : lines) line_texts.push_back(line.data());
    line_texts.push_back(nullptr);
    const bool read = system.importFromESRI(line_texts.data()) == OGRERR_NONE;
    quiet.forget();
    return read ? wkt_of(best_match(system)) : text;
}

std::string fitting_systems(const Box& box) {
    gdal::Session quiet;
    std::vector<std::string> fitting;
    for (const auto& [epsg, name] : systems) {
        const auto system = reference("EPSG:" + std::to_string(epsg));
        if (!system || !puts_in_country(*system, box)) continue;
        fitting.push_back("EPSG:" + std::to_string(epsg) + " (" + std::string(name) + ")");
    }
    const Box swapped{box.south, box.west, box.north, box.east};
    if (kyrgyz_box.contains({swapped.west, swapped.south}) && kyrgyz_box.contains({swapped.east, swapped.north}))
        fitting.emplace_back("EPSG:4326 with latitude before longitude (swap the axes)");
    return text::join(fitting, ", ");
}

}  // namespace kamtuu::read
