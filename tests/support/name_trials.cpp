#include "support/name_trials.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "names/fold.hpp"
#include "names/unicode.hpp"
#include "names/unit_words.hpp"

namespace kamtuu::test {

namespace {

std::string key(std::string_view name) { return plain_key(strip_unit_words(name).name); }

std::set<std::string> keys_of(const Unit& unit) {
    std::set<std::string> keys{key(unit.name_en), key(unit.name_ky), key(unit.name_ru)};
    for (const auto& other : unit.other_names) keys.insert(key(other.text));
    keys.erase("");
    return keys;
}

const Unit* ancestor_at(const Boundaries& boundaries, const Unit& unit, Level level) {
    for (const Unit* above : boundaries.ancestors(unit))
        if (above->level == level) return above;
    return nullptr;
}

/// Whether `other` lies in what is told of the unit's place, or is it.
bool is_among(const Boundaries& boundaries, const Unit& unit, const Unit& other, Told told) {
    if (told == Told::nothing) return true;
    const Unit* place = ancestor_at(boundaries, unit, told == Told::region ? Level::adm1 : Level::adm2);
    if (place == nullptr) place = ancestor_at(boundaries, unit, Level::adm1);
    return boundaries.within(other, *place);
}

void count_band(double score, bool is_right, Tally& tally) {
    auto& band = *std::find_if(tally.bands.begin(), tally.bands.end(),
                               [&](const Tally::Band& one) { return score >= one.least; });
    ++band.matched;
    band.wrong += is_right ? 0 : 1;
}

void count(const Trial& trial, const NameResult& result, Tally& tally) {
    const bool has_truth = std::any_of(result.candidates.begin(), result.candidates.end(),
                                       [&](const NameMatch& match) { return match.unit == trial.truth; });
    switch (result.outcome) {
        case NameOutcome::matched:
            ++(has_truth ? tally.right : tally.wrong);
            count_band(result.score, has_truth, tally);
            if (!has_truth)
                tally.mistakes.push_back(trial.typed + " for " + display_name(*trial.truth) + ": " + result.reason);
            return;
        case NameOutcome::ambiguous:
            ++(!has_truth ? tally.misled : trial.has_namesake ? tally.namesake : tally.ambiguous);
            return;
        case NameOutcome::partly_located:
        case NameOutcome::unmatched:
            ++tally.refused;
    }
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
    right += other.right;
    ambiguous += other.ambiguous;
    namesake += other.namesake;
    misled += other.misled;
    refused += other.refused;
    wrong += other.wrong;
    another_name += other.another_name;
    mistakes.insert(mistakes.end(), other.mistakes.begin(), other.mistakes.end());
    for (std::size_t i = 0; i < bands.size(); ++i) {
        bands[i].matched += other.bands[i].matched;
        bands[i].wrong += other.bands[i].wrong;
    }
    return *this;
}

std::string_view to_string(Told told) {
    switch (told) {
        case Told::nothing:
            return "alone";
        case Told::region:
            return "with region";
        case Told::district:
            break;
    }
    return "with district";
}

std::string english(const Unit& unit) { return unit.name_en; }
std::string kyrgyz(const Unit& unit) { return unit.name_ky; }

std::vector<const Unit*> third_level(const Boundaries& boundaries) {
    std::vector<const Unit*> units;
    for (const Unit& unit : boundaries.units())
        if (unit.level == Level::adm3) units.push_back(&unit);
    return units;
}

std::vector<Trial> trials(const Boundaries& boundaries, const std::vector<const Unit*>& units, const NameOf& name,
                          Told told, const std::function<std::string(std::string)>& change) {
    std::vector<Trial> all;
    for (const Unit* unit : units) {
        Trial trial{.typed = change ? change(name(*unit)) : name(*unit),
                    .context = {},
                    .truth = unit,
                    .told = told,
                    .has_namesake = shares_its_name(boundaries, *unit, told)};
        trial.context.level = Level::adm3;
        const auto tell = [&](Level level, std::vector<std::string>& column) {
            if (const Unit* above = ancestor_at(boundaries, *unit, level)) column.push_back(name(*above));
        };
        if (told != Told::nothing) tell(Level::adm1, trial.context.region);
        if (told == Told::district) tell(Level::adm2, trial.context.district);
        all.push_back(std::move(trial));
    }
    return all;
}

OtherNames::OtherNames(const Boundaries& boundaries) : boundaries_(&boundaries) {
    for (const Unit& unit : boundaries.units())
        for (const auto& name : keys_of(unit)) bearers_[name].insert(&unit);
}

bool OtherNames::have(const Trial& trial) const {
    const auto at = bearers_.find(key(trial.typed));
    if (at == bearers_.end() || at->second.contains(trial.truth)) return false;
    return std::any_of(at->second.begin(), at->second.end(),
                       [&](const Unit* unit) { return is_among(*boundaries_, *trial.truth, *unit, trial.told); });
}

Tally judge(const Gazetteer& gazetteer, const Boundaries& boundaries, const std::vector<Trial>& trials) {
    Tally tally;
    const OtherNames other_names(boundaries);
    for (const auto& trial : trials) {
        if (other_names.have(trial)) {
            ++tally.another_name;
        } else {
            count(trial, gazetteer.find(trial.typed, trial.context), tally);
        }
    }
    return tally;
}

std::string misspelt_letters(const std::string& name, std::mt19937_64& random) {
    auto letters = casefolded(name);
    const bool is_cyrillic = std::any_of(letters.begin(), letters.end(), [](char32_t c) { return c >= 0x400; });
    const std::u32string_view alphabet =
        is_cyrillic ? U"абвгдежзийклмнңоөпрстуүфхцчшщъыьэюя" : U"abcdefghijklmnopqrstuvwxyz";
    const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    const auto letter = alphabet[below(alphabet.size())];
    const auto place = below(letters.size());
    switch (below(4)) {
        case 0:
            letters.insert(letters.begin() + static_cast<std::ptrdiff_t>(below(letters.size() + 1)), letter);
            break;
        case 1:
            letters.erase(place, 1);
            break;
        case 2:
            letters[place] = letter;
            break;
        default:
            if (place + 1 < letters.size()) std::swap(letters[place], letters[place + 1]);
    }
    return to_utf8(letters);
}

bool shares_its_name(const Boundaries& boundaries, const Unit& unit, Told told) {
    const auto own = keys_of(unit);
    return std::any_of(boundaries.units().begin(), boundaries.units().end(), [&](const Unit& other) {
        if (&other == &unit || !is_among(boundaries, unit, other, told)) return false;
        if (told != Told::nothing && !boundaries.is_leaf(other) && other.type != UnitType::city) return false;
        const auto keys = keys_of(other);
        return std::any_of(keys.begin(), keys.end(), [&](const std::string& name) { return own.contains(name); });
    });
}

std::vector<Form> forms_of_upper_units() {
    constexpr auto region = Level::adm1;
    constexpr auto district = Level::adm2;
    return {
        {"Issyk-Kul", {.level = region}, "KG02000000000"},
        {"Issyk-Kul'", {.level = region}, "KG02000000000"},
        {"Ysyk-Köl", {.level = region}, "KG02000000000"},
        {"Ysyk-Kol", {.level = region}, "KG02000000000"},
        {"Yssyk-Kul", {.level = region}, "KG02000000000"},
        {"Issykkul", {.level = region}, "KG02000000000"},
        {"Ысык-Көл", {.level = region}, "KG02000000000"},
        {"Ыссык-Көл", {.level = region}, "KG02000000000"},
        {"Иссык-Куль", {.level = region}, "KG02000000000"},
        {"Иссык-Кульская область", {.level = region}, "KG02000000000"},
        {"Иссык-Кульская", {.level = region}, "KG02000000000"},
        {"Ysyk-Köl oblusu", {.level = region}, "KG02000000000"},
        {"Чуй облусу", {.level = region}, "KG08000000000"},
        {"Чуйская область", {.level = region}, "KG08000000000"},
        {"Chu", {.level = region}, "KG08000000000"},
        {"Chuy", {.level = region}, "KG08000000000"},
        {"Dzhalal-Abad", {.level = region}, "KG03000000000"},
        {"Djalal-Abad", {.level = region}, "KG03000000000"},
        {"Jalalabad", {.level = region}, "KG03000000000"},
        {"Джалал-Абадская область", {.level = region}, "KG03000000000"},
        {"Жалал-Абад облусу", {.level = region}, "KG03000000000"},
        {"Нарынская область", {.level = region}, "KG04000000000"},
        {"Naryn", {.level = region}, "KG04000000000"},
        {"Баткенская область", {.level = region}, "KG05000000000"},
        {"Osh oblast", {.level = region}, "KG06000000000"},
        {"Ошская область", {.level = region}, "KG06000000000"},
        {"Таласская область", {.level = region}, "KG07000000000"},
        {"г. Бишкек", {.level = region}, "KG11000000000"},
        {"Bishkek city", {.level = region}, "KG11000000000"},
        {"Ош шаары", {.level = region}, "KG21000000000"},
        {"Джети-Огузский район", {.level = district}, "KG02210000000"},
        {"Djety-Oguz", {.level = district}, "KG02210000000"},
        {"Ak-Sy", {.level = district}, "KG03211000000"},
        {"Аксыйский район", {.level = district}, "KG03211000000"},
        {"Ат-Башинский район", {.level = district}, "KG04220000000"},
        {"Kyzyl-Kiya", {.level = district}, "KG05430000010"},
        {"Karakul", {.level = district}, "KG03440000010"},
        {"Karakul", {.region = {"Jalal-Abad"}, .level = Level::adm3}, "KG03440000010"},
        {"Karakol city", {.region = {"Issyk-Kul"}, .level = Level::adm3}, "KG02410000010"},
        {"Kyzyl-Kiya", {.level = Level::adm3}, "KG05430000010"},
        {"Osh oblast", {}, "KG06000000000"},
    };
}

std::vector<Form> pilot_municipalities() {
    const NameContext issyk_kul{.region = {"Issyk-Kul region"}, .level = Level::adm3};
    const NameContext jalal_abad{.region = {"Jalal-Abad region"}, .level = Level::adm3};
    return {
        {"Bosteri АА", issyk_kul, "KG02215808000"},      {"Kumbel АА", issyk_kul, "KG02215820000"},
        {"Temir АА", issyk_kul, "KG02215840000"},        {"Kerege-Tash АА", issyk_kul, "KG02205818000"},
        {"Oktyabr АА", issyk_kul, "KG02205832000"},      {"Teplokluchenka АА", issyk_kul, "KG02205848000"},
        {"Chelpek АА", issyk_kul, "KG02205850000"},      {"Kyzyl-Suu АА", issyk_kul, "KG02210850000"},
        {"Orgochor АА", issyk_kul, "KG02210845000"},     {"Svetlaya Polyana АА", issyk_kul, "KG02210860000"},
        {"Saruu АА", issyk_kul, "KG02210855000"},        {"Darkhan АА", issyk_kul, "KG02210820000"},
        {"Toktogul city", jalal_abad, "KG03225600010"},  {"Jany-Jol АА", jalal_abad, "KG03211813000"},
        {"Torken АА", jalal_abad, "KG03225843000"},      {"Avletim АА", jalal_abad, "KG03211808000"},
        {"Jany-Jol АА", jalal_abad, "KG03225815000"},    {"Kenesh АА", jalal_abad, "KG03207859000"},
        {"Beshik-Jon АА", jalal_abad, "KG03207815000"},  {"Masy АА", jalal_abad, "KG03215836000"},
        {"Ketmen-Dobo АА", jalal_abad, "KG03225825000"}, {"Cholpon-Ata АА", jalal_abad, "KG03225853000"},
        {"Ak-Jol АА", jalal_abad, "KG03211804000"},      {"Jerge-Tal АА", jalal_abad, "KG03211860000"},
        {"Dostuk АА", jalal_abad, "KG03215821000"},      {"Burgondy АА", jalal_abad, "KG03215819000"},
    };
}

std::vector<NameQuery> queries_of(const std::vector<Form>& forms) {
    std::vector<NameQuery> queries;
    for (const auto& form : forms) queries.push_back({form.typed, form.context});
    return queries;
}

}  // namespace kamtuu::test
