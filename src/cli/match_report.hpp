#pragma once

#include <string>

#include <kamtuu/finding.hpp>
#include <kamtuu/match_table.hpp>

namespace kamtuu::cli {

/// "26 rows, 24 matched, 2 by the list, 0 ambiguous": `noun` in its two forms; parts of none are left out but for what
/// was matched and what is ambiguous.
std::string match_words(const MatchCounts& counts, const char* noun, const char* plural);

}  // namespace kamtuu::cli
