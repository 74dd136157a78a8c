#pragma once

#include <string>

#include <kamtuu/join.hpp>

#include "words/phrasebook.hpp"

/// Why a record lies where it does. Placement::reason has the evidence to the letter, in English and with what somebody
/// typed; this is the rule that decided, in each language, and the places that it left.

namespace kamtuu {

/// "Several places fit equally well: Jany-Jol (Aksy), Jany-Jol (Nooken)". Of more than six places the first six.
std::string reason_in_words(const Phrasebook& book, const Boundaries& boundaries, const Placement& placement);

}  // namespace kamtuu
