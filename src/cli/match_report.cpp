#include "cli/match_report.hpp"

#include <fmt/format.h>

#include "cli/words.hpp"

namespace kamtuu::cli {

std::string match_words(const MatchCounts& counts, const char* noun, const char* plural) {
    struct Part {
        std::size_t count;
        const char* what;
        bool always;
    };
    const Part parts[] = {
        {counts.matched, "matched", true},
        {counts.by_list, "by the list", false},
        {counts.by_decision, "by decision", false},
        {counts.ambiguous, "ambiguous", true},
        {counts.partly_located, "partly located", false},
        {counts.unmatched, "unmatched", false},
    };
    auto words = counted(counts.rows, noun, plural);
    for (const auto& part : parts)
        if (part.always || part.count > 0) words += fmt::format(", {} {}", grouped(part.count), part.what);
    return words;
}

}  // namespace kamtuu::cli
