// Points to units with kamtuu. kamtuu_locate compact|fine BOUNDARIES POINTS ANSWERS
#include <string_view>

#include <kamtuu/locator.hpp>
#include <kamtuu/read.hpp>

#include "peer.hpp"

namespace {

/// For each unit its position among the leaves, which is that among the units of the file.
std::vector<std::int32_t> leaf_positions(const kamtuu::Boundaries& boundaries) {
    std::vector<std::int32_t> positions;
    std::int32_t leaves = 0;
    for (const kamtuu::Unit& unit : boundaries.units()) positions.push_back(boundaries.is_leaf(unit) ? leaves++ : -1);
    return positions;
}

}  // namespace

int main(int, char** arguments) {
    using namespace peer;
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({arguments[2]}, {}, findings);
    std::vector<kamtuu::Point> points;
    for (const Point& p : read_points(arguments[3])) points.push_back({p.lon, p.lat});
    std::vector<const kamtuu::Unit*> found(points.size());
    const bool fine = std::string_view(arguments[1]) == "fine";
    const Watch build;
    const kamtuu::Locator locator(boundaries, {.detail = fine ? kamtuu::Detail::fine : kamtuu::Detail::compact});
    const char* name = fine ? "kamtuu, fine" : "kamtuu";
    report(name, "build", build.seconds());
    const Watch run;
    locator.locate(points, found, 1);
    report(name, "run", run.seconds());

    const auto positions = leaf_positions(boundaries);
    Answers answers;
    for (const kamtuu::Unit* unit : found)
        answers.push_back(unit == nullptr ? -1 : positions[boundaries.index_of(*unit)]);
    write_answers(answers, arguments[4]);
}
