#include <algorithm>
#include <array>
#include <cmath>

#include <kamtuu/error.hpp>
#include <kamtuu/ramps.hpp>

#include "core/text.hpp"

namespace kamtuu {

namespace {

using std::string_view;

constexpr string_view brewer = "ColorBrewer 2.0, C. Brewer and M. Harrower, The Pennsylvania State University";

// The colours for 3, 4 … 9 classes, six hexadecimal digits each, lowest first; a qualitative ramp has one list, of
// which the first are taken. To add a ramp: a line in each of the two tables.
constexpr std::array lists{
    std::array<string_view, 7>{"edf8b17fcdbb2c7fb8", "ffffcca1dab441b6c4225ea8", "ffffcca1dab441b6c42c7fb8253494",
                               "ffffccc7e9b47fcdbb41b6c42c7fb8253494", "ffffccc7e9b47fcdbb41b6c41d91c0225ea80c2c84",
                               "ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea80c2c84",
                               "ffffd9edf8b1c7e9b47fcdbb41b6c41d91c0225ea8253494081d58"},
    std::array<string_view, 7>{"deebf79ecae13182bd", "eff3ffbdd7e76baed62171b5", "eff3ffbdd7e76baed63182bd08519c",
                               "eff3ffc6dbef9ecae16baed63182bd08519c", "eff3ffc6dbef9ecae16baed64292c62171b5084594",
                               "f7fbffdeebf7c6dbef9ecae16baed64292c62171b5084594",
                               "f7fbffdeebf7c6dbef9ecae16baed64292c62171b508519c08306b"},
    std::array<string_view, 7>{"e5f5e0a1d99b31a354", "edf8e9bae4b374c476238b45", "edf8e9bae4b374c47631a354006d2c",
                               "edf8e9c7e9c0a1d99b74c47631a354006d2c", "edf8e9c7e9c0a1d99b74c47641ab5d238b45005a32",
                               "f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45005a32",
                               "f7fcf5e5f5e0c7e9c0a1d99b74c47641ab5d238b45006d2c00441b"},
    std::array<string_view, 7>{"efedf5bcbddc756bb1", "f2f0f7cbc9e29e9ac86a51a3", "f2f0f7cbc9e29e9ac8756bb154278f",
                               "f2f0f7dadaebbcbddc9e9ac8756bb154278f", "f2f0f7dadaebbcbddc9e9ac8807dba6a51a34a1486",
                               "fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a34a1486",
                               "fcfbfdefedf5dadaebbcbddc9e9ac8807dba6a51a354278f3f007d"},
    std::array<string_view, 7>{"fee8c8fdbb84e34a33", "fef0d9fdcc8afc8d59d7301f", "fef0d9fdcc8afc8d59e34a33b30000",
                               "fef0d9fdd49efdbb84fc8d59e34a33b30000", "fef0d9fdd49efdbb84fc8d59ef6548d7301f990000",
                               "fff7ecfee8c8fdd49efdbb84fc8d59ef6548d7301f990000",
                               "fff7ecfee8c8fdd49efdbb84fc8d59ef6548d7301fb300007f0000"},
    std::array<string_view, 7>{"fff7bcfec44fd95f0e", "ffffd4fed98efe9929cc4c02", "ffffd4fed98efe9929d95f0e993404",
                               "ffffd4fee391fec44ffe9929d95f0e993404", "ffffd4fee391fec44ffe9929ec7014cc4c028c2d04",
                               "ffffe5fff7bcfee391fec44ffe9929ec7014cc4c028c2d04",
                               "ffffe5fff7bcfee391fec44ffe9929ec7014cc4c02993404662506"},
    std::array<string_view, 7>{"fde72521918c440154", "fde72535b77931688e440154", "fde7255ec96221918c3b528b440154",
                               "fde7257ad15122a8842a788e414487440154", "fde72590d74335b77921918c31688e443983440154",
                               "fde725a0da394ac16d1fa187277f8e365c8d46327e440154",
                               "fde725addc305ec96228ae8021918c2c728e3b528b472d7b440154"},
    std::array<string_view, 7>{"fdea457f7c75002051", "fdea45a49d78575c6e002051", "fdea45bbaf717f7c753c4d6e002051",
                               "fdea45caba6a948f786969702b446e002051", "fdea45d5c164a49d787f7c75575c6e1f3e6e002051",
                               "fdea45ddc75fb1a7758e8978706e7148546d173a6d002051",
                               "fdea45e2cb5cbbaf719a94787f7c7562646f3c4d6e11366c002051"},
    std::array<string_view, 7>{"998ec3f7f7f7f1a340", "5e3c99b2abd2fdb863e66101", "5e3c99b2abd2f7f7f7fdb863e66101",
                               "542788998ec3d8daebfee0b6f1a340b35806", "542788998ec3d8daebf7f7f7fee0b6f1a340b35806",
                               "5427888073acb2abd2d8daebfee0b6fdb863e08214b35806",
                               "5427888073acb2abd2d8daebf7f7f7fee0b6fdb863e08214b35806"},
    std::array<string_view, 7>{"d8b365f5f5f55ab4ac", "a6611adfc27d80cdc1018571", "a6611adfc27df5f5f580cdc1018571",
                               "8c510ad8b365f6e8c3c7eae55ab4ac01665e", "8c510ad8b365f6e8c3f5f5f5c7eae55ab4ac01665e",
                               "8c510abf812ddfc27df6e8c3c7eae580cdc135978f01665e",
                               "8c510abf812ddfc27df6e8c3f5f5f5c7eae580cdc135978f01665e"},
    std::array<string_view, 7>{"1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666"},
};
constexpr std::array table{
    Ramp{"YlGnBu", "sequential", brewer},
    Ramp{"Blues", "sequential", brewer},
    Ramp{"Greens", "sequential", brewer},
    Ramp{"Purples", "sequential", brewer},
    Ramp{"OrRd", "sequential", brewer},
    Ramp{"YlOrBr", "sequential", brewer},
    Ramp{"viridis", "sequential", "S. van der Walt and N. Smith, matplotlib, CC0; turned round, light to dark"},
    Ramp{"cividis", "sequential", "J. R. Nunez, C. R. Anderton and R. S. Renslow, 2018; turned round, light to dark"},
    Ramp{"PuOr", "diverging", brewer},
    Ramp{"BrBG", "diverging", brewer},
    Ramp{"Dark2", "qualitative", brewer},
};
static_assert(lists.size() == table.size());

constexpr std::size_t digits = 6;

int digit(char c) { return text::is_digit(c) ? c - '0' : c - 'a' + 10; }

Colour colour_at(string_view list, std::size_t position) {
    const auto byte = [&](std::size_t i) {
        const auto at = position * digits + 2 * i;
        return static_cast<std::uint8_t>(16 * digit(list[at]) + digit(list[at + 1]));
    };
    return {byte(0), byte(1), byte(2)};
}

std::size_t line_of(string_view key) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (text::to_lower(table[i].key) == text::to_lower(key)) return i;
        known.emplace_back(table[i].key);
    }
    throw Error(ErrorKind::usage,
                "There is no colour ramp \"" + std::string(key) + "\". Ramps are: " + text::join(known, ", ") + ".");
}

/// The relative luminance of WCAG 2.1.
double luminance(Colour colour) noexcept {
    const auto linear = [](std::uint8_t part) {
        const double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

}  // namespace

std::string hex(Colour colour) {
    constexpr string_view letters = "0123456789abcdef";
    std::string text = "#";
    for (const auto part : {colour.red, colour.green, colour.blue}) {
        text += letters[part / 16];
        text += letters[part % 16];
    }
    return text;
}

double contrast(Colour one, Colour other) noexcept {
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

Colour shade(Colour colour) noexcept {
    constexpr double dark = 0.18;  // as bright to the eye as the middle between black and white
    const bool lighter = luminance(colour) < dark;
    const auto part = [&](std::uint8_t value) {
        return static_cast<std::uint8_t>(lighter ? (value + 255) / 2 : value * 11 / 20);
    };
    return {part(colour.red), part(colour.green), part(colour.blue)};
}

std::span<const Ramp> ramps() noexcept { return table; }

std::vector<Colour> colours(string_view ramp, std::size_t count) {
    const auto line = line_of(ramp);
    const bool qualitative = table[line].kind == "qualitative";
    const std::size_t most = qualitative ? lists[line][0].size() / digits : 9;
    if (count < 1 || count > most)
        throw Error(ErrorKind::usage, "The ramp " + std::string(table[line].key) + " has 1 to " + std::to_string(most) +
                                          " colours, not " + std::to_string(count) + ".");
    constexpr std::size_t least = 3;
    const auto list = lists[line][qualitative ? 0 : std::max(count, least) - least];
    // Of fewer than three the darker ones, which stand out from what has no class.
    const auto first = qualitative || count >= least ? 0 : least - count;
    std::vector<Colour> result;
    for (std::size_t i = 0; i < count; ++i) result.push_back(colour_at(list, first + i));
    return result;
}

Colour special_colour(ShownKind kind) noexcept {
    switch (kind) {
        case ShownKind::known_only_above:
            return {0xe3, 0xe3, 0xe3};
        case ShownKind::unknown:
            return {0xc4, 0xc4, 0xc4};
        case ShownKind::hidden:
            return {0x8c, 0x8c, 0x8c};
        case ShownKind::number:
        case ShownKind::none:
        case ShownKind::between:
            break;
    }
    return {0xff, 0xff, 0xff};
}

}  // namespace kamtuu
