#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

#include <kamtuu/html_map.hpp>

#include "map/html_policy.hpp"
#include "map/page_assets.hpp"
#include "map/page_data.hpp"

namespace kamtuu {

namespace {

std::string_view asset(std::string_view name) {
    for (const auto& one : page_assets())
        if (one.name == name) return one.bytes;
    throw std::logic_error("the page lacks " + std::string(name));
}

/// Ours, in one scope of its own.
std::string own_script() {
    std::string script = "(() => {\n'use strict';\n";
    for (const auto& [name, bytes] : page_assets())
        if (name.ends_with(".js") && !name.starts_with("leaflet")) script += bytes;
    return script + "})();\n";
}

std::string leaflet_script() { return std::string(asset("leaflet_notice.txt")) + std::string(asset("leaflet.min.js")); }

struct Slot {
    std::string_view mark;
    std::string_view text;
};

/// The template with each mark, of which it has one each, replaced; what was put in is not looked at again.
std::string filled(std::string_view page, std::span<const Slot> slots) {
    std::string out;
    for (const auto& [mark, text] : slots) {
        const auto at = page.find(mark);
        if (at == std::string_view::npos) throw std::logic_error("the page lacks " + std::string(mark));
        out += page.substr(0, at);
        out += text;
        page.remove_prefix(at + mark.size());
    }
    return out + std::string(page);
}

}  // namespace

std::string html_map(const Coverage& coverage, const HtmlMapOptions& options) {
    const std::array scripts{leaflet_script(), own_script()};
    const auto style = std::string(asset("leaflet.css")) + "\n" + std::string(asset("page.css"));
    const auto policy = content_policy(scripts, style, options.base_map);
    const auto data = escaped_for_script(page_json(coverage, options));
    const std::array slots{Slot{"@language@", to_string(options.language)},
                           Slot{"@policy@", policy},
                           Slot{"@style@", style},
                           Slot{"@data@", data},
                           Slot{"@leaflet@", scripts[0]},
                           Slot{"@script@", scripts[1]}};
    return filled(asset("page.html"), slots);
}

}  // namespace kamtuu
