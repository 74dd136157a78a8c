#include <algorithm>
#include <unordered_map>

#include <kamtuu/clustering.hpp>
#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;

void check_list(const std::vector<std::uint32_t>& sorted, std::size_t unit, std::size_t units) {
    const auto refuse = [&](const char* what) {
        throw Error(ErrorKind::usage, "Weights: of the neighbours of unit " + std::to_string(unit) + ", " + what);
    };
    if (!sorted.empty() && sorted.back() >= units) refuse("one is no unit");
    if (std::binary_search(sorted.begin(), sorted.end(), unit)) refuse("one is the unit itself");
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) refuse("one is there twice");
}

std::unordered_map<const Unit*, std::uint32_t> positions_of(std::span<const Unit* const> units) {
    std::unordered_map<const Unit*, std::uint32_t> positions;
    for (const Unit* unit : units) {
        const auto position = static_cast<std::uint32_t>(positions.size());
        if (unit == nullptr || !positions.emplace(unit, position).second)
            throw Error(ErrorKind::usage, "weights_of: a unit is null or there twice");
    }
    return positions;
}

}  // namespace

Weights::Weights(Lists neighbours) : neighbours_(std::move(neighbours)) {
    for (std::size_t i = 0; i < neighbours_.size(); ++i) {
        auto& list = neighbours_[i];
        std::sort(list.begin(), list.end());
        check_list(list, i, neighbours_.size());
        most_neighbours_ = std::max(most_neighbours_, list.size());
        if (list.empty()) islands_.push_back(static_cast<std::uint32_t>(i));
    }
}

Weights weights_of(std::span<const SharedBorder> borders, std::span<const Unit* const> units) {
    const auto positions = positions_of(units);
    Lists neighbours(units.size());
    for (const auto& border : borders) {
        const auto unit = positions.find(border.unit);
        const auto other = positions.find(border.other);
        if (unit == positions.end() || other == positions.end()) continue;
        neighbours[unit->second].push_back(other->second);
        neighbours[other->second].push_back(unit->second);
    }
    return Weights(std::move(neighbours));
}

}  // namespace kamtuu
