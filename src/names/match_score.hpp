#pragma once

#include <cstddef>

#include <kamtuu/gazetteer.hpp>

namespace kamtuu {

/// A name longer than this is none: what comes after it is not compared.
inline constexpr std::size_t longest_typed_name = 256;

/// What agreement by a rule is worth where nothing speaks against it.
double score_of(NameRule rule) noexcept;

/// What a code is worth that had to be completed: a zero restored, a country added.
inline constexpr double score_of_a_completed_code = 0.98;

/// What speaks against a match, each lowering its score by a factor.
namespace factor {
inline constexpr double type_differs = 0.85;      ///< a unit word or the column speaks of another type of unit
inline constexpr double unknown_ancestor = 0.85;  ///< something typed around the name is not known or contradicts
inline constexpr double exact_elsewhere = 0.95;   ///< it was mended, but is the name of a unit elsewhere as it stands
inline constexpr double seat = 0.9;               ///< a village, taken for the municipality that is called like it
}  // namespace factor

/// What a mended name is judged by.
struct NearEvidence {
    unsigned edits{};          ///< from the name
    unsigned runner_up{};      ///< edits from the nearest name of another unit; `none_near` if there is none
    std::size_t letters{};     ///< of the typed name, or its sounds if they are fewer
    bool in_letters{true};     ///< whether so few edits are enough in letters, and not in sounds alone
    std::size_t bearers{};     ///< units that have the name: a common one says less than a rare one
    bool within_place{false};  ///< whether its surroundings are known
};
inline constexpr unsigned none_near = 3;

/// How sure a mended name is; bench/names prints what each score is worth.
double near_score(const NearEvidence& evidence) noexcept;

}  // namespace kamtuu
