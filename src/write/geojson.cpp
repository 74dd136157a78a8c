#include "write/geojson.hpp"

#include <algorithm>
#include <cstddef>
#include <thread>
#include <utility>
#include <vector>

#include "core/ordered_team.hpp"
#include "core/parallel.hpp"
#include "write/geojson_features.hpp"
#include "write/json.hpp"
#include "write/unit_layers.hpp"

namespace kamtuu {

namespace {

struct Feature {
    std::string text{};
    GridBox box{};
};

std::vector<Feature> features_of(const LayerTable& layer, unsigned threads) {
    const GeojsonFeatures texts(layer);
    std::vector<Feature> features(layer.features.size());
    parallel_for(features.size(), threads, [&](std::size_t i) { texts.append(features[i].text, i, &features[i].box); });
    return features;
}

std::size_t size_of(const std::vector<Feature>& features) {
    std::size_t size = 0;
    for (const auto& feature : features) size += feature.text.size() + 2;
    return size;
}

/// What stands before the features.
void append_head(std::string& out, const LayerTable& layer, const GridBox& box) {
    JsonWriter json(out);
    json.begin_object();
    json.key("type").string("FeatureCollection");
    json.key("name").string(layer.name);
    if (!layer.metadata.empty()) json.key("metadata").raw(layer.metadata);
    if (!box.empty()) {
        json.key("bbox").raw("");
        append_box(out, box);
    }
    out += ",\n\"features\":[\n";
}

constexpr std::string_view tail = "]}\n";

/// Some features and their text.
struct Lines {
    std::size_t first{};
    std::size_t end{};
    std::string text{};
};

/// About as much work as other lines, from the feature `at` on.
void fill(Lines& lines, const LayerTable& layer, std::size_t at) {
    constexpr std::size_t vertices_at_a_time = 16384;
    constexpr std::size_t not_counted = 128;  // what borders weigh that nobody has looked at
    lines.first = at;
    for (std::size_t vertices = 0; at < layer.features.size() && vertices < vertices_at_a_time; ++at) {
        vertices += layer.borders ? not_counted : 8;  // 8: what the cells weigh
        if (layer.features[at].polygons == nullptr) continue;
        for (const auto& polygon : *layer.features[at].polygons) vertices += polygon.outer.size();
    }
    lines.end = at;
}

void write(Lines& lines, const LayerTable& layer, const GeojsonFeatures& texts) {
    lines.text.clear();
    for (auto i = lines.first; i < lines.end; ++i) {
        texts.append(lines.text, i);
        lines.text += i + 1 < layer.features.size() ? ",\n" : "\n";
    }
}

}  // namespace

std::string geojson(const LayerTable& layer, unsigned threads) {
    const auto features = features_of(layer, threads);
    GridBox box;
    if (layer.with_box)
        for (const auto& feature : features) box.grow(feature.box);
    std::string out;
    out.reserve(size_of(features) + layer.metadata.size() + 1000);
    append_head(out, layer, box);
    for (std::size_t i = 0; i < features.size(); ++i) {
        out += features[i].text;
        out += i + 1 < features.size() ? ",\n" : "\n";
    }
    return out += tail;
}

void stream_geojson(const LayerTable& layer, unsigned threads, const std::function<void(std::string_view)>& sink) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    const GeojsonFeatures texts(layer);
    std::string head;
    append_head(head, layer, {});
    sink(head);
    OrderedTeam<Lines> team(
        threads, [&](Lines& lines) { write(lines, layer, texts); }, [&](Lines& lines) { sink(lines.text); });
    for (std::size_t at = 0; at < layer.features.size();) {
        auto lines = team.fresh();
        fill(*lines, layer, at);
        at = lines->end;
        team.give(std::move(lines));
    }
    team.finish();
    sink(tail);
}

std::string geojson_lines(const LayerTable& layer, unsigned threads) {
    const auto features = features_of(layer, threads);
    std::string out;
    out.reserve(size_of(features));
    for (const auto& feature : features) out += feature.text + '\n';
    return out;
}

std::string to_geojson(const Boundaries& boundaries, const Summary& summary, unsigned threads,
                       std::span<const Statistic> of) {
    return geojson(summary_layer(boundaries, summary, nullptr, of), threads);
}

std::string_view layer_name(Level level) noexcept {
    constexpr std::string_view names[] = {"country", "regions", "districts", "municipalities"};
    return names[static_cast<std::size_t>(level)];
}

}  // namespace kamtuu
