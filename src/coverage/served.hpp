#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <kamtuu/boundaries.hpp>

#include "coverage/places.hpp"

namespace kamtuu {

/// Which municipalities are certainly served, counted for any unit. Built whole by its constructor; keeps a
/// reference to `boundaries`.
class ServedMunicipalities {
public:
    ServedMunicipalities(const Boundaries& boundaries, std::span<const Place> places);

    /// Municipalities in and under `unit`. Constant time, as all questions here.
    [[nodiscard]] std::size_t municipalities(const Unit& unit) const { return municipalities_[index(unit)]; }
    /// Those of them where a record certainly lies.
    [[nodiscard]] std::size_t served(const Unit& unit) const { return served_[index(unit)]; }
    [[nodiscard]] bool is_served(const Unit& leaf) const { return served_[index(leaf)] != 0; }
    [[nodiscard]] const Boundaries& boundaries() const noexcept { return boundaries_; }

private:
    [[nodiscard]] std::size_t index(const Unit& unit) const { return boundaries_.index_of(unit); }
    const Boundaries& boundaries_;
    std::vector<std::size_t> municipalities_;  // by position of the unit
    std::vector<std::size_t> served_;
};

/// The municipalities that a place can mean, all units together.
std::size_t municipalities_in(const ServedMunicipalities& served, const Place& place);

/// Whether a record of the place serves every municipality in it: one unit, or as many as it has.
bool serves_all(const ServedMunicipalities& served, const Place& place);

}  // namespace kamtuu
