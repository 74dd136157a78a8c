#include "read/topojson_check.hpp"

#include <algorithm>
#include <cmath>
#include <cpl_json.h>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>

#include "core/number.hpp"

namespace kamtuu::read {

namespace {

constexpr double metres_in_a_degree = 111'320;
constexpr int deepest = 32;  // collections in collections

/// Where an arc begins and ends, as the file has it: on its grid, if it has one.
using Position = std::pair<double, double>;
struct Ends {
    Position first{};
    Position last{};
};

class Checker {
public:
    Checker(const CPLJSONObject& topology, const std::string& file) : topology_(topology), file_(file), place_(file) {}

    /// The side of the grid in degrees; 0: there is none.
    double check() {
        if (topology_.GetString("type") != "Topology") fail("its type is not Topology");
        const double side = grid();
        read_arcs(side > 0);
        const auto objects = topology_.GetObj("objects");
        if (!objects.IsValid() || objects.GetType() != CPLJSONObject::Type::Object) fail("it has no objects");
        if (objects.GetChildren().empty()) fail("it has no objects");
        for (const auto& object : objects.GetChildren()) {
            place_ = file_ + ", object " + object.GetName();
            geometry(object, 0);
        }
        return side;
    }

    /// Those that GDAL passes over.
    [[nodiscard]] std::size_t without_geometry() const noexcept { return without_geometry_; }
    /// Whether any feature says one, as a member or as a property.
    [[nodiscard]] bool has_id() const noexcept { return has_id_; }

private:
    [[noreturn]] void fail(const std::string& cause) const {
        throw Error(ErrorKind::input, place_ + ": " + cause + ". Get it again from where it came from.");
    }

    [[nodiscard]] double number(const CPLJSONObject& value) const {
        using enum CPLJSONObject::Type;
        const auto type = value.GetType();
        if (type != Integer && type != Long && type != Double) fail("a coordinate is no number");
        return value.ToDouble();
    }

    [[nodiscard]] Position pair(const CPLJSONObject& value, const char* what) const {
        const auto array = value.ToArray();
        if (!array.IsValid() || array.Size() < 2) fail(std::string(what) + " has not two numbers");
        return {number(array[0]), number(array[1])};
    }

    [[nodiscard]] double grid() const {
        const auto transform = topology_.GetObj("transform");
        if (!transform.IsValid()) return 0;
        const auto scale = pair(transform.GetObj("scale"), "the scale of its transform");
        static_cast<void>(pair(transform.GetObj("translate"), "the translation of its transform"));
        const double side = std::max(scale.first, scale.second);
        if (!(scale.first > 0) || !(scale.second > 0) || !std::isfinite(side))
            fail("the scale of its transform is not above 0");
        return side;
    }

    /// On a grid each position but the first is told by its distance from the one before.
    void read_arcs(bool by_distance) {
        const auto arcs = topology_.GetArray("arcs");
        if (!arcs.IsValid()) fail("it has no arcs");
        for (int i = 0; i < arcs.Size(); ++i) {
            place_ = file_ + ", arc " + std::to_string(i);
            const auto line = arcs[i].ToArray();
            if (!line.IsValid() || line.Size() < 2) fail("it has fewer than two positions");
            Ends ends{pair(line[0], "a position"), {}};
            ends.last = ends.first;
            for (int k = 1; k < line.Size(); ++k) {
                const auto at = pair(line[k], "a position");
                ends.last = by_distance ? Position{ends.last.first + at.first, ends.last.second + at.second} : at;
            }
            arcs_.push_back(ends);
        }
    }

    void geometry(const CPLJSONObject& of, int depth) {
        const auto type = of.GetString("type");
        if (depth > deepest) fail("its collections are nested too deeply");
        has_id_ = has_id_ || of.GetObj("id").IsValid() || of.GetObj("properties").GetObj("id").IsValid();
        if (type == "GeometryCollection") {
            const auto before = place_;
            const auto members = of.GetArray("geometries");
            if (!members.IsValid()) fail("a collection has no geometries");
            for (int i = 0; i < members.Size(); ++i) {
                place_ = before + ", feature " + std::to_string(i + 1);
                geometry(members[i], depth + 1);
            }
            place_ = before;
        } else if (type == "Polygon") {
            rings(of.GetArray("arcs"));
        } else if (type == "MultiPolygon") {
            const auto polygons = of.GetArray("arcs");
            if (!polygons.IsValid()) fail("its polygons have no arcs");
            for (int i = 0; i < polygons.Size(); ++i) rings(polygons[i].ToArray());
        } else if (type.empty()) {
            ++without_geometry_;
        }
    }

    void rings(const CPLJSONArray& rings) const {
        if (!rings.IsValid() || rings.Size() == 0) fail("a polygon has no arcs");
        for (int i = 0; i < rings.Size(); ++i) ring(rings[i].ToArray());
    }

    void ring(const CPLJSONArray& uses) const {
        if (!uses.IsValid() || uses.Size() == 0) fail("a ring has no arcs");
        const auto first = ends_of(uses[0]);
        auto at = first.last;
        for (int i = 1; i < uses.Size(); ++i) {
            const auto next = ends_of(uses[i]);
            if (next.first != at) fail("the arcs of a ring do not meet end to end");
            at = next.last;
        }
        if (at != first.first) fail("a ring does not close");
    }

    /// Of an arc as a ring has it: ~i is arc i backwards.
    [[nodiscard]] Ends ends_of(const CPLJSONObject& use) const {
        if (use.GetType() != CPLJSONObject::Type::Integer && use.GetType() != CPLJSONObject::Type::Long)
            fail("the number of an arc is none");
        const auto given = use.ToLong();
        const auto index = given < 0 ? -(given + 1) : given;
        if (static_cast<std::size_t>(index) >= arcs_.size())
            fail("it has arc " + std::to_string(given) + ", and the file has " + std::to_string(arcs_.size()));
        const auto& ends = arcs_[static_cast<std::size_t>(index)];
        return given < 0 ? Ends{ends.last, ends.first} : ends;
    }

    const CPLJSONObject& topology_;
    const std::string& file_;
    std::string place_;
    std::vector<Ends> arcs_{};
    std::size_t without_geometry_{};
    bool has_id_{};
};

std::string number_text(double value, int decimals) {
    std::string text;
    append_number(text, value, decimals);
    return text;
}

}  // namespace

bool check_topojson(const std::filesystem::path& file, const std::string& shown, Findings& findings) {
    CPLJSONDocument document;
    if (!document.Load(file.string())) throw Error(ErrorKind::input, shown + ": is no JSON. Write it again.");
    const auto root = document.GetRoot();
    Checker checker(root, shown);
    const double side = checker.check();
    if (const auto lost = checker.without_geometry(); lost > 0)
        findings.push_back({Severity::warning,
                            "topojson.no_geometry",
                            shown,
                            {},
                            {},
                            std::to_string(lost) +
                                " feature(s) without a geometry are left out, as GDAL reads TopoJSON. Read them from "
                                "another format."});
    if (side == 0) return checker.has_id();
    findings.push_back({Severity::note,
                        "topojson.precision",
                        shown,
                        {},
                        {},
                        "Its coordinates are on a grid of " + number_text(side, 9) + " degrees, " +
                            number_text(side * metres_in_a_degree, 2) +
                            " m at most; borders are no more exact than that."});
    return checker.has_id();
}

}  // namespace kamtuu::read
