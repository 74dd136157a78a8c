#include <array>
#include <charconv>
#include <string>
#include <vector>

#include <kamtuu/records.hpp>

#include "core/text.hpp"

namespace kamtuu {

namespace {

// The shortest text that reads back as `value`, free of any locale.
std::string plain(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

// Only for the English types that tables have; "20 units" if none is given.
std::string plural(const std::string& type) {
    if (type.empty()) return "units";
    if (type.ends_with('y')) return type.substr(0, type.size() - 1) + "ies";
    return text::is_letter(type.back()) && !type.ends_with('s') ? type + "s" : type;
}

std::string count_of_units(const Record& record) {
    if (!record.units) return {};
    if (*record.units == 1) return "1 " + (record.unit_type.empty() ? std::string("unit") : record.unit_type);
    return plain(*record.units) + " " + plural(record.unit_type);
}

// From small to large: "Jany-Jol АА, Aksy district, Jalal-Abad region".
std::string named_place(const Record& record) {
    std::vector<std::string> parts;
    for (const auto* names : {&record.municipality, &record.district, &record.region, &record.country}) {
        if (!names->empty()) parts.push_back(text::join(*names, ", "));
    }
    return text::join(parts, ", ");
}

}  // namespace

std::string typed_place(const Record& record) {
    auto place = named_place(record);
    if (const auto count = count_of_units(record); !count.empty()) {
        place = place.empty() ? count : count + " of " + place;
    }
    if (!record.pcode.empty()) {
        const auto codes = text::join(record.pcode, ", ");
        place = place.empty() ? codes : place + " (" + codes + ")";
    }
    if (place.empty() && record.point) place = plain(record.point->lon) + ", " + plain(record.point->lat);
    return place;
}

}  // namespace kamtuu
