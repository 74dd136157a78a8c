#pragma once

#include <cstddef>
#include <random>

#include <kamtuu/count_table.hpp>

namespace kamtuu::test {

/// What a table of sensitive figures down to districts is made of, and how much of it is not 0.
struct Figures {
    std::size_t indicators{1};
    std::size_t projects{1};
    std::size_t divisions{1};  ///< into women, men and unknown; a second one into children and others
    /// Of 100 places below which nothing is shown, so many have people in an indicator of a project.
    unsigned reached{10};
    unsigned most{200};  ///< people of one part at one place, below it
};

/// A table like those of sensitive_table(): unplaced; the country; two cities that are regions; seven regions, each
/// with eight districts and cities, which are withheld; what is known only for a region or the country; by indicator,
/// project and all projects, and by parts. Most of it is 0, as in such tables.
CountTable districts(std::mt19937& random, const Figures& figures);

}  // namespace kamtuu::test
