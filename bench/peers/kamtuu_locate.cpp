// Points to units with kamtuu. kamtuu_locate BOUNDARIES POINTS ANSWERS
#include <algorithm>

#include <kamtuu/locator.hpp>
#include <kamtuu/read.hpp>

#include "peer.hpp"

namespace {

/// The position of a unit among the leaves, which are in P-code order; -1 for none.
std::int32_t position(std::span<const kamtuu::Unit* const> leaves, const kamtuu::Unit* unit) {
    if (unit == nullptr) return -1;
    return static_cast<std::int32_t>(std::lower_bound(leaves.begin(), leaves.end(), unit) - leaves.begin());
}

}  // namespace

int main(int, char** arguments) {
    using namespace peer;
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({arguments[1]}, {}, findings);
    std::vector<kamtuu::Point> points;
    for (const Point& p : read_points(arguments[2])) points.push_back({p.lon, p.lat});
    std::vector<const kamtuu::Unit*> found(points.size());
    const Watch build;
    const kamtuu::Locator locator(boundaries);
    report("kamtuu", "build", build.seconds());
    const Watch run;
    locator.locate(points, found, 1);
    report("kamtuu", "run", run.seconds());

    const auto leaves = boundaries.leaves(boundaries.country());
    Answers answers;
    for (const kamtuu::Unit* unit : found) answers.push_back(position(leaves, unit));
    write_answers(answers, arguments[3]);
}
