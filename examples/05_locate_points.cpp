// Appends to each row of a table of points the municipality, district and region that it lies in.
//
//   05_locate_points REGISTER-FOLDER BOUNDARY-FILE POINTS-CSV

#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>

#include <kamtuu/locate_table.hpp>
#include <kamtuu/locator.hpp>
#include <kamtuu/read.hpp>

int main(int argc, char** argv) try {
    if (argc != 4) {
        std::cerr << "usage: 05_locate_points REGISTER-FOLDER BOUNDARY-FILE POINTS-CSV\n";
        return 2;
    }
    std::ifstream in(argv[3], std::ios::binary);
    if (!in) {
        std::cerr << "cannot read " << argv[3] << '\n';
        return 3;
    }
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({argv[2]}, {.register_folder = argv[1]}, findings);
    const kamtuu::Locator locator(boundaries);
    const auto source = [&in](std::span<char> room) {
        in.read(room.data(), static_cast<std::streamsize>(room.size()));
        return static_cast<std::size_t>(in.gcount());
    };
    const auto sink = [](std::string_view bytes) { std::cout << bytes; };
    const auto counts = kamtuu::locate_table({"points.csv", source, sink}, {boundaries, locator}, {}, findings);
    std::cout << counts.located << " of " << counts.rows << " rows lie in a unit\n";
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
