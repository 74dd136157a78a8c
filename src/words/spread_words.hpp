#pragma once

#include <string>

#include <kamtuu/spread.hpp>

#include "words/phrasebook.hpp"

namespace kamtuu {

/// What a row of `spread` says, in the language of the book: what SpreadRow::sentence says in English, with "unit" for
/// the name of the level. Where there is no value, why; the unit in which nobody is reached is not named.
std::string in_words(const Phrasebook& book, const Spread& spread, const SpreadRow& row);

}  // namespace kamtuu
