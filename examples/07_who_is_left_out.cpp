// Which municipalities no record serves, for sure or perhaps, in one year.
//
//     07_who_is_left_out REGISTER_FOLDER RECORDS BOUNDARIES YEAR

#include <filesystem>
#include <iomanip>
#include <iostream>

#include <kamtuu/kamtuu.hpp>

namespace {

void print(const kamtuu::Unserved& unserved) {
    std::size_t certain = 0;
    for (const auto& one : unserved.units) certain += one.certain ? 1 : 0;
    std::cout << unserved.municipalities << " municipalities, " << certain << " of them certainly left out, "
              << unserved.units.size() - certain << " perhaps\n";
    for (const auto& one : unserved.units) {
        if (!one.population) continue;  // the list begins with those whose population is known
        std::cout << kamtuu::display_name(*one.unit) << ": " << *one.population << " people, "
                  << (one.certain ? "certainly" : "perhaps") << " left out\n";
    }
}

}  // namespace

int main(int count, char** arguments) try {
    std::cout << std::fixed << std::setprecision(0);
    if (count != 5) {
        std::cerr << "usage: 07_who_is_left_out REGISTER_FOLDER RECORDS BOUNDARIES YEAR\n";
        return 2;
    }
    const std::filesystem::path register_folder = arguments[1];
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({arguments[3]}, {.register_folder = register_folder}, findings);
    auto figures = kamtuu::read_populations(register_folder / "population.csv", boundaries, findings);
    const kamtuu::Populations populations(boundaries, std::move(figures), findings);
    // Nothing that is printed may tell of survivors of violence and the like.
    auto records = kamtuu::split_sensitive(kamtuu::read_records(arguments[2], {}, findings).records).general;
    const auto joined = kamtuu::join(boundaries, std::move(records));

    kamtuu::SummaryOptions options;
    options.filter.period = kamtuu::parse_period(arguments[4]).value();
    options.populations = &populations;
    print(kamtuu::unserved(boundaries, joined, options));
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
