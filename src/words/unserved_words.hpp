#pragma once

#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/unserved.hpp>

#include "words/phrasebook.hpp"

/// Who is left out, in words: the same in reports and on the console.

namespace kamtuu {

struct UnservedColumn {
    std::string heading{};
    bool number{false};
};

/// The columns of the list.
std::vector<UnservedColumn> unserved_columns(const Phrasebook& book);

/// A cell for each of them; a city may be in no district, or in no region either.
std::vector<std::string> unserved_row(const Phrasebook& book, const UnservedUnit& one);

/// How many are certainly left out and how many perhaps, of all.
std::string unserved_counts(const Phrasebook& book, const Unserved& unserved);

}  // namespace kamtuu
