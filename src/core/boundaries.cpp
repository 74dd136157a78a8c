#include <algorithm>
#include <array>
#include <utility>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

constexpr std::array level_names{"country", "region", "district", "municipality"};

constexpr std::array<std::pair<UnitType, std::string_view>, 6> type_names{{
    {UnitType::country, "country"},
    {UnitType::region, "region"},
    {UnitType::district, "district"},
    {UnitType::city, "city"},
    {UnitType::aiyl_aimak, "aiyl_aimak"},
    {UnitType::other, "other"},
}};

void check_codes_differ(const std::vector<Unit>& units) {
    const auto twin =
        std::adjacent_find(units.begin(), units.end(), [](const Unit& a, const Unit& b) { return a.pcode == b.pcode; });
    if (twin == units.end()) return;
    throw Error(ErrorKind::input, "two units have the P-code " + twin->pcode.str() + " (" + display_name(*twin) + ", " +
                                      display_name(*std::next(twin)) +
                                      "). Give each unit once; dissolve the parts of one unit into one first.");
}

}  // namespace

std::string_view to_string(Level level) noexcept { return level_names[static_cast<std::size_t>(level)]; }

std::string_view to_string(UnitType type) noexcept { return type_names[static_cast<std::size_t>(type)].second; }

std::optional<UnitType> unit_type_from(std::string_view text) noexcept {
    for (const auto& [type, name] : type_names) {
        if (name == text) return type;
    }
    return std::nullopt;
}

const std::string& display_name(const Unit& unit) noexcept {
    for (const auto* name : {&unit.name_en, &unit.name_ky, &unit.name_ru}) {
        if (!name->empty()) return *name;
    }
    return unit.pcode.str();
}

Boundaries::Boundaries(std::vector<Unit> units, std::vector<std::string> notes)
    : units_(std::move(units)), notes_(std::move(notes)) {
    std::sort(units_.begin(), units_.end(), [](const Unit& a, const Unit& b) { return a.pcode < b.pcode; });
    check_codes_differ(units_);
    for (std::size_t i = 0; i < units_.size(); ++i) by_pcode_.emplace(units_[i].pcode, i);
    link();
    leaves_.reserve(units_.size());
    order_leaves(country_);
}

/// Parents and children by position; a parent's level is above its child's, so the links cannot make a circle.
void Boundaries::link() {
    nodes_.resize(units_.size());
    std::size_t countries = 0;
    for (std::size_t i = 0; i < units_.size(); ++i) {
        const Unit& unit = units_[i];
        if (!unit.parent) {
            country_ = i;
            ++countries;
            continue;
        }
        const Unit* above = find(*unit.parent);
        if (above == nullptr || above->level >= unit.level) {
            throw Error(ErrorKind::input,
                        "the unit " + unit.pcode.str() + " (" + display_name(unit) + ") lies in " + unit.parent->str() +
                            ", which is " + (above == nullptr ? "not there." : "not of a higher level.") +
                            " Correct its parent code, or add the file or the register that has the parent.");
        }
        nodes_[i].parent = index_of(*above);
        nodes_[nodes_[i].parent].children.push_back(&unit);
    }
    if (countries != 1) {
        throw Error(ErrorKind::input, "boundaries need exactly one country, the unit without a parent; there are " +
                                          std::to_string(countries) + ".");
    }
}

void Boundaries::order_leaves(std::size_t unit) {
    Node& node = nodes_[unit];
    node.first_leaf = leaves_.size();
    if (node.children.empty()) leaves_.push_back(&units_[unit]);
    for (const Unit* child : node.children) order_leaves(index_of(*child));
    node.last_leaf = leaves_.size();
}

const Unit* Boundaries::find(const Pcode& pcode) const noexcept {
    const auto found = by_pcode_.find(pcode);
    return found == by_pcode_.end() ? nullptr : &units_[found->second];
}

const Unit* Boundaries::parent(const Unit& unit) const noexcept {
    return unit.parent ? &units_[nodes_[index_of(unit)].parent] : nullptr;
}

std::vector<const Unit*> Boundaries::ancestors(const Unit& unit) const {
    std::vector<const Unit*> above;
    for (const Unit* next = parent(unit); next != nullptr; next = parent(*next)) above.push_back(next);
    return above;
}

std::span<const Unit* const> Boundaries::children(const Unit& unit) const noexcept {
    return nodes_[index_of(unit)].children;
}

std::span<const Unit* const> Boundaries::leaves(const Unit& unit) const noexcept {
    const Node& node = nodes_[index_of(unit)];
    return std::span(leaves_).subspan(node.first_leaf, node.last_leaf - node.first_leaf);
}

bool Boundaries::within(const Unit& inner, const Unit& outer) const noexcept {
    const Node& in = nodes_[index_of(inner)];
    const Node& out = nodes_[index_of(outer)];
    // An only child has the same leaves as its parent: the level tells them apart.
    return out.first_leaf <= in.first_leaf && in.last_leaf <= out.last_leaf && outer.level <= inner.level;
}

std::vector<const Unit*> Boundaries::at_level(Level level) const {
    std::vector<const Unit*> standing;
    for (const Unit& unit : units_) {
        if (unit.level == level || (unit.level < level && is_leaf(unit))) standing.push_back(&unit);
    }
    return standing;
}

const Unit* Boundaries::at_level(const Unit& unit, Level level) const noexcept {
    const Unit* at = &unit;
    while (at->level > level) at = parent(*at);
    return at->level == level || is_leaf(*at) ? at : nullptr;
}

bool Boundaries::is_municipality(const Unit& unit) const noexcept {
    return is_leaf(unit) && (unit.type == UnitType::aiyl_aimak || unit.type == UnitType::city);
}

}  // namespace kamtuu
