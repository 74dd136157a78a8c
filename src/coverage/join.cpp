#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <kamtuu/error.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/sensitive.hpp>

#include "core/parallel.hpp"
#include "core/text.hpp"
#include "coverage/list_rule.hpp"
#include "coverage/place_record.hpp"

namespace kamtuu {

namespace {

struct Told {
    Severity severity;
    const char* code;
    const char* opening;
};

/// What a placement has to be reported as; nothing for a record that lies in one unit.
constexpr std::array told{
    std::pair{PlacementKind::ambiguous, Told{Severity::warning, "record.ambiguous", "Ambiguous"}},
    std::pair{PlacementKind::partial, Told{Severity::note, "record.partial", "Only partly located"}},
    std::pair{PlacementKind::unplaced, Told{Severity::warning, "record.unplaced", "Not placed"}},
};

void tell(Joined& joined) {
    for (std::size_t i = 0; i < joined.records.size(); ++i) {
        const auto& record = joined.records[i];
        const auto& placement = joined.placements[i];
        for (const auto& [kind, as] : told) {
            if (kind != placement.kind) continue;
            const auto typed = typed_place(record);
            joined.findings.push_back(
                {as.severity,
                 as.code,
                 record.file,
                 record.row,
                 {},
                 std::string(as.opening) + (typed.empty() ? "" : " '" + typed + "'") + ": " + placement.reason + "."});
        }
    }
}

std::string records_counted(std::size_t count, std::string_view verb_one, std::string_view verb_many) {
    return std::to_string(count) +
           (count == 1 ? " record " + std::string(verb_one) : " records " + std::string(verb_many));
}

void tell_about_sensitive(Joined& joined) {
    const auto count = std::count_if(joined.records.begin(), joined.records.end(),
                                     [](const Record& record) { return is_sensitive(record); });
    if (count == 0) return;
    joined.findings.push_back({Severity::warning,
                               "records.sensitive",
                               {},
                               {},
                               {},
                               records_counted(static_cast<std::size_t>(count), "is", "are") +
                                   " marked sensitive. Small counts are not hidden: check the tables before you pass "
                                   "them on."});
}

/// What the boundaries say of themselves ("approximate …") holds for every point that was placed by them.
void tell_about_points(const Boundaries& boundaries, Joined& joined) {
    const auto by_point = std::count_if(joined.placements.begin(), joined.placements.end(),
                                        [](const Placement& placement) { return placement.rule == "point"; });
    if (by_point == 0 || boundaries.notes().empty()) return;
    const std::vector<std::string> notes(boundaries.notes().begin(), boundaries.notes().end());
    joined.findings.push_back({Severity::warning,
                               "point.borders",
                               {},
                               {},
                               {},
                               records_counted(static_cast<std::size_t>(by_point), "was", "were") +
                                   " placed by points alone, within borders that say of themselves: " +
                                   text::join(notes, "; ") + ". The unit may be another one."});
}

constexpr std::size_t chunk = 1024;  // records between two calls of the progress function

}  // namespace

std::string_view to_string(PlacementKind kind) noexcept {
    constexpr std::array names{"unit", "ambiguous", "partial", "unplaced"};
    return names[static_cast<std::size_t>(kind)];
}

Joined join(const Boundaries& boundaries, Records records, const JoinOptions& options) {
    const RecordPlacer placer(boundaries, options.names);
    Joined joined{.records = std::move(records), .placements = {}, .findings = {}};
    joined.placements.resize(joined.records.size());
    std::vector<Findings> findings(joined.records.size());
    for (std::size_t begin = 0; begin < joined.records.size(); begin += chunk) {
        const auto count = std::min(chunk, joined.records.size() - begin);
        parallel_for(count, options.threads, [&](std::size_t i) {
            joined.placements[begin + i] = placer.place(joined.records[begin + i], findings[begin + i]);
        });
        const double share = static_cast<double>(begin + count) / static_cast<double>(joined.records.size());
        if (options.progress && !options.progress(share, "placing records")) {
            throw Error(ErrorKind::cancelled, "placing the records was cancelled.");
        }
    }
    for (auto& of_one : findings) {
        joined.findings.insert(joined.findings.end(), std::make_move_iterator(of_one.begin()),
                               std::make_move_iterator(of_one.end()));
    }
    apply_list_rule(boundaries, joined);
    tell(joined);
    tell_about_sensitive(joined);
    tell_about_points(boundaries, joined);
    joined.findings = sorted(std::move(joined.findings));
    return joined;
}

}  // namespace kamtuu
