#include "geometry/equal_points.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <thread>

#include "core/parallel.hpp"

namespace kamtuu {

namespace {

constexpr std::uint32_t none = 0xffffffff;
constexpr std::size_t ahead = 16;  // points between asking for a slot's memory and looking at it

/// Mixes all bits of the point into all bits of the result: multiplications to 128 bits, folded.
std::uint64_t hash_of(Point p) noexcept {
    __extension__ using Wide = unsigned __int128;
    const auto fold = [](std::uint64_t x, std::uint64_t y) {
        const Wide product = static_cast<Wide>(x) * y;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    };
    const auto a = std::bit_cast<std::uint64_t>(p.lon);
    const auto b = std::bit_cast<std::uint64_t>(p.lat);
    return fold(a ^ 0x9e3779b97f4a7c15U, b ^ 0xd6e8feb86659fd93U);
}

/// Finds the first equal ones for the points whose hash leaves `share` when divided by `shares`.
class Share {
public:
    Share(std::span<const Point> points, unsigned share, unsigned shares, LargeVector<std::uint32_t>& first)
        : points_(points),
          share_(share),
          shares_(shares),
          first_(first),
          slots_(std::bit_ceil(points.size() / shares * 3 / 2 + 1024), none) {}

    void find() {
        for (std::size_t i = 0; i < points_.size(); ++i) {
            if (i + ahead < points_.size()) __builtin_prefetch(&slots_[slot_of(hash_of(points_[i + ahead]))]);
            const auto hash = hash_of(points_[i]);
            if (is_mine(hash)) first_[i] = find_or_insert(static_cast<std::uint32_t>(i), hash);
        }
    }

private:
    // The upper bits say whose a point is, the lower ones where it stands.
    [[nodiscard]] bool is_mine(std::uint64_t hash) const noexcept { return ((hash >> 32U) * shares_) >> 32U == share_; }
    [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const noexcept { return hash & (slots_.size() - 1); }

    std::uint32_t find_or_insert(std::uint32_t i, std::uint64_t hash) {
        if (++taken_ > slots_.size() / 4 * 3) grow();
        auto slot = slot_of(hash);
        while (slots_[slot] != none && points_[slots_[slot]] != points_[i]) slot = (slot + 1) & (slots_.size() - 1);
        if (slots_[slot] == none)
            slots_[slot] = i;
        else
            --taken_;
        return slots_[slot];
    }

    void grow() {
        LargeVector<std::uint32_t> old(slots_.size() * 2, none);
        old.swap(slots_);
        for (const auto i : old) {
            if (i == none) continue;
            auto slot = slot_of(hash_of(points_[i]));
            while (slots_[slot] != none) slot = (slot + 1) & (slots_.size() - 1);
            slots_[slot] = i;
        }
    }

    std::span<const Point> points_;
    std::uint64_t share_;
    std::uint64_t shares_;
    LargeVector<std::uint32_t>& first_;
    LargeVector<std::uint32_t> slots_;
    std::size_t taken_{0};
};

}  // namespace

LargeVector<std::uint32_t> first_equal(std::span<const Point> points, unsigned threads) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    threads = std::min(threads, 4U);  // each reads all the points
    LargeVector<std::uint32_t> first(points.size());
    parallel_for(threads, threads,
                 [&](std::size_t share) { Share(points, static_cast<unsigned>(share), threads, first).find(); });
    return first;
}

}  // namespace kamtuu
