#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/interval.hpp>

#include "coverage/places.hpp"
#include "coverage/served.hpp"

namespace kamtuu {

/// At least and at most how many municipalities of a unit are served, for every unit.
///
/// A vague place is a *claim*: each of its records serves at least so many and at most so many municipalities of a set.
/// "20 municipalities of these regions" claims 20; one of three that share a name claims 1, or from 0 to 1 where one
/// of the three is a lake; "somewhere in this region" claims from 0 to all.
///
/// **At least:** the certain ones, and of claims whose sets have nothing in common what each needs beyond the certain
/// ones and beyond what fits elsewhere, max(0, n - capacity of the others). Sets are taken largest need first, so where
/// two or more claims overlap the bound can be lower than the truth allows; it is never higher. Never less than what
/// the units below need together.
///
/// **At most:** the certain ones, and what all claims together can add; inside a unit claims are first held to the
/// capacity of the smallest unit that they lie in. Claims over several units that meet in part of them are added, so
/// there the bound can be higher than the truth allows; it is never lower.
///
/// Both are exact where every claim is about one unit. Built in O(units x claims); then constant time.
class ServedBounds {
public:
    ServedBounds(const ServedMunicipalities& served, std::span<const Place> places);

    [[nodiscard]] Interval of(const Unit& unit) const { return bounds_[boundaries_.index_of(unit)]; }

    /// Whether each record of a place serves at least one municipality of `unit`, because no more than some of what it
    /// serves fits elsewhere.
    [[nodiscard]] bool must_reach(const Place& place, const Unit& unit) const;

private:
    struct Claim {
        std::vector<const Unit*> units{};
        const Unit* home{};            // the smallest unit that all of them lie in
        std::size_t municipalities{};  // of all of them together
        std::size_t at_least{};
        std::size_t at_most{};
    };

    [[nodiscard]] Claim claim_of(const Place& place) const;
    [[nodiscard]] std::vector<const Unit*> parts_in(const Claim& claim, const Unit& unit) const;
    void bound(const Unit& unit);
    [[nodiscard]] std::size_t lower(const Unit& unit) const;
    [[nodiscard]] std::size_t upper(const Unit& unit);
    [[nodiscard]] std::size_t room_in(const Claim& claim, const Unit& unit) const;

    const ServedMunicipalities& served_;
    const Boundaries& boundaries_;
    std::vector<Claim> claims_{};
    std::vector<Interval> bounds_{};          // by position of the unit
    std::vector<std::size_t> from_within_{};  // at most, by certain records and claims that lie wholly inside
};

}  // namespace kamtuu
