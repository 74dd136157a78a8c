#include "write/match_words.hpp"

#include "core/number.hpp"

namespace kamtuu {

std::string score_text(double score) {
    std::string text;
    if (score > 0) append_number(text, score, 3);
    return text;
}

const Unit* parent_to_show(const Boundaries& boundaries, const Unit& unit) {
    const auto* parent = boundaries.parent(unit);
    return parent == &boundaries.country() ? nullptr : parent;
}

std::string candidate_text(const Boundaries& boundaries, const MatchCandidate& candidate) {
    auto text = candidate.unit->pcode.str() + " " + display_name(*candidate.unit);
    if (const auto* parent = parent_to_show(boundaries, *candidate.unit)) text += ", " + display_name(*parent);
    const auto score = score_text(candidate.score);
    return score.empty() ? text : text + " " + score;
}

std::string codes_text(const std::vector<const Unit*>& units) {
    std::string text;
    for (const auto* unit : units) text += (text.empty() ? "" : "|") + unit->pcode.str();
    return text;
}

std::string in_words(const TypedPlace& typed) {
    std::string text;
    for (const auto* part : {&typed.municipality, &typed.district, &typed.region, &typed.pcode})
        if (!part->empty()) text += (text.empty() ? "" : ", ") + *part;
    return text;
}

std::string decision_reason(const Decision& decision) {
    std::string reason = decision.decision == "none" ? "decided to be no unit" : "decided";
    if (!decision.by.empty()) reason += " by " + decision.by;
    if (!decision.on.empty()) reason += " on " + decision.on;
    if (!decision.note.empty()) reason += ": " + decision.note;
    return reason;
}

}  // namespace kamtuu
