#include <algorithm>
#include <array>
#include <string>

#include <kamtuu/read.hpp>

#include "read/csv.hpp"
#include "read/input_file.hpp"
#include "read/required_columns.hpp"

namespace kamtuu {

namespace {

/// What a list may say of a place. A sliver is a matter of measure, and "unclassified" says nothing.
constexpr std::array sayable{HoleClass::lake, HoleClass::foreign_enclave, HoleClass::missing_unit};

HoleClass class_of(const read::RequiredColumns& columns, std::size_t row) {
    const auto typed = columns.text(row, "class");
    const auto* found =
        std::find_if(sayable.begin(), sayable.end(), [&](HoleClass each) { return typed == to_string(each); });
    if (found == sayable.end()) columns.fail(row, "class", "is none of lake, foreign_enclave, missing_unit");
    return *found;
}

double degrees_of(const read::RequiredColumns& columns, std::size_t row, std::string_view column, double most) {
    const auto degrees = columns.degrees(row, column, most);
    if (!degrees) columns.fail(row, column, "is no number of degrees");
    return *degrees;
}

}  // namespace

std::vector<KnownPlace> read_known_places(const std::filesystem::path& file, Findings& findings) {
    const auto table = read_csv(read::plain_file(file), {}, findings);
    const read::RequiredColumns columns(table);
    std::vector<KnownPlace> places;
    for (std::size_t row = 0; row < table.size(); ++row)
        places.push_back({.name = columns.text(row, "name"),
                          .kind = class_of(columns, row),
                          .country = columns.text(row, "country"),
                          .at = {degrees_of(columns, row, "lon", 180), degrees_of(columns, row, "lat", 90)},
                          .source = columns.text(row, "source")});
    return places;
}

}  // namespace kamtuu
