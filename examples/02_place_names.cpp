// Says what each name that is given may mean, and which rule says so.
//
//   02_place_names REGISTER-FOLDER NAME…

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

#include <kamtuu/gazetteer.hpp>
#include <kamtuu/read.hpp>

namespace {

/// "Jany-Jol (KG03211813000), Aksy, Jalal-Abad, Kyrgyzstan": the unit and what it lies in.
void print_with_parents(const kamtuu::Boundaries& boundaries, const kamtuu::Unit& unit) {
    std::cout << kamtuu::display_name(unit) << " (" << unit.pcode.str() << ")";
    for (const auto* above : boundaries.ancestors(unit)) std::cout << ", " << kamtuu::display_name(*above);
    std::cout << '\n';
}

void place(const kamtuu::Boundaries& boundaries, const kamtuu::Gazetteer& gazetteer, std::string_view name) {
    const auto result = gazetteer.find(name);
    std::cout << name << ": " << to_string(result.outcome) << "; " << result.reason << '\n';
    for (const auto& candidate : result.candidates) {
        std::cout << "  by " << to_string(candidate.rule) << ": ";
        print_with_parents(boundaries, *candidate.unit);
    }
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc < 3) {
        std::cerr << "usage: 02_place_names REGISTER-FOLDER NAME...\n";
        return 2;
    }
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_register(argv[1], findings);
    const kamtuu::Gazetteer gazetteer(boundaries);
    for (int i = 2; i < argc; ++i) place(boundaries, gazetteer, argv[i]);
    return EXIT_SUCCESS;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
}
