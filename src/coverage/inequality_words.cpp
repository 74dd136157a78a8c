#include <cmath>

#include <kamtuu/inequality.hpp>

#include "core/number.hpp"

namespace kamtuu {

namespace {

/// A sentence with `#` for the number, `@` for what it shows and `$` for what a group is called.
struct Sentence {
    InequalityMeasure measure;
    double shown_times;  ///< what is shown is the number times this
    int shown_decimals;
    std::string_view text;
};

constexpr Sentence sentences[] = {
    {InequalityMeasure::gini, 200, 0,
     "Gini #: the reach per head where two people drawn at random live differs by @ % of the average on average; 0 "
     "would mean that every $ is reached alike, 1 that nearly all who are reached live in one small $."},
    {InequalityMeasure::theil, 1, 3,
     "Theil's T #: 0 would mean that every $ is reached alike, and the larger it is, the fewer people have the reach; "
     "it is the sum of what lies between and what lies within parts of the country."},
    {InequalityMeasure::theil_between, 100, 0,
     "Between the parts lies @ % of the inequality; 0 would mean that the parts are reached alike on average, 100 that "
     "every $ is reached like the others of its part."},
    {InequalityMeasure::theil_within, 100, 0,
     "Within the parts lies @ % of the inequality; 0 would mean that every $ is reached like the others of its part, "
     "100 that the parts are reached alike on average."},
    {InequalityMeasure::ratio, 1, 2,
     "Ratio #: the best reached $ has @ times the reach per head of the least reached; 1 would mean that every $ is "
     "reached alike."},
    {InequalityMeasure::difference, 100, 1,
     "Difference #: of each 100 people, @ more are reached in the best reached $ than in the least reached; 0 would "
     "mean that every $ is reached alike."},
    {InequalityMeasure::unweighted_gini, 200, 0,
     "Unweighted Gini #: two values drawn at random differ by @ % of the average on average, each $ counting once; 0 "
     "would mean that every $ has the same value."},
    {InequalityMeasure::unweighted_theil, 1, 3,
     "Unweighted Theil's T #: 0 would mean that every $ has the same value, each $ counting once; the larger it is, "
     "the fewer have the most."},
};

std::string filled(const Sentence& sentence, double value, std::string_view group) {
    std::string text;
    for (const char c : sentence.text) {
        if (c == '#') {
            append_number(text, value, 3);
        } else if (c == '@') {
            append_number(text, value * sentence.shown_times, sentence.shown_decimals);
        } else if (c == '$') {
            text += group;
        } else {
            text += c;
        }
    }
    return text;
}

}  // namespace

std::string in_words(InequalityMeasure measure, double value, std::string_view group) {
    if (!std::isfinite(value * 200)) return {};
    for (const auto& sentence : sentences)
        if (sentence.measure == measure) return filled(sentence, value, group);
    return {};
}

}  // namespace kamtuu
