// Prints every name of the register and each of its romanisations with its fold key, and that without unit words, as
// src/names has them: what the script of the HTML map is compared with.

#include <iostream>
#include <set>
#include <string>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/read.hpp>

#include "names/fold.hpp"
#include "names/unit_words.hpp"
#include "support/romanise.hpp"

namespace kamtuu {
namespace {

std::set<std::string> names_of(const Unit& unit) {
    std::set<std::string> names{unit.name_en, unit.name_ky, unit.name_ru};
    for (const auto& other : unit.other_names) names.insert(other.text);
    for (const auto& romanisation : test::romanisations()) names.insert(romanisation.write(unit.name_ky));
    names.insert(unit.name_ky + " району");
    names.insert(unit.name_ru + " айылный аймак");
    names.insert("г. " + unit.name_ru);
    names.insert(unit.name_en + " АА");
    names.erase("");
    return names;
}

}  // namespace
}  // namespace kamtuu

int main() {
    using namespace kamtuu;
    Findings findings;
    const auto boundaries = read_register(std::string(KAMTUU_SOURCE_DIR) + "/data/register", findings);
    std::set<std::string> names;
    for (const auto& unit : boundaries.units()) names.merge(names_of(unit));
    for (const auto& name : names)
        std::cout << name << '\t' << fold_key(name) << '\t' << fold_key(strip_unit_words(name).name) << '\n';
}
