#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>
#include <span>
#include <vector>

#include <kamtuu/geometry.hpp>

#include "geometry/orientation.hpp"

/// Visvalingam and Whyatt's line generalisation, one line at a time ("Line generalisation by repeated elimination of
/// points", The Cartographic Journal, 1993).

namespace kamtuu {

/// The cosine of up to 90 degrees, by its series: right to 0.00003 everywhere, in a tenth of the time of the exact one.
inline double cosine(double degrees) noexcept {
    const double x = degrees * (std::numbers::pi / 180);
    const double square = x * x;
    return 1 + square * (-1.0 / 2 + square * (1.0 / 24 + square * (-1.0 / 720 + square * (1.0 / 40320))));
}

/// The area of a triangle, positive if a, b, c turn left: on the plane at `b`, where a degree of latitude is that of
/// the mean sphere and one of longitude shrinks with the cosine of the latitude. Zero if the three lie exactly on a
/// line, and only then.
inline double triangle_m2(Point a, Point b, Point c) noexcept {
    constexpr double metres_a_degree = 6'371'008.8 * std::numbers::pi / 180;
    constexpr double rounding = 4 * std::numeric_limits<double>::epsilon();
    const double left = (b.lon - a.lon) * (c.lat - a.lat);
    const double right = (b.lat - a.lat) * (c.lon - a.lon);
    const double twice = left - right;
    if (std::abs(twice) <= rounding * (std::abs(left) + std::abs(right))) {
        const int side = side_of_line(a, b, c);
        if (side == 0) return 0;
        if (twice == 0) return side * std::numeric_limits<double>::min();
    }
    return twice * (metres_a_degree * metres_a_degree / 2) * cosine(b.lat);
}

/// A vertex of a line and the effective area at which it goes, in one number, so that comparing two is comparing their
/// areas, then their positions. Areas are not negative, and the bits of such floats are in the order of their values.
class Rank {
public:
    constexpr Rank() = default;
    Rank(float area_m2, std::uint32_t vertex) noexcept
        : bits_(std::uint64_t{std::bit_cast<std::uint32_t>(area_m2)} << 32U | vertex) {}

    /// After all others: of what does not go.
    static constexpr Rank never() noexcept {
        Rank rank;
        rank.bits_ = ~std::uint64_t{0};
        return rank;
    }
    /// Of the first vertex that spans `area_m2`. For 0 after those that span nothing at all, and only these.
    static Rank from(double area_m2) noexcept { return {as_float(area_m2), 0}; }
    /// Of what is not nothing, never nothing.
    static float as_float(double area_m2) noexcept {
        return static_cast<float>(
            std::clamp(area_m2, double{std::numeric_limits<float>::min()}, double{std::numeric_limits<float>::max()}));
    }

    [[nodiscard]] float area_m2() const noexcept {
        return std::bit_cast<float>(static_cast<std::uint32_t>(bits_ >> 32U));
    }
    [[nodiscard]] std::uint32_t vertex() const noexcept { return static_cast<std::uint32_t>(bits_); }
    /// Its first bits, which are an eighth of a power of two of the area: ranks are in their order.
    [[nodiscard]] std::size_t beginning() const noexcept { return bits_ >> (64U - beginning_bits); }
    static constexpr std::size_t beginning_bits = 12;
    static constexpr std::size_t beginnings = std::size_t{1} << beginning_bits;
    friend constexpr auto operator<=>(Rank, Rank) = default;

private:
    std::uint64_t bits_{0};
};

/// The least of many ranks of which three change at a time: a tree of matches between eight. Who wins one is found
/// without a branch, which a heap's comparisons would mostly mispredict, and so is how far up a change goes: to the
/// top.
class LeastRank {
public:
    void reset(std::size_t count) {
        begins_.clear();
        std::size_t size = 0;
        for (auto players = count;; players = matches_of(players)) {
            begins_.push_back(size);
            size += matches_of(players) * players_a_match;
            if (players <= players_a_match) break;
        }
        ranks_.assign(size, Rank::never());
    }
    /// Gives leaf `i` a rank; play() or replay() has to follow.
    void put(std::size_t i, Rank rank) noexcept { ranks_[i] = rank; }
    void play() noexcept {
        for (std::size_t level = 0; level + 1 < begins_.size(); ++level)
            for (std::size_t match = 0; begins_[level] + match * players_a_match < begins_[level + 1]; ++match)
                play(level, match);
    }
    /// After play(): what becomes of new ranks of these three leaves.
    void replay(std::size_t a, std::size_t b, std::size_t c) noexcept {
        for (std::size_t level = 0; level + 1 < begins_.size(); ++level) {
            play(level, a /= players_a_match);
            play(level, b /= players_a_match);
            play(level, c /= players_a_match);
        }
    }
    [[nodiscard]] Rank least() const noexcept { return winner_from(begins_.back()); }

private:
    static constexpr std::size_t players_a_match = 8;  // as many as a line of the processor's cache holds

    static std::size_t matches_of(std::size_t players) noexcept {
        return std::max<std::size_t>((players + players_a_match - 1) / players_a_match, 1);
    }
    void play(std::size_t level, std::size_t match) noexcept {
        ranks_[begins_[level + 1] + match] = winner_from(begins_[level] + match * players_a_match);
    }
    [[nodiscard]] Rank winner_from(std::size_t first) const noexcept {
        const auto* r = &ranks_[first];
        return std::min(std::min(std::min(r[0], r[1]), std::min(r[2], r[3])),
                        std::min(std::min(r[4], r[5]), std::min(r[6], r[7])));
    }

    std::vector<std::size_t> begins_{};  // of each level in `ranks_`, that of the leaves first
    std::vector<Rank> ranks_{};          // by level, whole matches
};

/// Thins lines, one after the other; keeps its memory between them.
class Thinner {
public:
    /// Takes vertices out of `line`, the one with the smallest triangle first, while it ranks below `limit` and more
    /// than `least` vertices stay between the ends, which always stay. Vertex 1 has number `first` + 1 in its rank.
    ///
    /// `may_go(before, vertex, after)` is asked for positions in the line; a vertex that may not go waits until a
    /// neighbour goes. `gone(vertex, rank)` is told its effective area, which is that of its triangle, but not less
    /// than that of any that went before it. Both may ask is_there().
    template <class MayGo, class Gone>
    void thin(std::span<const Point> line, std::uint32_t first, Rank limit, std::size_t least, MayGo may_go, Gone gone);

    /// What thin() would do if all might go, by `order`: what it told `gone` then, with the same `least` and no smaller
    /// `limit`. Needs no tree. `gone(before, vertex, after)` is told between which vertices one went.
    template <class Gone>
    void repeat(std::span<const Point> line, std::uint32_t first, Rank limit, std::span<const Rank> order, Gone gone);

    /// Whether the vertex is still there.
    [[nodiscard]] bool is_there(std::uint32_t vertex) const noexcept { return links_[vertex].after != nothing; }
    /// Of a vertex that is still there, not an end.
    [[nodiscard]] Rank rank_of(std::span<const Point> line, std::uint32_t first, std::uint32_t vertex) const noexcept {
        return {span_m2(line, vertex), first + vertex};
    }

private:
    static constexpr std::uint32_t nothing = 0xffffffff;
    struct Link {
        std::uint32_t before{};
        std::uint32_t after{};
    };

    void link(std::size_t count);
    void unlink(std::uint32_t vertex) noexcept {
        const auto [before, after] = links_[vertex];
        links_[before].after = after;
        links_[after].before = before;
        links_[vertex].after = nothing;
    }
    void start(std::span<const Point> line, std::uint32_t first);
    [[nodiscard]] float span_m2(std::span<const Point> line, std::uint32_t vertex) const noexcept {
        const double m2 = triangle_m2(line[links_[vertex].before], line[vertex], line[links_[vertex].after]);
        return m2 == 0 ? 0 : Rank::as_float(std::abs(m2));
    }

    std::vector<Link> links_{};
    LeastRank ranks_{};
};

template <class MayGo, class Gone>
void Thinner::thin(std::span<const Point> line, std::uint32_t first, Rank limit, std::size_t least, MayGo may_go,
                   Gone gone) {
    start(line, first);
    const auto last = static_cast<std::uint32_t>(line.size() - 1);
    float effective_m2 = 0;
    for (auto left = line.size() - 2; left > least;) {
        const auto rank = ranks_.least();
        if (rank >= limit) return;
        const auto vertex = rank.vertex() - first;
        const auto [before, after] = links_[vertex];
        if (!may_go(before, vertex, after)) {
            ranks_.put(vertex, Rank::never());
            ranks_.replay(before, vertex, after);
            continue;
        }
        unlink(vertex);
        ranks_.put(vertex, Rank::never());
        if (before != 0) ranks_.put(before, rank_of(line, first, before));
        if (after != last) ranks_.put(after, rank_of(line, first, after));
        ranks_.replay(before, vertex, after);
        --left;
        effective_m2 = std::max(effective_m2, rank.area_m2());
        gone(vertex, Rank(effective_m2, rank.vertex()));
    }
}

template <class Gone>
void Thinner::repeat(std::span<const Point> line, std::uint32_t first, Rank limit, std::span<const Rank> order,
                     Gone gone) {
    link(line.size());
    for (const auto effective : order) {
        const auto vertex = effective.vertex() - first;
        // The effective rank may have reached the limit where that of the triangle has not.
        if (effective >= limit && (effective == Rank::never() || rank_of(line, first, vertex) >= limit)) break;
        const auto [before, after] = links_[vertex];
        unlink(vertex);
        gone(before, vertex, after);
    }
}

}  // namespace kamtuu
