#pragma once

#include <cmath>
#include <cstddef>
#include <map>
#include <vector>

#include <kamtuu/inequality.hpp>

/// Inequality by its definitions: every pair of groups, every part by itself.

namespace kamtuu::test {

inline Group sum_of(const std::vector<Group>& groups) {
    Group sum;
    for (const auto& group : groups) {
        sum.reached += group.reached;
        sum.population += group.population;
    }
    return sum;
}

/// Half the mean difference between two people's reach per head, in units of the mean.
inline double slow_gini(const std::vector<Group>& groups) {
    const auto all = sum_of(groups);
    double differences = 0;
    for (const auto& a : groups)
        for (const auto& b : groups)
            differences += a.population * b.population * std::abs(a.reached / a.population - b.reached / b.population);
    return differences / (2 * all.population * all.population * (all.reached / all.population));
}

inline double slow_theil(const std::vector<Group>& groups) {
    const auto all = sum_of(groups);
    double sum = 0;
    for (const auto& group : groups) {
        const double relative = group.reached / group.population / (all.reached / all.population);
        if (relative > 0) sum += group.population / all.population * relative * std::log(relative);
    }
    return sum;
}

/// The T of each part, weighted with its share of those reached.
inline double slow_theil_within(const std::vector<Group>& groups, const std::vector<std::size_t>& part_of) {
    std::map<std::size_t, std::vector<Group>> parts;
    for (std::size_t i = 0; i < groups.size(); ++i) parts[part_of[i]].push_back(groups[i]);
    double within = 0;
    for (const auto& [part, members] : parts)
        if (sum_of(members).reached > 0)
            within += sum_of(members).reached / sum_of(groups).reached * slow_theil(members);
    return within;
}

}  // namespace kamtuu::test
