#include "write/unit_cells.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "write/csv.hpp"
#include "write/free_name.hpp"

namespace kamtuu {

namespace {

using std::string_view;

// Each is given a unit that is not null.
string_view code(const Unit& unit) { return unit.pcode.str(); }
string_view level(const Unit& unit) { return to_string(unit.level); }
string_view type(const Unit& unit) { return to_string(unit.type); }
string_view name(const Unit& unit) { return display_name(unit); }
string_view name_en(const Unit& unit) { return unit.name_en; }
string_view name_ky(const Unit& unit) { return unit.name_ky; }
string_view name_ru(const Unit& unit) { return unit.name_ru; }

// To add a column: its line here. Without a level it is of the unit itself.
struct Column {
    string_view name;
    string_view meaning;
    string_view tag;
    std::optional<Level> of;
    string_view (*text)(const Unit&);
};
constexpr std::array columns{
    Column{"pcode", "P-code of the unit", "#adm3+code", {}, code},
    Column{"name", "its name: English, else Kyrgyz, else Russian", "#adm3+name", {}, name},
    Column{"name_en", "its English name", "#adm3+name+i_en", {}, name_en},
    Column{"name_ky", "its Kyrgyz name", "#adm3+name+i_ky", {}, name_ky},
    Column{"name_ru", "its Russian name", "#adm3+name+i_ru", {}, name_ru},
    Column{"level", "its level: region, district or municipality", "#adm3+level", {}, level},
    Column{"type", "its type: city, aiyl_aimak …", "#adm3+type", {}, type},
    Column{"district_pcode", "the same of its district", "#adm2+code", Level::adm2, code},
    Column{"district", "", "#adm2+name", Level::adm2, name},
    Column{"district_en", "", "#adm2+name+i_en", Level::adm2, name_en},
    Column{"district_ky", "", "#adm2+name+i_ky", Level::adm2, name_ky},
    Column{"district_ru", "", "#adm2+name+i_ru", Level::adm2, name_ru},
    Column{"region_pcode", "the same of its region", "#adm1+code", Level::adm1, code},
    Column{"region", "", "#adm1+name", Level::adm1, name},
    Column{"region_en", "", "#adm1+name+i_en", Level::adm1, name_en},
    Column{"region_ky", "", "#adm1+name+i_ky", Level::adm1, name_ky},
    Column{"region_ru", "", "#adm1+name+i_ru", Level::adm1, name_ru},
};

std::size_t line_of(string_view name) {
    const auto* found = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == name; });
    if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
    std::vector<std::string> names;
    for (const auto& column : columns) names.emplace_back(column.name);
    throw Error(ErrorKind::usage, "There is no column \"" + std::string(name) +
                                      "\" to append. Columns are: " + text::join(names, ", ") + ".");
}

std::vector<std::string> usual_columns(Level level) {
    std::vector<std::string> names{"pcode", "name"};
    if (level > Level::adm2) names.insert(names.end(), {"district_pcode", "district"});
    if (level > Level::adm1) names.insert(names.end(), {"region_pcode", "region"});
    return names;
}

/// The unit of `level` that `unit` lies in; itself where it is above that level.
const Unit& unit_at(const Boundaries& boundaries, const Unit& unit, Level level) {
    const auto* at = boundaries.at_level(unit, level);
    return at == nullptr ? unit : *at;
}

string_view text_of(const Column& column, const Boundaries& boundaries, const Unit& unit, Level level) {
    if (!column.of) return column.text(unit_at(boundaries, unit, level));
    const auto* above = boundaries.at_level(unit, *column.of);
    return above == nullptr ? string_view{} : column.text(*above);
}

}  // namespace

std::vector<LocatedColumn> located_columns() {
    std::vector<LocatedColumn> all;
    for (const auto& column : columns) all.push_back({column.name, column.meaning});
    return all;
}

UnitCells::UnitCells(const Boundaries& boundaries, const std::vector<std::string>& names, Level level, char separator)
    : boundaries_(boundaries), separator_(separator) {
    for (const auto& each : names.empty() ? usual_columns(level) : names) columns_.push_back(line_of(each));
    const auto add = [&](const auto& text) {
        CsvWriter cells(FormulaGuard::on, separator);
        cells.plain("");
        for (const auto line : columns_) cells.text(text(columns[line]));
        ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
        bytes_ += cells.str();
    };
    for (const auto& unit : boundaries.units())
        add([&](const Column& column) { return text_of(column, boundaries, unit, level); });
    add([](const Column&) { return string_view{}; });
    ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    bytes_.append(slack, '\0');
}

std::string UnitCells::names(const std::vector<std::string>& taken) const {
    CsvWriter cells(FormulaGuard::on, separator_);
    cells.plain("");
    auto all = taken;
    for (const auto line : columns_) {
        all.push_back(free_name(columns[line].name, "located", all));
        cells.text(all.back());
    }
    return cells.str();
}

std::string UnitCells::tags() const {
    CsvWriter cells(FormulaGuard::on, separator_);
    cells.plain("");
    for (const auto line : columns_) cells.plain(columns[line].tag);
    return cells.str();
}

}  // namespace kamtuu
