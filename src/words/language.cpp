#include <kamtuu/language.hpp>

namespace kamtuu {

std::string_view to_string(Language language) noexcept {
    constexpr std::string_view names[] = {"en", "ky", "ru"};
    return names[static_cast<std::size_t>(language)];
}

std::optional<Language> language_from(std::string_view text) noexcept {
    for (const auto language : languages)
        if (to_string(language) == text) return language;
    return {};
}

std::array<Language, 3> languages_of_names(Language language) noexcept {
    constexpr std::array orders{std::array{Language::en, Language::ky, Language::ru},
                                std::array{Language::ky, Language::ru, Language::en},
                                std::array{Language::ru, Language::ky, Language::en}};
    return orders[static_cast<std::size_t>(language)];
}

}  // namespace kamtuu
