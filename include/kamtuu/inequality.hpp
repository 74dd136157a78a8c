#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How unequally people are reached: numbers over groups, which are municipalities, districts or whatever else has a
/// number of people reached and a population.
///
/// **Two forms, which answer two questions.**
/// - *By heads* (`Group`): how unequal is the reach per head for the people? A group weighs as much as its population,
///   so that merging groups of equal reach per head changes nothing. This is what to publish.
/// - *Unweighted* (`unweighted_…`): how unequal are the values of the groups, each of which counts once? What PySAL's
///   package `inequality` computes. Of people reached it says mostly that groups differ in size; it is for rates and
///   for comparing with other programs.
///
/// **Absent, never NaN.** Every number is std::nullopt where it would mean nothing: fewer than `least_groups` groups,
/// nobody reached at all, a negative or not finite number of people reached, a population that is zero, negative or not
/// finite, or numbers whose sum is no double. More people reached than there are is no mistake here: one person can be
/// reached twice. A group whose reach is not known has no place here: leave it out, and say so.
///
/// **Order and threads.** What goes into a sum is sorted first, so that the order of the rows changes no bit. Scaling
/// all numbers of people reached, or all populations, changes nothing but rounding. O(n log n). No state; any thread.

#pragma GCC visibility push(default)
namespace kamtuu {

/// One has nobody to be unequal to.
inline constexpr std::size_t least_groups = 2;

/// People who are reached, and who live there.
struct Group {
    double reached{};
    double population{};
};

/// The Gini coefficient of the reach per head, 0 (all groups alike) to less than 1:
///
///     G = sum over i, k of p_i p_k |r_i - r_k| / (2 r),
///
/// with r_i the reach per head of group i, r that of all together, and p_i the share of the population that lives in i.
/// Twice the area between the diagonal and concentration_curve(). M. C. Brown, "Using Gini-style indices to evaluate
/// the spatial patterns of health practitioners", Social Science & Medicine 38 (1994).
std::optional<double> gini(std::span<const Group> groups);

/// Theil's T of the reach per head, 0 (all alike) to the logarithm of one over the least share of the population:
///
///     T = sum over i of s_i ln(s_i / p_i),
///
/// with s_i the share of the people reached who live in i, and 0 ln 0 = 0. Natural logarithms. H. Theil, "Economics
/// and Information Theory" (1967), chapter 4.
std::optional<double> theil(std::span<const Group> groups);

/// Theil's T in two parts that add up to it.
struct TheilParts {
    double total{};
    /// What would be left if every group had the reach per head of its part of the country.
    double between{};
    /// The T of each part, weighted with its share of the people reached. A part that nobody is reached in adds
    /// nothing.
    double within{};
};

/// Theil's T between and within parts of the country, such as regions: `part_of[i]` is any number that stands for the
/// part in which group i lies. Throws Error (usage) unless there is one for each group.
std::optional<TheilParts> theil(std::span<const Group> groups, std::span<const std::size_t> part_of);

/// The greatest reach per head over the least. Absent, too, if somewhere nobody is reached: nothing is that many times
/// nothing. This and the difference are the simple measures of WHO's "Handbook on health inequality monitoring" (2013).
std::optional<double> reach_ratio(std::span<const Group> groups);

/// The greatest reach per head less the least.
std::optional<double> reach_difference(std::span<const Group> groups);

/// A point of a concentration curve.
struct ConcentrationPoint {
    double population_share{};
    double reached_share{};
};

/// The share of all people reached against the share of the population, groups in ascending order of their reach per
/// head: (0, 0), then a point after each group, the last one (1, 1) exactly. Ordered so, it is also called the Lorenz
/// curve; it never runs above the diagonal but for rounding.
std::optional<std::vector<ConcentrationPoint>> concentration_curve(std::span<const Group> groups);

/// The Gini coefficient of n values, each of which counts once, 0 to (n - 1) / n:
///
///     G = sum over i of (2 i - n - 1) x_i / (n sum of x),   x in ascending order, i from 1.
///
/// PySAL's `inequality.gini.Gini(x).g`. No correction for small n.
std::optional<double> unweighted_gini(std::span<const double> values);

/// Theil's T of n values, each of which counts once, 0 to ln n:
///
///     T = sum over i of s_i ln(n s_i),   s_i the share of value i in the sum.
///
/// PySAL's `inequality.theil.Theil(y).T`, which puts the least positive double in the place of a zero; that is below
/// rounding.
std::optional<double> unweighted_theil(std::span<const double> values);

/// The same between and within parts: PySAL's `TheilD(y, partition)`, its `bg` and `wg`.
std::optional<TheilParts> unweighted_theil(std::span<const double> values, std::span<const std::size_t> part_of);

/// What a number of this header is.
enum class InequalityMeasure {
    gini,
    theil,
    theil_between,
    theil_within,
    ratio,
    difference,
    unweighted_gini,
    unweighted_theil,
};

/// One plain sentence that says what `value` means and with what to compare it. `group` is what one group is called.
/// `theil_between` and `theil_within` want the share of the whole that lies there: `between / total`, `within / total`.
/// Empty for a value that is not finite.
///
///     "Gini 0.25: the reach per head where two people drawn at random live differs by 50 % of the average on average;
///      0 would mean that every municipality is reached alike, 1 that nearly all who are reached live in one small
///      municipality."
std::string in_words(InequalityMeasure measure, double value, std::string_view group = "municipality");

}  // namespace kamtuu
#pragma GCC visibility pop
