#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <kamtuu/map.hpp>

#include "map/composition.hpp"
#include "map/lettering.hpp"
#include "words/phrasebook.hpp"

/// What a map says in words around the country.

namespace kamtuu::map {

/// What all parts of a face are made with.
struct Tools {
    const Phrasebook& book;
    const Lettering& lettering;
    double factor{1};  ///< how much larger than on a page of A4 everything is
};

/// How much larger letters and lines are than on a page of A4, by the page's size; not so small that nobody can read
/// them.
double factor_of(double width_mm, double height_mm) noexcept;

constexpr double points_of(double millimetres) noexcept { return millimetres * 72 / 25.4; }

constexpr Colour ink{0x1d, 0x2b, 0x36};
constexpr Colour quiet_ink{0x5a, 0x68, 0x72};

/// Words above each other.
class TextStack {
public:
    void add(Words words, double gap_before);
    [[nodiscard]] Extent extent() const noexcept { return extent_; }
    [[nodiscard]] bool empty() const noexcept { return lines_.empty(); }
    void draw(const Canvas& canvas, Place upper_left) const;

private:
    std::vector<std::pair<Words, double>> lines_{};  // with the height at which each begins
    Extent extent_{};
};

/// Title and subtitle.
TextStack header(const Tools& tools, const Theme& theme, const MapOptions& options, double width);

/// What a reader has to know of what is not on the map.
struct FaceFacts {
    std::vector<const Unit*> not_drawn{};
    std::size_t names_left_out{};
    std::string elsewhere{};  ///< projects without symbols
    bool equal_area{true};
};

/// What is not on the map, then where the data are from.
TextStack footer(const Tools& tools, const MapOptions& options, const FaceFacts& facts, double width);

}  // namespace kamtuu::map
