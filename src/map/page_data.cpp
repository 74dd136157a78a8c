#include "map/page_data.hpp"

#include <set>

#include <kamtuu/theme.hpp>
#include <kamtuu/version.hpp>

#include "core/text.hpp"
#include "map/page_borders.hpp"
#include "map/page_keys.hpp"
#include "write/detail.hpp"

namespace kamtuu {

namespace {

/// Once each, and none that is the unit's name already.
std::vector<std::string> other_names(const Unit& unit) {
    std::set<std::string> names;
    for (const auto& other : unit.other_names) names.insert(other.text);
    for (const auto* name : {&unit.name_en, &unit.name_ky, &unit.name_ru}) names.erase(*name);
    return {names.begin(), names.end()};
}

/// What else is told of a unit, beside what it has itself.
struct UnitTexts {
    std::string keys{};
    std::string rings{};
};

void append_unit(JsonWriter& json, const Boundaries& boundaries, const Unit& unit, const UnitTexts& texts) {
    const auto* parent = boundaries.parent(unit);
    json.begin_array().string(unit.pcode.str()).count(static_cast<std::size_t>(unit.level));
    json.string(to_string(unit.type))
        .number(parent == nullptr ? -1 : static_cast<double>(boundaries.index_of(*parent)));
    json.string(unit.name_en).string(unit.name_ky).string(unit.name_ru).begin_array();
    for (const auto& name : other_names(unit)) json.string(name);
    json.end_array().string(texts.keys);
    if (unit.label_point)
        json.begin_array().number(unit.label_point->lon).number(unit.label_point->lat).end_array();
    else
        json.null();
    json.string(texts.rings).count(boundaries.is_municipality(unit) ? 1 : 0).end_array();
}

/// The page's own detail, else what the run's drawing was simplified to: by format, or as it was asked for.
std::string detail_text(const Coverage& coverage, double tolerance_m) {
    if (tolerance_m > 0) return metres_text(tolerance_m);
    for (const auto* option : {"simplify.html", "simplify"}) {
        const auto found = coverage.options.find(option);
        if (found == coverage.options.end()) continue;
        const auto& text = found->second;
        const bool metres = !text.empty() && text::is_digit(text.back());
        return text == "none" || text == "auto" ? "" : metres ? text + " m" : text;
    }
    return {};
}

void append_detail(JsonWriter& json, const Coverage& coverage, double tolerance_m) {
    json.key("simplified").string(detail_text(coverage, tolerance_m));
}

}  // namespace

void append_units(JsonWriter& json, const Coverage& coverage, unsigned threads) {
    const auto& boundaries = coverage.boundaries;
    const auto borders = page_borders(coverage.drawn == nullptr ? boundaries : *coverage.drawn, {.threads = threads});
    json.key("step").number(PageBorders::step);
    append_detail(json, coverage, borders.tolerance_m);
    json.key("arcs").string(arcs_text(borders));
    json.key("units").begin_array();
    const auto keys = search_keys(boundaries);
    for (std::size_t i = 0; i < boundaries.units().size(); ++i)
        append_unit(json, boundaries, boundaries.units()[i],
                    {text::join({keys[i].begin(), keys[i].end()}, " "), rings_text(borders.rings[i])});
    json.end_array();
}

std::string page_json(const Coverage& coverage, const HtmlMapOptions& options) {
    static_cast<void>(theme_of(coverage.tables.of(Level::adm1), options.shows));  // an error if there is no such one
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("generator").string(std::string("kamtuu ") + version);
    json.key("title").string(options.title).key("language").string(to_string(options.language));
    json.key("shows").string(options.shows).key("base_map").boolean(options.base_map);
    append_units(json, coverage, options.threads);
    append_figures(json, coverage);
    append_work(json, coverage);
    append_lists(json, coverage);
    append_names(json, coverage);
    json.end_object();
    return out;
}

std::string escaped_for_script(std::string_view json) {
    std::string out;
    out.reserve(json.size() + json.size() / 64);
    for (std::size_t i = 0; i < json.size(); ++i) {
        const auto rest = json.substr(i);
        if (rest.starts_with('<')) {
            out += "\\u003c";
        } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
            out += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            out += json[i];
        }
    }
    return out;
}

}  // namespace kamtuu
