#pragma once

#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/join.hpp>

#include "support/map.hpp"

/// A small country for placing records, and short ways to write them.

namespace kamtuu::test {

/// Regions Chui (Lenin, Kant, Ivanovka in district Alamudun; the lake that nobody governs) and Naryn (Lenin,
/// Jany-Jol in At-Bashy; Jany-Jol in Kochkor), and the city of Bishkek, a region's equal.
inline Boundaries small_country() {
    return country_of({
        unit("KG04000000000", Level::adm1, UnitType::region, "Naryn"),
        unit("KG04220000000", Level::adm2, UnitType::district, "At-Bashy", "KG04000000000"),
        unit("KG04220801000", Level::adm3, UnitType::aiyl_aimak, "Lenin", "KG04220000000"),
        unit("KG04220802000", Level::adm3, UnitType::aiyl_aimak, "Jany-Jol", "KG04220000000"),
        unit("KG04235000000", Level::adm2, UnitType::district, "Kochkor", "KG04000000000"),
        unit("KG04235801000", Level::adm3, UnitType::aiyl_aimak, "Jany-Jol", "KG04235000000"),
        unit("KG08000000000", Level::adm1, UnitType::region, "Chui"),
        unit("KG08203000000", Level::adm2, UnitType::district, "Alamudun", "KG08000000000"),
        unit("KG08203801000", Level::adm3, UnitType::aiyl_aimak, "Lenin", "KG08203000000"),
        unit("KG08203802000", Level::adm3, UnitType::aiyl_aimak, "Ivanovka", "KG08203000000"),
        unit("KG08203600000", Level::adm3, UnitType::city, "Kant (city)", "KG08203000000"),
        unit("KG08203903000", Level::adm3, UnitType::other, "Lake", "KG08203000000"),
        unit("KG11000000000", Level::adm1, UnitType::city, "Bishkek (city)"),
    });
}

/// The row's number is its position in the table, as a spreadsheet counts.
inline Records numbered(Records records) {
    for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].file = "t.csv";
        records[i].row = i + 2;
    }
    return records;
}

inline Record at(std::string municipality, std::string region = {}) {
    Record record;
    record.project = "P";
    if (!municipality.empty()) record.municipality = {std::move(municipality)};
    if (!region.empty()) record.region = {std::move(region)};
    return record;
}

inline std::string codes(const Placement& placement) {
    std::string list;
    for (const Unit* one : placement.units) list += (list.empty() ? "" : " ") + one->pcode.str();
    return list;
}

}  // namespace kamtuu::test
