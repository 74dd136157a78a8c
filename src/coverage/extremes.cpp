#include <algorithm>
#include <string_view>

#include "core/number.hpp"
#include "coverage/measure_functions.hpp"

namespace kamtuu::measure {

namespace {

/// What is compared, in words.
struct Comparison {
    std::string_view reached;  ///< of a unit
    std::string_view figure;
    std::string_view each;
    std::string_view more;
    std::string_view nothing;
};
constexpr Comparison of_people{"reached", "the reach per head", "1,000 residents", "more are reached",
                               "nobody is reached"};
constexpr Comparison of_municipalities{"covered", "the share of municipalities served", "100 municipalities",
                                       "more are served", "no municipality is served"};

std::string shown(double value, int decimals) {
    std::string text;
    append_number(text, value, decimals);
    return text;
}

/// The two units, and the sentence where they are alike.
SpreadRow between_extremes(const Figures& figures, const LevelFacts& level, const Comparison& words) {
    const auto values = figures.values();
    const auto [least, greatest] =
        std::pair(std::min_element(values.begin(), values.end()), std::max_element(values.begin(), values.end()));
    SpreadRow row;
    row.lowest = figures.units[static_cast<std::size_t>(least - values.begin())];
    row.highest = figures.units[static_cast<std::size_t>(greatest - values.begin())];
    row.as_low = static_cast<std::size_t>(std::count(values.begin(), values.end(), *least)) - 1;
    row.as_high = static_cast<std::size_t>(std::count(values.begin(), values.end(), *greatest)) - 1;
    if (*least == *greatest)
        row.sentence =
            "Every " + std::string(to_string(level.summary.level)) + " is " + std::string(words.reached) + " alike.";
    return row;
}

/// Where hundreds have nothing, nobody is to take one of them for the worst.
std::string with_others(const Unit& unit, std::size_t others) {
    const auto name = display_name(unit);
    return others == 0 ? name : name + " and " + std::to_string(others) + (others == 1 ? " other" : " others");
}

SpreadRow without_value(SpreadRow row, std::string reason) {
    row.highest = row.lowest = nullptr;
    row.sentence = std::move(reason);
    return row;
}

SpreadRow ratio_of(const Figures& figures, const LevelFacts& level, const Comparison& words) {
    auto row = between_extremes(figures, level, words);
    row.value = reach_ratio(figures.groups);
    if (!row.value)
        return without_value(row, "No value: " + std::string(words.nothing) + " in " +
                                      with_others(*row.lowest, row.as_low) +
                                      ", and nothing is that many times nothing.");
    if (!row.sentence.empty()) return row;
    const auto text = shown(*row.value, 2);
    row.sentence = "Ratio " + text + ": " + std::string(words.figure) + " is " + text + " times as high in " +
                   with_others(*row.highest, row.as_high) + " as in " + with_others(*row.lowest, row.as_low) +
                   "; 1 would mean that every " + std::string(to_string(level.summary.level)) + " is " +
                   std::string(words.reached) + " alike.";
    return row;
}

SpreadRow difference_of(const Figures& figures, const LevelFacts& level, const Comparison& words) {
    auto row = between_extremes(figures, level, words);
    const auto difference = reach_difference(figures.groups);
    if (!difference) return without_value(row, nobody_reached(figures, level));
    row.value = *difference * figures.times;
    if (!row.sentence.empty()) return row;
    const auto text = shown(*row.value, 1);
    row.sentence = "Difference " + text + ": of each " + std::string(words.each) + ", " + text + " " +
                   std::string(words.more) + " in " + with_others(*row.highest, row.as_high) + " than in " +
                   with_others(*row.lowest, row.as_low) + "; 0 would mean that every " +
                   std::string(to_string(level.summary.level)) + " is " + std::string(words.reached) + " alike.";
    return row;
}

}  // namespace

SpreadRow ratio(const Figures& figures, const LevelFacts& level) { return ratio_of(figures, level, of_people); }

SpreadRow difference(const Figures& figures, const LevelFacts& level) {
    return difference_of(figures, level, of_people);
}

SpreadRow coverage_ratio(const Figures& figures, const LevelFacts& level) {
    return ratio_of(figures, level, of_municipalities);
}

SpreadRow coverage_difference(const Figures& figures, const LevelFacts& level) {
    return difference_of(figures, level, of_municipalities);
}

}  // namespace kamtuu::measure
