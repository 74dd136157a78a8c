// Lists the regions of the boundaries that are given, with their municipalities and their area.
//
//   01_read_and_list REGISTER-FOLDER BOUNDARY-FILE…

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/read.hpp>

namespace {

void list(const kamtuu::Boundaries& boundaries) {
    std::cout << std::fixed << std::setprecision(0);
    for (const kamtuu::Unit* region : boundaries.at_level(kamtuu::Level::adm1)) {
        const auto leaves = boundaries.leaves(*region);
        const auto municipalities = std::count_if(
            leaves.begin(), leaves.end(), [&](const kamtuu::Unit* leaf) { return boundaries.is_municipality(*leaf); });
        std::cout << region->pcode.str() << "  " << kamtuu::display_name(*region) << ": " << municipalities
                  << " municipalities, ";
        if (region->area) {
            std::cout << region->area->km2() << " km2\n";
        } else {
            std::cout << "area not known\n";
        }
    }
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc < 2) {
        std::cerr << "usage: 01_read_and_list REGISTER-FOLDER BOUNDARY-FILE...\n";
        return 2;
    }
    const std::vector<std::filesystem::path> files(argv + 2, argv + argc);

    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries(files, {.register_folder = argv[1]}, findings);
    list(boundaries);
    for (const auto& finding : kamtuu::sorted(findings)) std::cerr << finding.code << ": " << finding.message << '\n';
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
