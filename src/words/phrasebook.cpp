#include "words/phrasebook.hpp"

#include <array>
#include <cmath>

#include "words/language_formats.hpp"

namespace kamtuu {

namespace {

/// Why a figure is not told, where it is not.
std::string_view reason_id(ShownKind kind) noexcept {
    if (kind == ShownKind::hidden) return "map.legend.hidden";
    return kind == ShownKind::known_only_above ? "map.legend.known_only_above" : "map.legend.unknown";
}

/// As many as it takes that what is more than nothing is not told as 0, nor a range as one number. The page's script
/// has the same rule (web/words.js).
int decimals_of(const Theme& theme, const Interval& value) noexcept {
    constexpr int most = 6;
    for (int decimals = theme.unit == "%" || theme.unit == "km2" ? 1 : 2; decimals < most; ++decimals) {
        const double scale = std::pow(10.0, decimals);
        const double lower = std::round(value.lower * scale), upper = std::round(value.upper * scale);
        const bool is_told_as_none = (value.lower != 0 && lower == 0) || (value.upper != 0 && upper == 0);
        const bool is_told_as_one = value.lower != value.upper && lower == upper;
        if (!is_told_as_none && !is_told_as_one) return decimals;
    }
    return most;
}

}  // namespace

Phrasebook::Phrasebook(Language language) : language_(language), formats_(language_formats(language)) {}

Phrasebook::~Phrasebook() = default;

bool Phrasebook::knows(std::string_view id) const noexcept { return formats_->knows(id); }

std::string Phrasebook::say(std::string_view id, std::initializer_list<Filling> fillings) const {
    return formats_->say(id, {fillings.begin(), fillings.size()});
}

std::string Phrasebook::number(double value, int decimals) const { return formats_->number(value, decimals); }

std::string Phrasebook::figure(const Shown& shown, const Theme& theme) const {
    const auto decimals = decimals_of(theme, shown.value);
    // Years are names rather than quantities: 2021, not 2,021.
    const auto written = [&](double value) {
        return theme.unit == "year" ? std::to_string(static_cast<long long>(value)) : number(value, decimals);
    };
    if (shown.kind == ShownKind::hidden && theme.threshold > 0) return "<" + written(theme.threshold);
    if (shown.kind == ShownKind::hidden || !shown.bounded) return say(reason_id(shown.kind));
    if (shown.value.exact()) return written(shown.value.lower);
    return written(shown.value.lower) + "–" + written(shown.value.upper);
}

std::string Phrasebook::heading(std::string_view name, std::string_view unit) const {
    const bool measured = unit == "%" || unit == "km2";
    return std::string(name) + (measured ? ", " + say("unit." + std::string(unit)) : "");
}

const std::string& name_in(const Unit& unit, Language language) noexcept {
    const std::array names{&unit.name_en, &unit.name_ky, &unit.name_ru};  // in the order of Language
    return *names[static_cast<std::size_t>(language)];
}

const std::string& Phrasebook::name(const Unit& unit) const noexcept {
    for (const auto language : languages_of_names(language_))
        if (const auto& name = name_in(unit, language); !name.empty()) return name;
    return unit.pcode.str();
}

}  // namespace kamtuu
