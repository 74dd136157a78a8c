// Any bytes have a meaning or none, and the result says which: one unit that is sure enough, several, or a place;
// always with a reason.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/gazetteer.hpp>

namespace {

using namespace kamtuu;

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

Unit unit(const char* code, Level level, UnitType type, const char* english, const char* kyrgyz, const char* parent) {
    Unit made{.pcode = *Pcode::parse(code)};
    made.level = level;
    made.type = type;
    made.name_en = english;
    made.name_ky = kyrgyz;
    if (*parent != 0) made.parent = Pcode::parse(parent);
    return made;
}

const Boundaries& country() {
    static const Boundaries made([] {
        std::vector<Unit> units;
        units.push_back(unit("KG", Level::adm0, UnitType::country, "Kyrgyzstan", "Кыргызстан", ""));
        units.push_back(unit("KG02", Level::adm1, UnitType::region, "Issyk-Kul", "Ысык-Көл", "KG"));
        units.push_back(unit("KG02205", Level::adm2, UnitType::district, "Ton", "Тоң", "KG02"));
        units.push_back(unit("KG02205801", Level::adm3, UnitType::aiyl_aimak, "Savay", "Савай", "KG02205"));
        units.push_back(unit("KG02205802", Level::adm3, UnitType::aiyl_aimak, "Saray", "Сарай", "KG02205"));
        units.push_back(unit("KG02205600", Level::adm3, UnitType::city, "Ton (city)", "Тоң ш.", "KG02205"));
        return units;
    }());
    return made;
}

const Gazetteer& gazetteer() {
    static const Gazetteer made(
        country(), {.villages = {{.unit = *Pcode::parse("KG02205801"), .name_en = "Aral", .name_ky = "Арал"}}});
    return made;
}

void check(const NameResult& result) {
    require(!result.reason.empty(), "there is a reason");
    require(result.score >= 0 && result.score <= 1, "the score is from 0 to 1");
    switch (result.outcome) {
        case NameOutcome::matched:
            require(result.candidates.size() == 1, "a match is one unit");
            require(result.score >= GazetteerOptions{}.accept, "a match is sure enough");
            return;
        case NameOutcome::ambiguous:
            require(result.candidates.size() > 1, "ambiguous are several");
            return;
        case NameOutcome::partly_located:
            require(!result.around.empty(), "a place is known");
            return;
        case NameOutcome::unmatched:
            require(result.unit() == nullptr, "no unit is known");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    check(gazetteer().find(text));
    check(gazetteer().find(text, {.district = {"Ton"}, .level = Level::adm3}));
    check(gazetteer().find("Savay", {.region = {text}, .level = Level::adm3}));
    return 0;
}
