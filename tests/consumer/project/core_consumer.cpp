// Links the core alone.

#include <cstdlib>

#include <kamtuu/gazetteer.hpp>
#include <kamtuu/pcode.hpp>

int main() {
    const auto code = kamtuu::read_typed_pcode("KG").pcode;
    if (!code) return EXIT_FAILURE;
    const kamtuu::Boundaries country({{.pcode = *code, .type = kamtuu::UnitType::country, .name_en = "Kyrgyzstan"}});
    const kamtuu::Gazetteer gazetteer(country);
    return gazetteer.find("kyrgyzstan").unit() != nullptr ? EXIT_SUCCESS : EXIT_FAILURE;
}
