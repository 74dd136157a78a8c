#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

#include <kamtuu/error.hpp>
#include <kamtuu/inequality.hpp>

namespace kamtuu {

namespace {

/// A group as shares of the whole.
struct Share {
    double population{};
    double reached{};
    double rate{};  ///< reach per head, in people and not in shares
};

/// The same whatever the order of the terms.
double sorted_sum(std::vector<double> terms) {
    std::sort(terms.begin(), terms.end());
    return std::accumulate(terms.begin(), terms.end(), 0.0);
}

/// Of one member of all groups.
double total_of(std::span<const Group> groups, double Group::*member) {
    std::vector<double> terms(groups.size());
    std::transform(groups.begin(), groups.end(), terms.begin(), [&](const Group& group) { return group.*member; });
    return sorted_sum(std::move(terms));
}

std::optional<double> if_finite(double value) {
    if (!std::isfinite(value)) return std::nullopt;
    return value;
}

bool makes_sense(const Group& group) {
    return std::isfinite(group.reached) && group.reached >= 0 && std::isfinite(group.population) &&
           group.population > 0;
}

/// In ascending order of their rates; none if the numbers mean nothing.
std::optional<std::vector<Share>> shares_of(std::span<const Group> groups, std::size_t least = least_groups) {
    if (groups.size() < least || !std::all_of(groups.begin(), groups.end(), makes_sense)) return std::nullopt;
    const double reached = total_of(groups, &Group::reached);
    const double population = total_of(groups, &Group::population);
    if (!(reached > 0) || !std::isfinite(reached) || !std::isfinite(population)) return std::nullopt;
    std::vector<Share> shares;
    shares.reserve(groups.size());
    for (const auto& group : groups)
        shares.push_back({group.population / population, group.reached / reached, group.reached / group.population});
    // What has the same rate is ordered too, or sums would depend on the order of the rows.
    std::sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) {
        return std::tie(a.rate, a.population, a.reached) < std::tie(b.rate, b.population, b.reached);
    });
    return shares;
}

/// Rounding must not make a number negative that cannot be.
std::optional<double> theil_of(const std::vector<Share>& shares) {
    std::vector<double> terms;
    for (const auto& share : shares)
        if (share.reached > 0) terms.push_back(share.reached * std::log(share.reached / share.population));
    return if_finite(std::max(0.0, sorted_sum(std::move(terms))));
}

/// The groups of each part as one group.
std::vector<Group> merged(std::span<const Group> groups, std::span<const std::size_t> part_of) {
    std::map<std::size_t, std::vector<Group>> parts;
    for (std::size_t i = 0; i < groups.size(); ++i) parts[part_of[i]].push_back(groups[i]);
    std::vector<Group> whole;
    whole.reserve(parts.size());
    for (const auto& [part, members] : parts)
        whole.push_back({total_of(members, &Group::reached), total_of(members, &Group::population)});
    return whole;
}

/// Values that count once each are groups of one head each.
std::vector<Group> of_one_head(std::span<const double> values) {
    std::vector<Group> groups(values.size());
    std::transform(values.begin(), values.end(), groups.begin(), [](double value) { return Group{value, 1}; });
    return groups;
}

}  // namespace

std::optional<double> gini(std::span<const Group> groups) {
    const auto shares = shares_of(groups);
    if (!shares) return std::nullopt;
    double twice_above = 0;
    double below = 0;  // the share of the population that lives where the reach per head is lower
    for (const auto& share : *shares) {
        twice_above += share.reached * (below + below + share.population);
        below += share.population;
    }
    return std::clamp(twice_above - 1, 0.0, 1.0);
}

std::optional<double> theil(std::span<const Group> groups) {
    const auto shares = shares_of(groups);
    return shares ? theil_of(*shares) : std::nullopt;
}

std::optional<TheilParts> theil(std::span<const Group> groups, std::span<const std::size_t> part_of) {
    if (groups.size() != part_of.size()) throw Error(ErrorKind::usage, "theil: give each group the part it lies in");
    const auto total = theil(groups);
    if (!total) return std::nullopt;
    const auto parts = shares_of(merged(groups, part_of), 1);
    const auto between = parts ? theil_of(*parts) : std::nullopt;
    if (!between) return std::nullopt;
    return TheilParts{*total, *between, std::max(0.0, *total - *between)};
}

std::optional<double> reach_ratio(std::span<const Group> groups) {
    const auto shares = shares_of(groups);
    return shares ? if_finite(shares->back().rate / shares->front().rate) : std::nullopt;
}

std::optional<double> reach_difference(std::span<const Group> groups) {
    const auto shares = shares_of(groups);
    return shares ? if_finite(shares->back().rate - shares->front().rate) : std::nullopt;
}

std::optional<std::vector<ConcentrationPoint>> concentration_curve(std::span<const Group> groups) {
    const auto shares = shares_of(groups);
    if (!shares) return std::nullopt;
    std::vector<ConcentrationPoint> curve{{0, 0}};
    for (const auto& share : *shares)
        curve.push_back({curve.back().population_share + share.population, curve.back().reached_share + share.reached});
    const auto end = curve.back();  // one but for rounding
    for (auto& point : curve) {
        point.population_share /= end.population_share;
        point.reached_share /= end.reached_share;
    }
    return curve;
}

std::optional<double> unweighted_gini(std::span<const double> values) { return gini(of_one_head(values)); }

std::optional<double> unweighted_theil(std::span<const double> values) { return theil(of_one_head(values)); }

std::optional<TheilParts> unweighted_theil(std::span<const double> values, std::span<const std::size_t> part_of) {
    return theil(of_one_head(values), part_of);
}

}  // namespace kamtuu
