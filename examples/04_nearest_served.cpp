// For each municipality of a district or region that no record certainly reaches: the nearest one that a record does
// reach, how far it is from border to border, and how far from label to label.
//
//   04_nearest_served REGISTER-FOLDER BOUNDARIES RECORDS P-CODE

#include <cstdlib>
#include <exception>
#include <iomanip>
#include <iostream>
#include <set>

#include <kamtuu/kamtuu.hpp>

namespace {

std::set<const kamtuu::Unit*> served_units(const kamtuu::Joined& joined) {
    std::set<const kamtuu::Unit*> served;
    for (const auto& placement : joined.placements)
        if (placement.kind == kamtuu::PlacementKind::unit) served.insert(placement.units.front());
    return served;
}

void print_km(const char* what, const std::optional<kamtuu::NearUnit>& near) {
    if (near)
        std::cout << "  " << what << ' ' << kamtuu::display_name(*near->unit) << ", " << near->distance_m / 1000
                  << " km\n";
}

void list_unserved(const kamtuu::Boundaries& boundaries, const kamtuu::Unit& region, const kamtuu::Joined& joined) {
    const auto served = served_units(joined);
    const auto is_served = [&](const kamtuu::Unit& unit) { return served.contains(&unit); };
    const kamtuu::NearestIndex index(boundaries);
    for (const auto* unit : boundaries.leaves(region)) {
        if (!boundaries.is_municipality(*unit) || is_served(*unit)) continue;
        std::cout << kamtuu::display_name(*unit) << '\n';
        print_km("border to border:", index.nearest_that(*unit, is_served));
        print_km("label to label:  ", index.nearest_that(*unit, is_served, kamtuu::DistanceTo::label_point));
    }
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 5) {
        std::cerr << "usage: 04_nearest_served REGISTER-FOLDER BOUNDARIES RECORDS P-CODE\n";
        return 2;
    }
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({argv[2]}, {.register_folder = argv[1]}, findings);
    const auto table = kamtuu::read_records(argv[3], {}, findings);
    const auto pcode = kamtuu::Pcode::parse(argv[4]);
    const auto* region = pcode ? boundaries.find(*pcode) : nullptr;
    if (region == nullptr) {
        std::cerr << "no unit has the P-code " << argv[4] << '\n';
        return 2;
    }
    std::cout << std::fixed << std::setprecision(1);
    list_unserved(boundaries, *region, kamtuu::join(boundaries, table.records));
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
