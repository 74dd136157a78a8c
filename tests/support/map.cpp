#include "support/map.hpp"

#include <map>

#include "core/text.hpp"
#include "geometry/overlay.hpp"
#include "geometry/repair.hpp"

namespace kamtuu::test {

namespace {

MultiPolygon square(double west, double south) {
    return {{.outer = {{west, south}, {west + 1, south}, {west + 1, south + 1}, {west, south + 1}, {west, south}},
             .holes = {}}};
}

std::map<char, std::vector<MultiPolygon>> squares_of(std::string_view drawing) {
    const auto rows = text::split(drawing, '\n');
    std::map<char, std::vector<MultiPolygon>> squares;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            if (rows[row][column] == '.') continue;
            squares[rows[row][column]].push_back(
                square(static_cast<double>(column), static_cast<double>(rows.size() - 1 - row)));
        }
    }
    return squares;
}

}  // namespace

Pcode pcode_of(char letter) {
    const auto number = std::to_string(letter - 'A' + 1);
    return *Pcode::parse("KG" + std::string(11 - number.size(), '0') + number);
}

Boundaries from_map(std::string_view drawing) {
    std::vector<Unit> units;
    for (const auto& [letter, squares] : squares_of(drawing)) {
        std::vector<const MultiPolygon*> parts;
        for (const auto& one : squares) parts.push_back(&one);
        units.push_back(unit(pcode_of(letter).str(), Level::adm3, UnitType::aiyl_aimak, std::string(1, letter)));
        units.back().polygon = union_of(parts);
        units.back().area = area(units.back().polygon);
    }
    return country_of(std::move(units));
}

Unit unit(std::string_view pcode, Level level, UnitType type, std::string_view name, std::string_view parent,
          std::string_view name_ky) {
    Unit made{.pcode = *Pcode::parse(pcode)};
    made.level = level;
    made.type = type;
    made.name_en = name;
    made.name_ky = name_ky;
    made.parent = Pcode::parse(parent);
    return made;
}

Boundaries country(const std::vector<MultiPolygon>& polygons) {
    std::vector<Unit> units;
    for (const auto& polygon : polygons) {
        const auto letter = static_cast<char>('A' + units.size());
        units.push_back(unit(pcode_of(letter).str(), Level::adm3, UnitType::aiyl_aimak, std::string(1, letter)));
        units.back().polygon = polygon;
        units.back().area = area(polygon);
    }
    return country_of(std::move(units));
}

Boundaries country_of(std::vector<Unit> units) {
    units.push_back(unit("KG", Level::adm0, UnitType::country, "Kyrgyzstan", "", "Кыргызстан"));
    return Boundaries(std::move(units));
}

}  // namespace kamtuu::test
