#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/gazetteer.hpp>

/// Questions to a Gazetteer whose answers are known, and how its answers are counted.

namespace kamtuu::test {

/// How much is told of where a municipality lies.
enum class Told { nothing, region, district };
std::string_view to_string(Told told);

struct Trial {
    std::string typed{};
    NameContext context{};
    const Unit* truth{};
    Told told{};
    bool has_namesake{};  ///< among the units that it cannot be told from by its place
};

/// The answers to some trials, by how they went.
struct Tally {
    std::size_t right{};
    std::size_t ambiguous{};  ///< the truth is among the candidates
    std::size_t namesake{};   ///< the same, where another unit there has the very name: nothing could tell
    std::size_t misled{};     ///< ambiguous, without the truth
    std::size_t refused{};    ///< unmatched, or only partly located
    std::size_t wrong{};
    /// Typed was just what another unit there is called: nothing could tell. In none of the above.
    std::size_t another_name{};
    std::vector<std::string> mistakes{};  ///< what was wrong, for people
    /// The matches by their score, from the surest down; each band has what the ones before it have not.
    struct Band {
        double least{};
        std::size_t matched{};
        std::size_t wrong{};
    };
    std::array<Band, 4> bands{{{.least = 0.95}, {.least = 0.9}, {.least = 0.85}, {.least = 0}}};

    Tally& operator+=(const Tally& other);
    [[nodiscard]] std::size_t asked() const { return right + ambiguous + namesake + misled + refused + wrong; }
};

using NameOf = std::function<std::string(const Unit&)>;
std::string english(const Unit& unit);
std::string kyrgyz(const Unit& unit);

/// All units of the third level with a name, in P-code order.
std::vector<const Unit*> third_level(const Boundaries& boundaries);

/// One trial a unit: its name, changed by `change`, with what is told of its place, in the same language.
std::vector<Trial> trials(const Boundaries& boundaries, const std::vector<const Unit*>& units, const NameOf& name,
                          Told told, const std::function<std::string(std::string)>& change = {});

/// Whether what is typed is just what another unit there is called, and not this one: nothing could tell.
class OtherNames {
public:
    explicit OtherNames(const Boundaries& boundaries);
    [[nodiscard]] bool have(const Trial& trial) const;

private:
    const Boundaries* boundaries_;
    std::map<std::string, std::set<const Unit*>> bearers_{};  // by name as written
};

Tally judge(const Gazetteer& gazetteer, const Boundaries& boundaries, const std::vector<Trial>& trials);

/// The name after one random edit: a letter put in, left out or replaced, or two neighbours swapped; letters of the
/// name's own script.
std::string misspelt_letters(const std::string& name, std::mt19937_64& random);

/// A name as somebody typed it, with the unit that it is known to mean.
struct Form {
    std::string typed{};
    NameContext context{};
    std::string pcode{};
};

/// The many forms in which regions, districts and cities are met: three languages, romanisations, adjectives, typing.
std::vector<Form> forms_of_upper_units();
/// The 26 pilot municipalities of the project PSI, as the donor typed them; its list has nothing but their region.
std::vector<Form> pilot_municipalities();

std::vector<NameQuery> queries_of(const std::vector<Form>& forms);

/// Whether one of the unit's names is also one of another unit, as written, among those that it cannot be told from:
/// all of the country, or the municipalities of its region or of its district.
bool shares_its_name(const Boundaries& boundaries, const Unit& unit, Told told);

}  // namespace kamtuu::test
