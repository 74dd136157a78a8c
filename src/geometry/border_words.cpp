#include "geometry/border_words.hpp"

#include "core/number.hpp"

namespace kamtuu {

std::string number(double value, int decimals) {
    std::string text;
    append_number(text, value, decimals);
    return text;
}

std::string size_of(Area area) {
    if (area.m2() < 0.01) return "less than 0.01 m2";
    return area.m2() < 100'000 ? number(area.m2(), area.m2() < 10 ? 2 : 0) + " m2" : number(area.km2(), 2) + " km2";
}

std::string distance_text(double metres) {
    return metres < rounding_m ? "less than 1 mm" : "up to " + number(metres, 3) + " m";
}

std::string width_text(double metres) {
    const auto width = metres < rounding_m ? "less than 1 mm" : number(metres, metres < 0.1 ? 3 : 2) + " m";
    return width + " wide on average";
}

std::string at_text(Point p) { return " at " + number(p.lon, 5) + " E " + number(p.lat, 5) + " N"; }

}  // namespace kamtuu
