// Joins a project table to the boundaries, prints a table by region and writes it as a layer.
//
//   03_statistics_by_region REGISTER-FOLDER BOUNDARIES RECORDS LAYER.geojson

#include <cstdlib>
#include <exception>
#include <iostream>

#include <kamtuu/kamtuu.hpp>

namespace {

/// An interval shows both of its bounds; what is not known is a dash, not zero.
void print(const kamtuu::Cell& cell) {
    if (!cell) {
        std::cout << '-';
    } else if (cell->exact()) {
        std::cout << cell->lower;
    } else {
        std::cout << cell->lower << " to " << cell->upper;
    }
}

/// Some statistics of each region, indented under it.
void print(const kamtuu::Summary& summary) {
    const auto statistics = kamtuu::statistics();
    for (const auto& row : summary.rows) {
        const char* other = row.kind == kamtuu::RowKind::partly_placed ? "(partly placed)" : "(unplaced)";
        std::cout << (row.unit != nullptr ? kamtuu::display_name(*row.unit) : other) << '\n';
        for (std::size_t i = 0; i < statistics.size(); ++i) {
            const auto key = statistics[i].key;
            if (key != "municipalities" && key != "served" && key != "projects" && key != "people_sum") continue;
            std::cout << "  " << key << ": ";
            print(row.cells[i]);
            std::cout << '\n';
        }
    }
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 5) {
        std::cerr << "usage: 03_statistics_by_region REGISTER-FOLDER BOUNDARIES RECORDS LAYER.geojson\n";
        return 2;
    }
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({argv[2]}, {.register_folder = argv[1]}, findings);
    const auto table = kamtuu::read_records(argv[3], {}, findings);
    const auto joined = kamtuu::join(boundaries, table.records);
    const auto regions = kamtuu::summarize(boundaries, joined, {.level = kamtuu::Level::adm1});
    print(regions);
    kamtuu::write(argv[4], boundaries, regions, {.overwrite = kamtuu::Overwrite::allow});
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
