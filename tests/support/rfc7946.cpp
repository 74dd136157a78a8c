#include "support/rfc7946.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <optional>

#include "support/json_value.hpp"

namespace kamtuu::test {

namespace {

struct Position {
    double x{};
    double y{};
    friend bool operator==(const Position&, const Position&) = default;
};
struct Extent {
    double west{180}, south{90}, east{-180}, north{-90};
    void grow(Position p) {
        west = std::min(west, p.x);
        south = std::min(south, p.y);
        east = std::max(east, p.x);
        north = std::max(north, p.y);
    }
};

class Judge {
public:
    std::vector<std::string> faults{};

    void collection(const Json& json) {
        if (json.object() == nullptr) return say("3: the text is no object");
        if (type_of(json) != "FeatureCollection") return say("3.3: it is no FeatureCollection");
        no_members(json, {"coordinates", "geometries", "geometry", "properties", "crs"});
        const auto* const features = json.member("features");
        if (features == nullptr || features->array() == nullptr) return say("3.3: features are no array");
        for (std::size_t i = 0; i < features->array()->size(); ++i) {
            place_ = " in feature " + std::to_string(i + 1);
            feature((*features->array())[i]);
        }
        place_.clear();
        box(json.member("bbox"));
    }

private:
    void say(const std::string& what) { faults.push_back(what + place_); }

    static std::string type_of(const Json& json) {
        const auto* const type = json.member("type");
        return type == nullptr || type->string() == nullptr ? "" : *type->string();
    }

    void no_members(const Json& json, std::initializer_list<std::string_view> names) {
        for (const auto name : names)
            if (json.member(name) != nullptr)
                say((name == "crs" ? "4: there is a member " : "7.1: there is a member ") + std::string(name));
    }

    void feature(const Json& json) {
        if (type_of(json) != "Feature") return say("3.2: it is no Feature");
        no_members(json, {"coordinates", "geometries", "features", "crs"});
        const auto* const properties = json.member("properties");
        if (properties == nullptr || !(properties->is_null() || properties->object() != nullptr))
            say("3.2: properties are neither an object nor null");
        if (const auto* const id = json.member("id"); id != nullptr && id->string() == nullptr && !id->number())
            say("3.2: the id is neither a string nor a number");
        const auto* const shape = json.member("geometry");
        if (shape == nullptr) return say("3.2: there is no member geometry");
        if (!shape->is_null()) geometry(*shape);
    }

    void geometry(const Json& json) {
        const auto type = type_of(json);
        no_members(json, {"geometry", "properties", "features", "crs"});
        const auto* const coordinates = json.member("coordinates");
        if (coordinates == nullptr || coordinates->array() == nullptr) return say("3.1: coordinates are no array");
        if (type == "Point") return static_cast<void>(position(*coordinates));
        if (type == "MultiPoint") {
            for (const auto& one : *coordinates->array()) static_cast<void>(position(one));
        } else if (type == "Polygon") {
            polygon(*coordinates);
        } else if (type == "MultiPolygon") {
            for (const auto& one : *coordinates->array()) polygon(one);
        } else {
            say("1.4: \"" + type + "\" is no type of geometry that is written here");
        }
    }

    std::optional<Position> position(const Json& json) {
        const auto* const numbers = json.array();
        if (numbers == nullptr || numbers->size() < 2 || numbers->size() > 3 ||
            !std::ranges::all_of(*numbers, [](const Json& one) { return one.number() != nullptr; })) {
            say("3.1.1: a position is not of two or three numbers");
            return {};
        }
        const Position p{std::stod((*numbers)[0].number()->text), std::stod((*numbers)[1].number()->text)};
        if (std::abs(p.x) > 180 || std::abs(p.y) > 90) say("4: a position is outside of the range of degrees");
        for (const auto& number : *numbers)
            if (const auto point = number.number()->text.find('.');
                point != std::string::npos && number.number()->text.size() - point > 8)
                say("11.2: a position has more than seven decimals");
        extent_.grow(p);
        any_ = true;
        return p;
    }

    void polygon(const Json& json) {
        if (json.array() == nullptr || json.array()->empty()) return say("3.1.6: a polygon has no rings");
        for (std::size_t i = 0; i < json.array()->size(); ++i) ring((*json.array())[i], i == 0);
    }

    void ring(const Json& json, bool outer) {
        std::vector<Position> ring;
        if (json.array() == nullptr) return say("3.1.6: a ring is no array");
        for (const auto& one : *json.array())
            if (const auto p = position(one)) ring.push_back(*p);
        if (ring.size() < 4) return say("3.1.6: a ring has fewer than four positions");
        if (ring.front() != ring.back()) say("3.1.6: a ring is not closed");
        double turn = 0;
        for (std::size_t i = 1; i < ring.size(); ++i)
            turn += (ring[i - 1].x - ring[0].x) * (ring[i].y - ring[0].y) -
                    (ring[i].x - ring[0].x) * (ring[i - 1].y - ring[0].y);
        if (outer ? turn < 0 : turn > 0)
            say(outer ? "3.1.6: an outer ring runs clockwise" : "3.1.6: a hole runs counter-clockwise");
        for (std::size_t i = 1; i < ring.size(); ++i)
            if (std::abs(ring[i].x - ring[i - 1].x) > 180) say("3.1.9: an edge crosses the antimeridian");
    }

    void box(const Json* json) {
        if (json == nullptr) return;
        const auto* const numbers = json->array();
        if (numbers == nullptr || numbers->size() != 4 ||
            !std::ranges::all_of(*numbers, [](const Json& one) { return one.number() != nullptr; }))
            return say("5: the bbox is not of four numbers");
        std::array<double, 4> given{};
        for (std::size_t i = 0; i < 4; ++i) given[i] = std::stod((*numbers)[i].number()->text);
        if (!any_ || given != std::array{extent_.west, extent_.south, extent_.east, extent_.north})
            say("5: the bbox is not that of the positions");
    }

    std::string place_{};
    Extent extent_{};
    bool any_{false};
};

}  // namespace

std::vector<std::string> faults_of_geojson(std::string_view text) {
    Judge judge;
    try {
        judge.collection(parse_json(text));
    } catch (const std::exception& fault) {
        judge.faults.emplace_back("2: " + std::string(fault.what()));
    }
    return judge.faults;
}

}  // namespace kamtuu::test
