#include "geometry/equal_points.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <thread>
#include <vector>

#include "core/parallel.hpp"

namespace kamtuu {

namespace {

constexpr std::uint32_t none = 0xffffffff;
constexpr std::uint32_t ahead = 32;  // points between asking for a slot's memory and looking at it
constexpr std::size_t worth_a_thread = std::size_t{1} << 15U;
constexpr unsigned most_stretches = 8;  // each is asked for what the later ones have
constexpr std::size_t firsts_a_lot = std::size_t{1} << 14U;

/// Mixes all bits of the point into all bits of the result: a multiplication to 128 bits, folded.
std::uint64_t hash_of(Point p) noexcept {
    __extension__ using Wide = unsigned __int128;
    const auto a = std::bit_cast<std::uint64_t>(p.lon) ^ 0x9e3779b97f4a7c15U;
    const auto b = std::bit_cast<std::uint64_t>(p.lat) ^ 0xd6e8feb86659fd93U;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// As bits, which takes no thought of what is not a number.
bool same(Point a, Point b) noexcept {
    return ((std::bit_cast<std::uint64_t>(a.lon) ^ std::bit_cast<std::uint64_t>(b.lon)) |
            (std::bit_cast<std::uint64_t>(a.lat) ^ std::bit_cast<std::uint64_t>(b.lat))) == 0;
}

/// A hash table of points by their positions, in which each point stands once.
class Table {
public:
    Table(std::span<const Point> points, std::size_t expected)
        : points_(points), slots_(std::bit_ceil(expected + 1024)) {}

    void prefetch(Point p) const noexcept { __builtin_prefetch(&slots_[slot_of(hash_of(p))]); }

    /// A point that is equal to point `i`; `none` if there is none.
    [[nodiscard]] std::uint32_t find(std::uint32_t i) const noexcept {
        const auto hash = hash_of(points_[i]);
        return slots_[slot_for(i, hash)].point;
    }

    /// The same, and puts `i` in its place.
    std::uint32_t exchange(std::uint32_t i) {
        if (taken_ >= slots_.size() / 4 * 3) grow();
        const auto hash = hash_of(points_[i]);
        auto& slot = slots_[slot_for(i, hash)];
        const auto found = slot.point;
        if (found == none) ++taken_;
        slot = {tag_of(hash), i};
        return found;
    }

private:
    struct Slot {
        std::uint32_t tag{};  // of the hash, so that other points need not be looked up to be told apart
        std::uint32_t point{none};
    };

    static std::uint32_t tag_of(std::uint64_t hash) noexcept { return static_cast<std::uint32_t>(hash >> 32U); }
    [[nodiscard]] std::size_t slot_of(std::uint64_t hash) const noexcept { return hash & (slots_.size() - 1); }
    [[nodiscard]] std::size_t slot_after(std::size_t slot) const noexcept { return (slot + 1) & (slots_.size() - 1); }

    /// Where a point equal to point `i` stands or is to stand.
    [[nodiscard]] std::size_t slot_for(std::uint32_t i, std::uint64_t hash) const noexcept {
        const auto tag = tag_of(hash);
        auto slot = slot_of(hash);
        while (slots_[slot].point != none &&
               !(slots_[slot].tag == tag && same(points_[slots_[slot].point], points_[i])))
            slot = slot_after(slot);
        return slot;
    }

    void grow() {
        LargeVector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const auto& taken : old) {
            if (taken.point == none) continue;
            auto slot = slot_of(hash_of(points_[taken.point]));
            while (slots_[slot].point != none) slot = slot_after(slot);
            slots_[slot] = taken;
        }
    }

    std::span<const Point> points_;
    LargeVector<Slot> slots_;
    std::size_t taken_{0};
};

/// Goes through points in ascending order, with the one that each was found equal to.
class Follower {
public:
    /// Never leads to points before `begin`.
    explicit Follower(std::span<const Point> points, std::uint32_t begin = 0) : points_(points), begin_(begin) {}

    /// The point before the one that the last point was equal to, if point `i`, which comes after it, is equal to
    /// that; else `none`.
    [[nodiscard]] std::uint32_t guess(std::uint32_t i) const noexcept {
        return i == after_ && mate_ > begin_ && same(points_[mate_ - 1], points_[i]) ? mate_ - 1 : none;
    }
    /// Whether the guess for a point that comes up soon looks like being right.
    [[nodiscard]] bool seems_to_reach(std::uint32_t i) const noexcept {
        const auto steps = i - after_;
        return mate_ > begin_ + steps && same(points_[mate_ - 1 - steps], points_[i]);
    }
    /// Point `i` is equal to `mate`, or to none if that is 0, from which nothing leads on.
    void set(std::uint32_t i, std::uint32_t mate) noexcept {
        after_ = i + 1;
        mate_ = mate;
    }

private:
    std::span<const Point> points_;
    std::uint32_t begin_;
    std::uint32_t after_{0};
    std::uint32_t mate_{0};
};

/// The points of [begin, end), linked among themselves.
class Stretch {
public:
    Stretch(std::span<const Point> points, std::uint32_t begin, std::uint32_t end, UnsetVector<std::uint32_t>& next)
        : points_(points), begin_(begin), end_(end), next_(next), table_(points, end - begin) {
        firsts_.reserve((end - begin) / 2);
    }

    void link() {
        Follower follower(points_, begin_);
        for (auto i = begin_; i < end_; ++i) {
            if (const auto soon = i + ahead; soon < end_ && !follower.seems_to_reach(soon))
                table_.prefetch(points_[soon]);
            auto mate = follower.guess(i);
            if (mate == none) mate = table_.exchange(i);
            next_[i] = i;
            if (mate == none)
                firsts_.push_back(i);
            else
                append(mate, i);
            follower.set(i, mate == none ? 0 : mate);
        }
    }

    /// Links those of this stretch that are also in `earlier` ones, which are linked to each other already. Any part of
    /// its different points can be seen to by itself.
    void link_to(std::span<const Stretch> earlier, std::size_t first, std::size_t last) {
        Follower follower(points_);
        for (auto at = first; at < last; ++at) {
            if (at + ahead < last && !follower.seems_to_reach(firsts_[at + ahead]))
                for (const auto& stretch : earlier) stretch.table_.prefetch(points_[firsts_[at + ahead]]);
            const auto i = firsts_[at];
            auto mate = follower.guess(i);
            for (auto stretch = earlier.begin(); mate == none && stretch != earlier.end(); ++stretch)
                mate = stretch->table_.find(i);
            if (mate != none) append(mate, i);
            follower.set(i, mate == none ? 0 : mate);
        }
    }

    /// How many different points it has.
    [[nodiscard]] std::size_t different() const noexcept { return firsts_.size(); }

private:
    [[nodiscard]] std::uint32_t last_equal(std::uint32_t i) const noexcept {
        while (next_[i] > i) i = next_[i];
        return i;
    }

    /// Puts the first of some equal points, and with it those that follow, behind the last of those equal to `mate`.
    void append(std::uint32_t mate, std::uint32_t first) noexcept {
        const auto last_before = last_equal(mate);
        const auto last = last_equal(first);
        next_[last] = next_[last_before];
        next_[last_before] = first;
    }

    std::span<const Point> points_;
    std::uint32_t begin_;
    std::uint32_t end_;
    UnsetVector<std::uint32_t>& next_;
    Table table_;
    std::vector<std::uint32_t> firsts_{};  // the first of each that are equal
};

}  // namespace

UnsetVector<std::uint32_t> next_equal(std::span<const Point> points, unsigned threads) {
    const auto count = std::min(threads_for(points.size(), worth_a_thread, threads), most_stretches);
    UnsetVector<std::uint32_t> next(points.size());
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < count; ++i)
        stretches.emplace_back(points, static_cast<std::uint32_t>(points.size() * i / count),
                               static_cast<std::uint32_t>(points.size() * (i + 1) / count), next);
    parallel_for(count, threads, [&](std::size_t i) { stretches[i].link(); });
    for (std::size_t i = 1; i < count; ++i) {
        const auto different = stretches[i].different();
        const auto lots = different / firsts_a_lot + 1;
        parallel_for(lots, threads, [&](std::size_t lot) {
            stretches[i].link_to(std::span(stretches).first(i), different * lot / lots, different * (lot + 1) / lots);
        });
    }
    return next;
}

}  // namespace kamtuu
