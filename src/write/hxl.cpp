#include "write/hxl.hpp"

#include <algorithm>
#include <array>

#include <kamtuu/statistics.hpp>

namespace kamtuu {

namespace {

using std::string_view;

// What the rows of a table are: units of one level, or of several.
struct Place {
    string_view table;
    string_view hashtag;
};
constexpr std::array places{
    Place{"regions", "#adm1"},        Place{"years", "#adm1"}, Place{"districts", "#adm2"},
    Place{"municipalities", "#adm3"}, Place{"work", "#adm3"},  Place{"unserved", "#adm3"},
};
constexpr string_view any_place = "#loc";

// Columns that say which unit a row is about: behind the hashtag of the place.
struct Attribute {
    string_view column;
    string_view attributes;
};
constexpr std::array of_places{
    Attribute{"pcode", "+code"},        Attribute{"name_en", "+name+i_en"}, Attribute{"name_ky", "+name+i_ky"},
    Attribute{"name_ru", "+name+i_ru"}, Attribute{"type", "+type"},
};

// To tag a column: its line here. An empty table means each of them.
struct Line {
    string_view table;
    string_view column;
    string_view tag;
};
constexpr std::array lines{
    Line{"", "level", "#meta+level"},
    Line{"", "served_here", "#status+served"},
    Line{"", "known_only_at", "#meta+known_only_at"},
    Line{"", "district_pcode", "#adm2+code"},
    Line{"", "district", "#adm2+name"},
    Line{"", "region_pcode", "#adm1+code"},
    Line{"", "region", "#adm1+name"},
    Line{"", "indicator", "#indicator+name"},
    Line{"", "project", "#activity+project"},
    Line{"", "activity", "#activity+name"},
    Line{"", "sector", "#sector"},
    Line{"", "population", "#population"},
    Line{"", "year", "#date+year"},
    Line{"", "served_since", "#date+start"},
    Line{"", "people", "#reached"},
    Line{"", "people_bounds", "#reached+bounds"},
    Line{"", "people_sum", "#reached+reported"},
    Line{"", "people_f", "#reached+f"},
    Line{"", "people_m", "#reached+m"},
    Line{"", "people_sex_unknown", "#reached+sex_unknown"},
    Line{"", "people_children", "#reached+children"},
    Line{"people", "rule", "#indicator+rule"},
    Line{"people", "part", "#meta+part"},
    Line{"sensitive", "place", "#meta+placement"},
    Line{"sensitive", "part", "#meta+part"},
    Line{"work", "records", "#indicator+value+records"},
    Line{"work", "records_possible", "#indicator+value+records+max"},
    Line{"unserved", "rank", "#meta+rank"},
    Line{"unserved", "unserved", "#status+unserved"},
    Line{"unserved", "nearest_served_pcode", "#loc+nearest+code"},
    Line{"unserved", "nearest_served", "#loc+nearest+name"},
    Line{"unserved", "distance_km", "#indicator+value+distance_km"},
    Line{"unserved", "neighbours", "#indicator+value+neighbours"},
    Line{"unserved", "served_neighbours", "#indicator+value+served_neighbours"},
    Line{"matches", "file", "#meta+source+file"},
    Line{"matches", "row", "#meta+source+row"},
    Line{"matches", "typed", "#meta+typed"},
    Line{"matches", "placement", "#meta+placement"},
    Line{"matches", "counted", "#meta+counted"},
    Line{"matches", "rule", "#meta+rule"},
    Line{"matches", "score", "#indicator+value+score"},
    Line{"matches", "candidates", "#meta+candidates"},
    Line{"matches", "reason", "#meta+reason"},
    Line{"matches", "why", "#meta+meaning"},
    Line{"findings", "severity", "#meta+severity"},
    Line{"findings", "code", "#meta+finding"},
    Line{"findings", "meaning", "#meta+meaning"},
    Line{"findings", "file", "#meta+source+file"},
    Line{"findings", "row", "#meta+source+row"},
    Line{"findings", "unit", "#loc+code"},
    Line{"findings", "message", "#meta+message"},
    Line{"spread", "measure", "#indicator+code"},
    Line{"spread", "name", "#indicator+name"},
    Line{"spread", "value", "#indicator+value"},
    Line{"spread", "unit", "#indicator+unit"},
    Line{"spread", "expected", "#indicator+value+expected"},
    Line{"spread", "z", "#indicator+value+z"},
    Line{"spread", "p", "#indicator+value+p"},
    Line{"spread", "p_permuted", "#indicator+value+p_permuted"},
    Line{"spread", "highest_pcode", "#loc+code+highest"},
    Line{"spread", "highest_others", "#indicator+value+highest+others"},
    Line{"spread", "lowest_pcode", "#loc+code+lowest"},
    Line{"spread", "lowest_others", "#indicator+value+lowest+others"},
    Line{"spread", "units", "#indicator+value+units"},
    Line{"spread", "left_out", "#indicator+value+left_out"},
    Line{"spread", "of", "#indicator+of"},
    Line{"spread", "least_units", "#meta+least_units"},
    Line{"spread", "left_out_without_borders", "#indicator+value+left_out+without_borders"},
    Line{"spread", "left_out_without_population", "#indicator+value+left_out+without_population"},
    Line{"spread", "left_out_too_small", "#indicator+value+left_out+too_small"},
    Line{"spread", "left_out_absent", "#indicator+value+left_out+absent"},
    Line{"spread", "left_out_interval", "#indicator+value+left_out+interval"},
    Line{"spread", "sentence", "#meta+sentence"},
    Line{"clusters", "measure", "#indicator+code"},
    Line{"clusters", "value", "#indicator+value"},
    Line{"clusters", "quadrant", "#indicator+quadrant"},
    Line{"clusters", "local_i", "#indicator+value+local_i"},
    Line{"clusters", "p", "#indicator+value+p"},
    Line{"clusters", "q", "#indicator+value+q"},
    Line{"clusters", "significant", "#indicator+significant"},
    Line{"concentration", "point", "#meta+point"},
    Line{"concentration", "population_share", "#population+share"},
    Line{"concentration", "reached_share", "#reached+share"},
};

std::string place_tag(string_view table, string_view column) {
    const auto* attribute = std::ranges::find(of_places, column, &Attribute::column);
    if (attribute == of_places.end()) return {};
    const auto* place = std::ranges::find(places, table, &Place::table);
    return std::string(place == places.end() ? any_place : place->hashtag) + std::string(attribute->attributes);
}

/// A statistic that is no count of people: what it is stands in its key.
std::string statistic_tag(string_view column) {
    const auto found = std::ranges::find(statistics(), column, &Statistic::key);
    if (found == statistics().end()) return {};
    return "#indicator+value+" + std::string(column) + (found->unit == "%" ? "+pct" : "");
}

std::string plain_tag(string_view table, string_view column) {
    for (const auto& line : lines)
        if (line.column == column && (line.table.empty() || line.table == table)) return std::string(line.tag);
    auto tag = place_tag(table, column);
    return tag.empty() ? statistic_tag(column) : tag;
}

}  // namespace

std::string hxl_tag(string_view table, string_view column) {
    for (const string_view bound : {"min", "max"}) {
        const auto ending = "_" + std::string(bound);
        if (!column.ends_with(ending)) continue;
        const auto tag = plain_tag(table, column.substr(0, column.size() - ending.size()));
        return tag.empty() ? tag : tag + "+" + std::string(bound);
    }
    return plain_tag(table, column);
}

std::vector<std::string> hxl_row(const CellTable& table) {
    std::vector<std::string> tags;
    for (const auto& column : table.columns) tags.push_back(hxl_tag(table.title, column.name));
    const bool any = std::ranges::any_of(tags, [](const std::string& tag) { return !tag.empty(); });
    return any ? tags : std::vector<std::string>{};
}

}  // namespace kamtuu
