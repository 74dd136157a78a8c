#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include <kamtuu/language.hpp>

namespace kamtuu {

/// What a phrase is filled with.
struct Filling {
    std::string_view name;
    std::variant<std::string_view, double> value;
};

/// What ICU's library of formats does for a Phrasebook, behind virtual functions: the program loads it when it first
/// speaks (late/late.hpp), since most commands write their result without. Immutable; any number of threads may share
/// one. All functions are those of Phrasebook.
class LanguageFormats {
public:
    LanguageFormats() = default;
    LanguageFormats(const LanguageFormats&) = delete;
    LanguageFormats& operator=(const LanguageFormats&) = delete;
    virtual ~LanguageFormats() = default;

    [[nodiscard]] virtual bool knows(std::string_view id) const noexcept = 0;
    [[nodiscard]] virtual std::string say(std::string_view id, std::span<const Filling> fillings) const = 0;
    [[nodiscard]] virtual std::string number(double value, int decimals) const = 0;
};

/// The catalogue in that language. Throws std::logic_error for a phrase that is no pattern or there twice.
std::unique_ptr<const LanguageFormats> language_formats(Language language);

}  // namespace kamtuu
