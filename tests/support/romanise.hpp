#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kamtuu::test {

/// A way in which Kyrgyz names are met in Latin letters.
struct Romanisation {
    const char* name;
    std::string (*write)(std::string_view kyrgyz);
};

/// All ways that are known here: BGN/PCGN 1979, ALA-LC, ISO 9:1995, by way of Russian spelling (old and new), and
/// three informal ones that do without marks.
std::span<const Romanisation> romanisations();

}  // namespace kamtuu::test
