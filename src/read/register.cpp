#include "read/register.hpp"

#include <map>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/csv.hpp"
#include "read/input_file.hpp"
#include "read/required_columns.hpp"

namespace kamtuu::read {

namespace {

Level level_of(const RequiredColumns& columns, std::size_t row) {
    const auto typed = columns.text(row, "level");
    if (typed.size() != 1 || typed[0] < '0' || typed[0] > '3') columns.fail(row, "level", "is no level from 0 to 3");
    return static_cast<Level>(typed[0] - '0');
}

UnitType type_of(const RequiredColumns& columns, std::size_t row) {
    const auto type = unit_type_from(columns.text(row, "type"));
    if (!type) columns.fail(row, "type", "is no type of unit");
    return *type;
}

Unit unit_of(const RequiredColumns& columns, std::size_t row) {
    Unit unit{
        columns.pcode(row, "pcode"), level_of(columns, row), type_of(columns, row), {}, {}, {}, {}, {}, {}, {}, {}, {}};
    unit.name_en = columns.text(row, "name_en");
    unit.name_ky = columns.text(row, "name_ky");
    unit.name_ru = columns.text(row, "name_ru");
    if (unit.level != Level::adm0) unit.parent = columns.pcode(row, "parent_pcode");
    const auto lon = columns.degrees(row, "lon", 180);
    const auto lat = columns.degrees(row, "lat", 90);
    if (lon && lat) unit.label_point = Point{*lon, *lat};
    return unit;
}

void add_aliases(const std::filesystem::path& file, std::vector<Unit>& units, Findings& findings) {
    std::map<Pcode, Unit*> by_code;
    for (auto& unit : units) by_code.emplace(unit.pcode, &unit);
    const auto table = read_csv(file, {}, findings);
    const RequiredColumns columns(table);
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto unit = by_code.find(columns.pcode(row, "pcode"));
        if (unit == by_code.end()) {
            findings.push_back({Severity::warning, "register.alias_without_unit", table.file(), table.row_number(row),
                                columns.text(row, "pcode"), "No unit of the register has this P-code."});
            continue;
        }
        unit->second->other_names.push_back({.text = columns.text(row, "name"),
                                             .kind = columns.text(row, "kind"),
                                             .source = columns.text(row, "source"),
                                             .language = columns.text_if_any(row, "language"),
                                             .until = columns.text_if_any(row, "until")});
    }
}

}  // namespace

std::vector<Unit> read_register_units(const std::filesystem::path& folder, Findings& findings) {
    const auto table = read_csv(plain_file(folder / "units.csv"), {}, findings);
    const RequiredColumns columns(table);
    std::vector<Unit> units;
    std::map<Pcode, std::size_t> rows;
    for (std::size_t row = 0; row < table.size(); ++row) {
        units.push_back(unit_of(columns, row));
        const auto [earlier, fresh] = rows.emplace(units.back().pcode, table.row_number(row));
        if (!fresh) columns.fail(row, "pcode", "stands in row " + std::to_string(earlier->second) + " already");
    }
    if (const auto aliases = folder / "aliases.csv"; std::filesystem::exists(aliases)) {
        add_aliases(plain_file(aliases), units, findings);
    }
    return units;
}

}  // namespace kamtuu::read
