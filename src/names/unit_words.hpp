#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>

namespace kamtuu {

/// A name without the words that say what kind of unit it is.
struct StrippedName {
    std::string name{};
    /// The types that the stripped words allow; empty if there were none: "municipality" allows a city and an aiyl
    /// aimak.
    std::vector<UnitType> types{};
    /// Whether a word for a village was among them.
    bool village{};

    [[nodiscard]] bool allows(UnitType type) const noexcept;
};

/// Takes unit words off both ends of `typed`, in Kyrgyz, Russian and English: "Bosteri АА", "г. Ош",
/// "Чуй облусу", "Bishkek (city)". What is left is never empty: "City" stays "City".
StrippedName strip_unit_words(std::string_view typed);

/// The name without these words, and otherwise as it is written, capitals and all: "Темировский айылный аймак" becomes
/// "Темировский". For where its kind is said already.
std::string without_unit_words(std::string_view name);

/// Whether there is no name in it: "city", "айыл аймагы".
bool is_only_unit_words(std::string_view text);

/// The types that `words` alone name ("municipalities", "районов"); empty if they are no unit words.
std::vector<UnitType> unit_types_named(std::string_view words);

/// All words for units, of one word or two, case-folded, in UTF-8: for whoever strips them elsewhere.
std::vector<std::string> unit_words();

}  // namespace kamtuu
