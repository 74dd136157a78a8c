#include "cli/suggest.hpp"

#include <algorithm>

#include "names/edit_distance.hpp"

namespace kamtuu::cli {

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
    std::optional<std::string> best;
    auto best_distance = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const auto& candidate : known) {
        const auto distance = edit_distance(word, candidate);
        // What shares no letter is not meant, however short.
        if (distance >= best_distance || distance >= candidate.size()) continue;
        best = candidate;
        best_distance = distance;
    }
    return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known) {
    const auto best = nearest(word, known);
    return best ? " Did you mean \"" + *best + "\"?" : std::string();
}

}  // namespace kamtuu::cli
