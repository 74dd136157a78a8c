// Uses each room of the library once, on the data that are installed with it.

#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>

#include <kamtuu/kamtuu.hpp>

int main(int argc, char** argv) try {
    if (argc != 2) return EXIT_FAILURE;
    const std::filesystem::path data = argv[1];
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({data / "shapefiles/kgz_municipalities.shp"},
                                                    {.register_folder = data / "register"}, findings);
    const auto table = kamtuu::read_records(data / "projects/psi.csv", {}, findings);
    const auto joined = kamtuu::join(boundaries, table.records);
    kamtuu::write("regions.geojson", boundaries, kamtuu::summarize(boundaries, joined),
                  {.overwrite = kamtuu::Overwrite::allow});
    std::cout << "kamtuu " << kamtuu::version << ": " << joined.placements.size() << " records placed in "
              << boundaries.units().size() << " units\n";
    return joined.placements.empty() ? EXIT_FAILURE : EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
