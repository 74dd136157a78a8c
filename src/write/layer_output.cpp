#include "write/layer_output.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "write/geojson.hpp"
#include "write/output_file.hpp"

namespace kamtuu {

namespace {

using std::filesystem::path;

/// Beside a file of a format, under its name.
struct Beside {
    std::string_view format;
    std::string_view ending;  ///< in place of the file's; with a hyphen: behind it
    bool written;             ///< or else made by other programs, and wrong for a new file
};
constexpr Beside all_beside[] = {
    {"shp", ".shx", true},   {"shp", ".dbf", true},       {"shp", ".prj", true},        {"shp", ".cpg", true},
    {"shp", ".sbn", false},  {"shp", ".sbx", false},      {"shp", ".fields.csv", true}, {"shp", ".qix", false},
    {"gpkg", "-wal", false}, {"gpkg", "-journal", false},
};

path beside(path file, std::string_view ending) {
    return ending.front() == '-' ? path(file.string() + std::string(ending)) : file.replace_extension(ending);
}

bool ends_in(const Format& format, const std::string& ending) {
    return format.ending == ending || (format.key == "geojson" && ending == ".json");
}

const Format& format_for(const path& file, const std::string& asked) {
    const auto ending = text::to_lower(file.extension().string());
    std::vector<std::string> known;
    for (const auto& format : formats()) {
        if (format.kind != FormatKind::layer) continue;
        if (asked.empty() ? ends_in(format, ending) : format.key == text::to_lower(asked)) return format;
        known.emplace_back(std::string(format.key) + " (" + std::string(format.ending) + ")");
    }
    const auto what = asked.empty() ? file.string() + ": its ending is that of no format that layers are written in"
                                    : "Layers are not written in \"" + asked + "\"";
    throw Error(ErrorKind::usage, what + ". Formats are: " + text::join(known, ", ") + ".");
}

/// With the file itself as the first.
std::vector<std::pair<path, std::string>> placed(const LayerTarget& target, std::vector<NamedBytes> files) {
    std::vector<std::pair<path, std::string>> result;
    const auto own = target.file.stem().string().size();
    for (auto& file : files) {
        const auto ending = file.name.substr(own);
        const auto to = ending == target.format->ending ? target.file : beside(target.file, ending);
        result.emplace_back(to, std::move(file.bytes));
    }
    return result;
}

}  // namespace

LayerTarget layer_target(const path& file, const std::string& asked, Overwrite overwrite) {
    const LayerTarget target{file, &format_for(file, asked), overwrite};
    check_target(file, overwrite);
    for (const auto& [format, ending, written] : all_beside) {
        if (format != target.format->key) continue;
        if (ending.front() == '.' && !ends_in(*target.format, text::to_lower(file.extension().string())))
            throw Error(ErrorKind::usage, file.string() + ": files belong to a " + std::string(target.format->name) +
                                              " that go by its name. Give it the ending " +
                                              std::string(target.format->ending) + ".");
        const auto other = beside(file, ending);
        if (written)
            check_target(other, overwrite);
        else if (posix::taken(other))
            throw Error(ErrorKind::output, other.string() + " was made for another " +
                                               std::string(target.format->name) +
                                               " of this name, and programs would use it for the new one. Delete it, "
                                               "or choose another name.");
    }
    return target;
}

void require_room(const LayerTarget& target, const LayerTable& layer, const std::string& source) {
    if (target.format->key == "geojson" || target.format->key == "geojsonl") return;
    const bool points = std::any_of(layer.features.begin(), layer.features.end(), [](const LayerFeature& feature) {
        return feature.points != nullptr && !feature.points->empty();
    });
    if (points)
        throw Error(ErrorKind::usage, source + ": has points, and as " + std::string(target.format->name) +
                                          " only polygons are written. Write it as GeoJSON: give the result the "
                                          "ending .geojson.");
}

bool is_streamed(const Format& format) noexcept { return format.key == "geojson"; }

Findings write_layer(const LayerTarget& target, const LayerTable& layer, const LayerOptions& options) {
    if (is_streamed(*target.format)) {
        OutputFile output(target.file, target.overwrite);
        stream_geojson(layer, options.threads, [&](std::string_view bytes) { output.write(bytes); });
        output.commit();
        return {};
    }
    const std::span layers(&layer, 1);
    put_together(placed(target, layer_files(target.format->key, layers, target.file.stem().string(), options)),
                 target.overwrite);
    return layer_findings(target.format->key, layers);
}

}  // namespace kamtuu
