#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <kamtuu/version.hpp>

#include "core/number.hpp"
#include "write/csv.hpp"
#include "write/geojson_geometry.hpp"
#include "write/json.hpp"
#include "write/unit_names.hpp"
#include "write/work_tables.hpp"

namespace kamtuu {

namespace {

enum class Kind { text, plain, number };

std::string number_or_blank(const std::optional<double>& value, int decimals) {
    std::string text;
    if (value) append_number(text, *value, decimals);
    return text;
}

std::string count_or_blank(const std::optional<std::size_t>& count) {
    return count ? std::to_string(*count) : std::string();
}

std::string code_or_blank(const Unit* unit) { return unit == nullptr ? std::string() : unit->pcode.str(); }
std::string name_or_blank(const Unit* unit) { return unit == nullptr ? std::string() : display_name(*unit); }

constexpr int metres = 3;

// What a municipality that is left out is described by. To add a column: its line here.
struct Column {
    std::string_view name;
    Kind kind;
    std::string (*text)(const UnservedUnit&);
};
constexpr std::array columns{
    Column{"pcode", Kind::plain, [](const UnservedUnit& one) { return one.unit->pcode.str(); }},
    Column{"name_en", Kind::text, [](const UnservedUnit& one) { return one.unit->name_en; }},
    Column{"name_ky", Kind::text, [](const UnservedUnit& one) { return one.unit->name_ky; }},
    Column{"type", Kind::plain, [](const UnservedUnit& one) { return std::string(to_string(one.unit->type)); }},
    Column{"district_pcode", Kind::plain, [](const UnservedUnit& one) { return code_or_blank(one.district); }},
    Column{"district", Kind::text, [](const UnservedUnit& one) { return name_or_blank(one.district); }},
    Column{"region_pcode", Kind::plain, [](const UnservedUnit& one) { return code_or_blank(one.region); }},
    Column{"region", Kind::text, [](const UnservedUnit& one) { return name_or_blank(one.region); }},
    Column{"population", Kind::number, [](const UnservedUnit& one) { return number_or_blank(one.population, 0); }},
    Column{"unserved", Kind::plain,
           [](const UnservedUnit& one) { return std::string(one.certain ? "certain" : "possible"); }},
    Column{"known_only_at", Kind::plain, [](const UnservedUnit& one) { return codes_of(one.known_only_at); }},
    Column{"nearest_served_pcode", Kind::plain,
           [](const UnservedUnit& one) { return code_or_blank(one.nearest_served); }},
    Column{"nearest_served", Kind::text, [](const UnservedUnit& one) { return name_or_blank(one.nearest_served); }},
    Column{"distance_km", Kind::number,
           [](const UnservedUnit& one) { return number_or_blank(one.distance_km, metres); }},
    Column{"neighbours", Kind::number, [](const UnservedUnit& one) { return count_or_blank(one.neighbours); }},
    Column{"served_neighbours", Kind::number,
           [](const UnservedUnit& one) { return count_or_blank(one.served_neighbours); }},
};

void append_properties(JsonWriter& json, const UnservedUnit& one, std::size_t rank) {
    json.begin_object().key("rank").count(rank);
    for (const auto& column : columns) {
        const auto text = column.text(one);
        json.key(column.name);
        if (column.kind == Kind::number)
            json.raw(text.empty() ? "null" : text);
        else
            json.string_or_null(text);
    }
    json.end_object();
}

void append_metadata(JsonWriter& json, const Boundaries& boundaries, const Unserved& unserved) {
    json.key("metadata").begin_object().key("generator").string(std::string("kamtuu ") + version);
    json.key("municipalities").count(unserved.municipalities).key("notes").begin_array();
    for (const auto& note : boundaries.notes()) json.string(note);
    json.end_array().end_object();
}

}  // namespace

std::string unserved_csv(const Unserved& unserved) {
    CsvWriter csv;
    csv.plain("rank");
    for (const auto& column : columns) csv.plain(column.name);
    csv.end_row();
    std::size_t rank = 0;
    for (const auto& one : unserved.units) {
        csv.count(++rank);
        for (const auto& column : columns)
            column.kind == Kind::text ? csv.text(column.text(one)) : csv.plain(column.text(one));
        csv.end_row();
    }
    return std::move(csv).str();
}

std::string unserved_geojson(const Boundaries& boundaries, const Unserved& unserved, const Boundaries* drawn) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("type").string("FeatureCollection").key("name").string("unserved");
    append_metadata(json, boundaries, unserved);
    out += ",\n\"features\":[\n";
    std::size_t rank = 0;
    for (const auto& one : unserved.units) {
        const Unit& shown = drawn == nullptr ? *one.unit : drawn->units()[boundaries.index_of(*one.unit)];
        JsonWriter feature(out);
        feature.begin_object().key("type").string("Feature").key("id").string(one.unit->pcode.str());
        feature.key("properties");
        append_properties(feature, one, ++rank);
        feature.key("geometry").raw("");  // appended in place: it is most of the file
        append_geometry(out, on_grid(shown.polygon));
        feature.end_object();
        out += rank < unserved.units.size() ? ",\n" : "\n";
    }
    return out + "]}\n";
}

}  // namespace kamtuu
