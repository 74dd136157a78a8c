#include "names/match_score.hpp"

#include <algorithm>
#include <array>

namespace kamtuu {

namespace {

// By rule, in their order. A mended name is scored by its evidence.
constexpr std::array<double, 8> rule_scores{1.0, 1.0, 0.95, 0.92, 0.9, 0.85, 0.9, 0.0};

// What a mended name starts from, by the number of edits.
constexpr std::array<double, 3> edit_scores{1.0, 0.9, 0.77};
constexpr double for_a_known_place = 0.04;  // then few names are left that it could be
constexpr double against_no_place = 0.05;   // a name from anywhere, perhaps of another country
constexpr double against_sound_alone = 0.03;
constexpr double for_a_clear_margin = 0.02;  // no other name within `none_near` edits
constexpr double against_a_rival = 0.08;     // else
constexpr double against_a_short_name = 0.1;
constexpr std::size_t short_name = 3;  // letters an edit
constexpr std::size_t short_name_anywhere = 6;
constexpr double against_each_namesake = 0.01;
constexpr std::size_t most_namesakes = 5;
constexpr double at_most = 0.94;  // never as sure as a name that agrees as written

}  // namespace

double score_of(NameRule rule) noexcept { return rule_scores[static_cast<std::size_t>(rule)]; }

double near_score(const NearEvidence& evidence) noexcept {
    if (evidence.edits >= edit_scores.size()) return 0;
    double score = edit_scores[evidence.edits];
    score += evidence.within_place ? for_a_known_place : -against_no_place;
    if (!evidence.in_letters) score -= against_sound_alone;
    if (evidence.runner_up >= none_near) score += for_a_clear_margin;
    if (evidence.runner_up < none_near) score -= against_a_rival;
    const auto is_short = evidence.edits * (evidence.within_place ? short_name : short_name_anywhere);
    if (evidence.letters <= is_short) score -= against_a_short_name;
    const auto namesakes = std::min(most_namesakes, std::max<std::size_t>(evidence.bearers, 1) - 1);
    score -= against_each_namesake * static_cast<double>(namesakes);
    return std::clamp(score, 0.0, at_most);
}

}  // namespace kamtuu
