#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/neighbours.hpp>

/// Whether what is alike lies together: Moran's I of a value of the units, as a whole and place by place.
///
///     const auto borders = kamtuu::neighbours(tiling, kamtuu::Level::adm3);
///     const auto weights = kamtuu::weights_of(borders, units);
///     if (const auto found = kamtuu::moran(share_reached, weights)) std::cout << kamtuu::in_words(*found) << '\n';
///
/// **Give rates, not counts:** people reached per head, shares served. Counts cluster because people do.
///
/// **Islands** are units without neighbours. As in PySAL's `esda` they count in n and in the mean, and have no weights,
/// so that nothing is added for them; they are told (`Weights::islands`). PySAL goes on to give an island a quadrant
/// and the least of all p values, which means nothing; here it has neither.
///
/// **Absent, never NaN.** No result where it would mean nothing: fewer than `least_units` units, no neighbours at all,
/// a value that is not finite, or values that are all the same (up to rounding: a spread below 10^-12 of the largest).
/// Where the lengths of what is given do not fit, Error (usage) is thrown.
///
/// The figures are those of `esda.Moran` and `esda.Moran_Local` 2.9 with row-standardised weights, and tests hold them
/// to 10^-10; where a definition differs, that is said. All functions are free of state: any thread may call them.

#pragma GCC visibility push(default)
namespace kamtuu {

/// The variance under randomisation divides by n - 3.
inline constexpr std::size_t least_units = 4;

/// Row-standardised spatial weights: each of the k neighbours of a unit weighs 1/k.
class Weights {
public:
    /// `neighbours[i]`: the positions of the neighbours of unit i, in any order. Need not be mutual. Throws Error
    /// (usage) for a position that is out of range, the unit's own, or there twice.
    explicit Weights(std::vector<std::vector<std::uint32_t>> neighbours);

    [[nodiscard]] std::size_t size() const noexcept { return neighbours_.size(); }
    /// In ascending order.
    [[nodiscard]] std::span<const std::uint32_t> neighbours(std::size_t unit) const { return neighbours_.at(unit); }
    /// The units without neighbours, in ascending order.
    [[nodiscard]] const std::vector<std::uint32_t>& islands() const noexcept { return islands_; }
    /// The most neighbours that a unit has.
    [[nodiscard]] std::size_t most_neighbours() const noexcept { return most_neighbours_; }

private:
    std::vector<std::vector<std::uint32_t>> neighbours_;
    std::vector<std::uint32_t> islands_;
    std::size_t most_neighbours_{};
};

/// The weights of `units`, by their positions, from who borders on whom. Borders with units that are not among them
/// are left out; each pair is there once, as neighbours() gives it. So a lake divides, be it a hole or a unit that is
/// not asked for, and a sliver that was repaired does not. Throws Error (usage) if a unit is null or there twice.
Weights weights_of(std::span<const SharedBorder> borders, std::span<const Unit* const> units);

/// How far a figure is from what chance would give.
struct Significance {
    double variance{};
    /// (I - expected) / square root of the variance. Absent if there is no variance: if all are neighbours of all, I is
    /// always as expected.
    std::optional<double> z{};
    /// The chance of a |z| at least as large under the normal distribution: two-sided.
    std::optional<double> p{};
};

/// Moran's I of all units together.
///
///     I = n / S0 * sum over i, k of w_ik z_i z_k / sum over i of z_i^2,   z_i = x_i - mean,   S0 = sum of all w.
///
/// A. D. Cliff and J. K. Ord, "Spatial Processes" (1981), equations 1.37 to 1.39 for the moments.
struct Moran {
    double i{};
    double expected{};             ///< -1 / (n - 1), where there is no pattern
    Significance normality{};      ///< if the values were drawn from a normal distribution
    Significance randomisation{};  ///< if these very values were dealt out at random
    std::size_t units{};
    std::size_t islands{};  ///< of these
};

/// O(n + number of neighbours), and a logarithm for the moments.
std::optional<Moran> moran(std::span<const double> values, const Weights& weights);

/// One plain sentence: whether neighbours are more, or less, alike than chance would have them. "Than chance" means p
/// under randomisation below `level`.
std::string in_words(const Moran& moran, double level = 0.05);

/// Rows of positions, by which values are dealt out anew. Any table may be given, such as another program's.
struct Permutations {
    std::size_t length{};              ///< of a row
    std::vector<std::uint32_t> ids{};  ///< row after row

    [[nodiscard]] std::size_t count() const noexcept { return length == 0 ? 0 : ids.size() / length; }
    [[nodiscard]] std::span<const std::uint32_t> row(std::size_t i) const {
        return std::span(ids).subspan(i * length, length);
    }
};

/// `count` rows of `length` different positions below `below`, each choice as likely as any other. The same for the
/// same seed with every compiler and standard library: std::mt19937_64, which the standard fixes to the bit, seeded
/// with `seed`; a number below b is the next word modulo b, where the words from the largest multiple of b on are
/// skipped; a row is the beginning of 0, 1, 2 …, where place k changes with k plus a number below `below` - k (R. A.
/// Fisher and F. Yates; each row starts anew from 0, 1, 2 …). Throws Error (usage) if `length` is more than `below`.
Permutations random_permutations(std::size_t below, std::size_t length, std::size_t count, std::uint64_t seed);

/// Moran's I of the values dealt out at random, `count` times.
struct MoranSimulation {
    std::size_t permutations{};
    std::size_t at_least{};  ///< how often it came out as large as it is, or larger
    std::size_t at_most{};   ///< as small, or smaller
    double expected{};       ///< the mean of those that came out
    double variance{};       ///< of those, about their mean
    /// One-sided, of the side that I is on: (r + 1) / (permutations + 1), where r is the smaller of the two counts.
    /// esda's `p_sim` but for ties; see Ties.
    double p_sim{};
};

/// What equals the observed figure, up to rounding (10^-10 of the largest that there can be), is a tie. Values with
/// many zeros have many of them.
enum class Ties {
    /// r is the smaller of at_least and at_most: a tie speaks against significance on either side.
    on_both_sides,
    /// r is the smaller of at_least and permutations - at_least, as in `esda`: a tie on the lower side is not counted.
    /// So esda says p = 1 / (permutations + 1) where everything is a tie. For comparing.
    as_esda,
};

struct PermutationOptions {
    Ties ties{Ties::on_both_sides};
    unsigned threads{0};  ///< 0: as many as there are cores; they do not change the result
};

/// `permutations`: of all n positions; row r gives unit i the value of unit row[i]. random_permutations(n, n, 999,
/// seed) makes them. Absent, too, if there is none. Throws Error (usage) if a row is no permutation.
std::optional<MoranSimulation> moran_permuted(std::span<const double> values, const Weights& weights,
                                              const Permutations& permutations, const PermutationOptions& options = {});

/// A unit and its neighbours' mean: above the mean of all (high), or not (low).
enum class Quadrant {
    high_high,  ///< high among high ones
    low_high,   ///< low among high ones
    low_low,    ///< low among low ones
    high_low,   ///< high among low ones
};

/// "high-high", "low-high", "low-low" or "high-low".
std::string_view to_string(Quadrant quadrant) noexcept;

/// Moran's I of one unit: L. Anselin, "Local indicators of spatial association - LISA", Geographical Analysis 27
/// (1995).
///
///     I_i = (n - 1) z_i lag_i / sum over k of z_k^2,   lag_i = sum over k of w_ik z_k.
struct LocalMoran {
    double standardised{};  ///< the value less the mean, over the standard deviation (of n, not n - 1): z_i
    double lag{};           ///< the mean z of its neighbours; 0 for an island
    double i{};             ///< 0 for an island
    // Of an island all that follows is absent, and without permutations all but the quadrant.
    std::optional<Quadrant> quadrant{};
    std::optional<double> z_sim{};  ///< how many standard deviations of the permuted ones it is off their mean
    /// As MoranSimulation::p_sim, for I_i. One-sided, on the side that the data chose: the two-sided value is twice it.
    std::optional<double> p_sim{};
    /// p_sim after Benjamini and Hochberg, over all units that have one.
    std::optional<double> q{};
};

/// The local I of each unit, by position. Conditional permutation: a unit keeps its value, and its k neighbours get the
/// values of the first k positions of a row among the *other* units (position p stands for unit p if that is before
/// the unit, else for p + 1). The same table serves all units, as in esda. random_permutations(n - 1,
/// weights.most_neighbours(), 999, seed) makes it. Throws Error (usage) for rows that are too short, or with a position
/// that is out of range or there twice. O(permutations x number of neighbours).
std::optional<std::vector<LocalMoran>> local_moran(std::span<const double> values, const Weights& weights,
                                                   const Permutations& permutations,
                                                   const PermutationOptions& options = {});

/// The adjusted p of each p, by position: the least rate of false discoveries at which it is significant.
///
///     q_(k) = min over j >= k of min(1, p_(j) m / j),   p ascending, m of them.
///
/// Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", J. R. Stat. Soc. B 57 (1995). Absent ones stay
/// absent and do not count in m. Throws Error (usage) for a p outside 0 to 1.
std::vector<std::optional<double>> adjusted(std::span<const std::optional<double>> p);

/// The positions of those q that are at most `level`. With q of one-sided p values, such as those of local_moran, half
/// the level that is meant for both sides.
std::vector<std::size_t> significant(std::span<const std::optional<double>> q, double level);

}  // namespace kamtuu
#pragma GCC visibility pop
