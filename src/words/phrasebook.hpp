#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/language.hpp>
#include <kamtuu/theme.hpp>

#include "words/language_formats.hpp"

namespace kamtuu {

/// In the place of what is not known or does not exist.
inline constexpr std::string_view nothing_known = "—";

/// The unit's name in that language and no other; may be empty.
const std::string& name_in(const Unit& unit, Language language) noexcept;

/// Speaks one language: the catalogue's phrases with their plurals, and numbers as it writes them. Plural rules and
/// numbers are ICU's (Unicode CLDR). Immutable; any number of threads may share one.
class Phrasebook {
public:
    explicit Phrasebook(Language language);
    ~Phrasebook();
    Phrasebook(const Phrasebook&) = delete;
    Phrasebook& operator=(const Phrasebook&) = delete;

    [[nodiscard]] Language language() const noexcept { return language_; }

    /// The phrase of that id, filled; a sentence that ends in a filling with a stop of its own has one. Throws
    /// std::logic_error for an id that there is none of, and for a filling that is lacking.
    [[nodiscard]] std::string say(std::string_view id, std::initializer_list<Filling> fillings = {}) const;
    [[nodiscard]] bool knows(std::string_view id) const noexcept;

    /// "1,234.5" in English, "1 234,5" with no-break spaces in Kyrgyz and Russian; at most `decimals` decimals.
    [[nodiscard]] std::string number(double value, int decimals = 2) const;

    /// A figure for people: "1,234", "0", "12–30", "<10" where it is hidden, else in words.
    [[nodiscard]] std::string figure(const Shown& shown, const Theme& theme) const;

    /// A figure's name with what it is measured in, where the name does not say that: "Area, km²", but "Projects".
    /// `unit`: as Statistic::unit.
    [[nodiscard]] std::string heading(std::string_view name, std::string_view unit) const;

    /// The unit's name in the first of languages_of_names() in which it has one, else its P-code.
    [[nodiscard]] const std::string& name(const Unit& unit) const noexcept;

private:
    Language language_;
    std::unique_ptr<const LanguageFormats> formats_;
};

}  // namespace kamtuu
