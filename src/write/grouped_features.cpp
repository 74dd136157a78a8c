#include "write/grouped_features.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

#include <kamtuu/dissolve.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/tiling.hpp>

#include "core/number.hpp"
#include "core/text.hpp"
#include "write/attribute_join.hpp"

namespace kamtuu {

namespace {

using Members = std::vector<std::size_t>;  // features, in their order
using Cell = std::optional<std::string>;

/// Codes that sort as the features do.
Pcode code_of(std::size_t feature) {
    auto digits = std::to_string(feature);
    return *Pcode::parse("ZZ" + std::string(12 - digits.size(), '0') + digits);
}

std::size_t feature_of(const Unit& unit) {
    std::size_t feature{};
    const auto digits = unit.pcode.digits();
    std::from_chars(digits.data(), digits.data() + digits.size(), feature);
    return feature;
}

/// Features as tiles: arcs are cut from those.
Boundaries tiles_of(std::vector<MultiPolygon> polygons) {
    std::vector<Unit> units;
    units.reserve(polygons.size() + 1);
    const auto country = *Pcode::parse("ZZ");
    units.push_back({.pcode = country, .level = Level::adm0, .type = UnitType::country});
    for (std::size_t i = 0; i < polygons.size(); ++i) {
        Unit unit{.pcode = code_of(i), .level = Level::adm1, .type = UnitType::other};
        unit.parent = country;
        unit.polygon = std::move(polygons[i]);
        units.push_back(std::move(unit));
    }
    return Boundaries(std::move(units));
}

/// What all members have, or nothing.
bool all_same(const LayerTable& layer, const Members& members, std::size_t field) {
    return std::all_of(members.begin(), members.end(), [&](std::size_t member) {
        return layer.features[member].cells[field] == layer.features[members.front()].cells[field];
    });
}

/// Absent where a member has no number: absent is not zero, and the sum of the others is not that of all.
class Sum {
public:
    void add(const Cell& cell) {
        if (!cell) {
            ++absent_;
            return;
        }
        double value{};
        std::from_chars(cell->data(), cell->data() + cell->size(), value);
        // Neumaier: what rounding loses of each summand is kept apart.
        const double next = sum_ + value;
        lost_ += std::abs(sum_) >= std::abs(value) ? (sum_ - next) + value : (value - next) + sum_;
        sum_ = next;
        any_ = true;
    }
    /// Whether it is not known though some of it is.
    [[nodiscard]] bool is_in_part() const noexcept { return any_ && absent_ > 0; }
    [[nodiscard]] Cell cell() const {
        if (!any_ || absent_ > 0) return {};
        std::string text;
        append_number(text, sum_ + lost_, 9);
        return text;
    }

private:
    double sum_{};
    double lost_{};
    std::size_t absent_{};
    bool any_{false};
};

class Grouping {
public:
    Grouping(const LayerTable& layer, std::string file, const DissolveBy& by)
        : layer_(layer), file_(std::move(file)), field_(field_named(layer, by.field, file_)) {
        for (std::size_t i = 0; i < layer.features.size(); ++i)
            if (const auto& cell = layer.features[i].cells[field_]) groups_[*cell].push_back(i);
        for (const auto& name : by.sums) add_sum(name);
        for (std::size_t i = 0; i < layer.fields.size(); ++i) keep_or_not(i);
    }

    [[nodiscard]] const std::map<std::string, Members>& groups() const noexcept { return groups_; }
    [[nodiscard]] std::string group_of(std::size_t feature) const {
        return layer_.features[feature].cells[field_].value_or("");
    }
    [[nodiscard]] std::vector<LayerField> fields() const {
        std::vector<LayerField> fields;
        for (const auto field : kept_) fields.push_back(layer_.fields[field]);
        return fields;
    }

    [[nodiscard]] std::vector<Cell> cells(const Members& members) const {
        std::vector<Cell> cells;
        for (const auto field : kept_)
            cells.push_back(is_sum(field) ? sum_of(members, field).cell()
                                          : layer_.features[members.front()].cells[field]);
        return cells;
    }

    void report(Findings& findings) const {
        std::size_t without = 0;
        for (const auto& feature : layer_.features) without += feature.cells[field_] ? 0U : 1U;
        if (without > 0) {
            findings.push_back({Severity::warning,
                                "dissolve.no_group",
                                file_,
                                {},
                                {},
                                std::to_string(without) + " feature(s) have nothing in the field " +
                                    layer_.fields[field_].name + " and are left out."});
        }
        for (const auto field : sums_) report_sums_in_part(field, findings);
        if (left_out_.empty()) return;
        findings.push_back({Severity::note,
                            "dissolve.fields_left_out",
                            file_,
                            {},
                            {},
                            "Values differ within a group, so these fields are left out: " +
                                text::join(left_out_, ", ") + ". Numbers can be added up with --sum."});
    }

private:
    [[nodiscard]] Sum sum_of(const Members& members, std::size_t field) const {
        Sum sum;
        for (const auto member : members) sum.add(layer_.features[member].cells[field]);
        return sum;
    }

    void report_sums_in_part(std::size_t field, Findings& findings) const {
        const auto count = std::count_if(groups_.begin(), groups_.end(),
                                         [&](const auto& group) { return sum_of(group.second, field).is_in_part(); });
        if (count == 0) return;
        findings.push_back({Severity::warning,
                            "dissolve.sum_in_part",
                            file_,
                            {},
                            {},
                            "Of " + std::to_string(count) + " group(s) some features have no " +
                                layer_.fields[field].name +
                                ", so the sum is not known and left empty. Write 0 where there is none."});
    }

    [[nodiscard]] bool is_sum(std::size_t field) const {
        return std::find(sums_.begin(), sums_.end(), field) != sums_.end();
    }

    void add_sum(const std::string& name) {
        const auto field = field_named(layer_, name, file_);
        const auto kind = layer_.fields[field].kind;
        if (kind != FieldKind::whole && kind != FieldKind::number)
            throw Error(ErrorKind::input,
                        file_ + ": the field " + name + " cannot be added up: it is not all numbers.");
        sums_.push_back(field);
    }

    void keep_or_not(std::size_t field) {
        const bool same = std::all_of(groups_.begin(), groups_.end(),
                                      [&](const auto& group) { return all_same(layer_, group.second, field); });
        if (same || is_sum(field))
            kept_.push_back(field);
        else
            left_out_.push_back(layer_.fields[field].name);
    }

    const LayerTable& layer_;
    std::string file_;
    std::size_t field_;
    std::map<std::string, Members> groups_{};
    std::vector<std::size_t> sums_{};
    std::vector<std::size_t> kept_{};
    std::vector<std::string> left_out_{};
};

/// A tiling's polygons by group, as features.
void take_polygons(GroupedFeatures& result, const Tiling& tiling,
                   const std::function<std::string(const Unit&)>& group_of, unsigned threads) {
    std::map<std::string, MultiPolygon> polygons;
    for (auto& united : dissolve(tiling, group_of, threads)) polygons.emplace(united.group, std::move(united.polygon));
    result.polygons.resize(result.table.features.size());
    for (std::size_t i = 0; i < result.table.features.size(); ++i) {
        auto& feature = result.table.features[i];
        if (const auto found = polygons.find(feature.id); found != polygons.end())
            result.polygons[i] = std::move(found->second);
        feature.polygons = &result.polygons[i];
        feature.id.clear();  // it was only what the group is called here
    }
}

GroupedFeatures ungrouped(const LayerTable& layer, const Tiling& tiling, unsigned threads) {
    GroupedFeatures result{.table = layer};
    for (std::size_t i = 0; i < layer.features.size(); ++i) result.table.features[i].id = code_of(i).str();
    take_polygons(
        result, tiling, [](const Unit& unit) { return unit.pcode.str(); }, threads);
    return result;
}

GroupedFeatures dissolved(const LayerTable& layer, const Tiling& tiling, const Grouping& grouping, unsigned threads) {
    GroupedFeatures result;
    result.table.name = layer.name;
    result.table.metadata = layer.metadata;
    result.table.fields = grouping.fields();
    for (const auto& [name, members] : grouping.groups())
        result.table.features.push_back({.id = name, .cells = grouping.cells(members)});
    take_polygons(
        result, tiling, [&](const Unit& unit) { return grouping.group_of(feature_of(unit)); }, threads);
    return result;
}

}  // namespace

GroupedFeatures group_features(const LayerTable& layer, std::vector<MultiPolygon> polygons, const std::string& file,
                               const ConvertOptions& options, Findings& findings) {
    std::optional<Grouping> grouping;
    if (options.dissolve) grouping.emplace(layer, file, *options.dissolve);
    if (grouping) grouping->report(findings);
    const auto boundaries = tiles_of(std::move(polygons));
    Tiling tiling(boundaries, {.threads = options.threads});
    if (!tiling.overlaps().empty() || !tiling.unmatched().empty()) {
        findings.push_back({Severity::warning,
                            "tiling.disputed",
                            file,
                            {},
                            {},
                            std::to_string(tiling.overlaps().size()) + " overlap(s) and " +
                                std::to_string(tiling.unmatched().size()) +
                                " border(s) that are not shared vertex for vertex: neighbours may not fit there."});
    }
    std::optional<Simplification> report;
    if (options.simplify) {
        auto how = *options.simplify;
        how.threads = options.threads;
        auto simplified = simplify(tiling, how);
        report = std::move(simplified.report);
        report->area_changes.clear();  // of units that nobody knows
        tiling = std::move(simplified.tiling);
    }
    auto result =
        grouping ? dissolved(layer, tiling, *grouping, options.threads) : ungrouped(layer, tiling, options.threads);
    result.simplified = std::move(report);
    return result;
}

}  // namespace kamtuu
