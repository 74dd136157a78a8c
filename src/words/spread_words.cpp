#include "words/spread_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace kamtuu {

namespace {

using std::string_view;

/// How a measure is told. To add a measure: its line here and its phrase in spread_phrases.cpp.
struct Telling {
    string_view key;
    string_view without;   ///< the phrase where there is no value though there are units enough
    int decimals;          ///< of the value
    double shown_times;    ///< what the sentence tells beside the value is the value times this
    bool of_whole{false};  ///< first divided by theil of the same level
    std::optional<double> alike{};
};
constexpr std::array tellings{
    Telling{"gini", "inequality", 3, 200},
    Telling{"theil", "inequality", 3, 1},
    Telling{"theil_between", "parts", 3, 100, true},
    Telling{"theil_within", "parts", 3, 100, true},
    Telling{"reach_ratio", "ratio", 2, 1, false, 1},
    Telling{"reach_difference", "inequality", 1, 1, false, 0},
    Telling{"coverage_ratio", "ratio", 2, 1, false, 1},
    Telling{"coverage_difference", "inequality", 1, 1, false, 0},
    Telling{"reach_moran", "moran", 3, 1},
    Telling{"served_moran", "moran", 3, 1},
};

std::string without_value(const Phrasebook& book, const SpreadRow& row, const Telling& telling) {
    if (row.units < row.measure->least_units)
        return book.say("spread.none.too_few", {{"count", static_cast<double>(row.units)},
                                                {"least", book.number(static_cast<double>(row.measure->least_units))}});
    return book.say("spread.none." + std::string(telling.without));
}

/// "= 0.012", "< 0.001", "—".
std::string chance(const Phrasebook& book, const std::optional<double>& p) {
    constexpr double least = 0.001;
    if (!p) return "—";
    return (*p < least ? "< " : "= ") + book.number(std::max(*p, least), 3);
}

std::string moran(const Phrasebook& book, const SpreadRow& row) {
    const auto expected = row.expected.value_or(0);
    const auto* what = !row.p || *row.p >= spread_significance ? "chance" : *row.value > expected ? "more" : "less";
    return book.say(
        "spread.moran." + std::string(what),
        {{"value", book.number(*row.value, 3)}, {"expected", book.number(expected, 3)}, {"p", chance(book, row.p)}});
}

/// "Ak-Bulun and 453 others".
std::string name_of(const Phrasebook& book, const Unit* unit, std::size_t others) {
    if (unit == nullptr) return "—";
    if (others == 0) return book.name(*unit);
    return book.say("spread.and_others",
                    {{"name", std::string_view(book.name(*unit))}, {"count", static_cast<double>(others)}});
}

/// The share of the whole inequality that a part is; none where there is no inequality.
std::optional<double> share_of_whole(const Spread& spread, const SpreadRow& row) {
    const auto* whole = spread.find("theil", row.level);
    if (whole == nullptr || !whole->value || *whole->value <= 0) return {};
    return *row.value / *whole->value;
}

}  // namespace

std::string in_words(const Phrasebook& book, const Spread& spread, const SpreadRow& row) {
    const auto* telling = std::ranges::find(tellings, row.measure->key, &Telling::key);
    if (telling == tellings.end()) return row.sentence;
    if (!row.value) return without_value(book, row, *telling);
    if (telling->without == "moran") return moran(book, row);
    const auto told = telling->of_whole ? share_of_whole(spread, row) : row.value;
    if (!told || row.value == telling->alike) return book.say("spread.alike");
    return book.say("spread." + std::string(telling->key), {{"value", book.number(*row.value, telling->decimals)},
                                                            {"shown", book.number(*told * telling->shown_times, 0)},
                                                            {"highest", name_of(book, row.highest, row.as_high)},
                                                            {"lowest", name_of(book, row.lowest, row.as_low)}});
}

}  // namespace kamtuu
