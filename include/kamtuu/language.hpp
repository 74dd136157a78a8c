#pragma once

#include <array>
#include <optional>
#include <string_view>

#pragma GCC visibility push(default)
namespace kamtuu {

/// The languages in which maps, pages, reports and sheets speak.
enum class Language { en, ky, ru };

inline constexpr std::array languages{Language::en, Language::ky, Language::ru};

/// "en", "ky" or "ru", as in BCP 47.
std::string_view to_string(Language language) noexcept;
/// Empty if `text` is none of them.
std::optional<Language> language_from(std::string_view text) noexcept;

/// In which languages a name is looked for that is to be shown in `language`, the best first; the first in which there
/// is one is shown. Itself; then what its readers can read: of Kyrgyz and Russian each the other, which share a script;
/// English last. Readers of English are shown the Kyrgyz name before the Russian one. Where there is a name in none,
/// the P-code stands for it.
std::array<Language, 3> languages_of_names(Language language) noexcept;

}  // namespace kamtuu
#pragma GCC visibility pop
