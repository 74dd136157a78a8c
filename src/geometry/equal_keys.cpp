#include "geometry/equal_keys.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <utility>

#include "core/parallel.hpp"

namespace kamtuu {

namespace {

constexpr std::uint32_t none = 0xffffffff;
constexpr std::size_t keys_a_partition = 4096;  // 100 KB of entries, 32 KB of table
constexpr std::size_t keys_a_block = std::size_t{1} << 16U;

struct Entry {
    Key key{};
    std::uint32_t hash{};
    std::uint32_t position{};
};

/// Mixes all bits of the key into all bits of the result: a multiplication to 128 bits, folded, twice.
std::uint64_t hash_of(const Key& key) noexcept {
    __extension__ using Wide = unsigned __int128;
    const auto fold = [](std::uint64_t x, std::uint64_t y) {
        const Wide product = static_cast<Wide>(x) * y;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    };
    return fold(fold(key.a ^ 0x9e3779b97f4a7c15U, 0xd6e8feb86659fd93U) ^ key.b, 0xa0761d6478bd642fU);
}

/// Keys dealt into partitions by the upper bits of their hash.
class Partitions {
public:
    Partitions(std::span<const Key> keys, unsigned threads)
        : keys_(keys),
          bits_(static_cast<unsigned>(std::bit_width(keys.size() / keys_a_partition))),
          blocks_((keys.size() + keys_a_block - 1) / keys_a_block),
          entries_(keys.size()) {
        auto places = places_of_blocks(threads);
        for (std::size_t p = 0; p <= count(); ++p) begins_.push_back(places[p * blocks_]);
        parallel_for(blocks_, threads, [&](std::size_t block) { deal(block, places); });
    }

    [[nodiscard]] std::size_t count() const noexcept { return std::size_t{1} << bits_; }
    [[nodiscard]] std::span<const Entry> operator[](std::size_t p) const noexcept {
        return std::span(entries_).subspan(begins_[p], begins_[p + 1] - begins_[p]);
    }

private:
    [[nodiscard]] std::size_t partition_of(std::uint64_t hash) const noexcept {
        return bits_ == 0 ? 0 : hash >> (64U - bits_);
    }

    template <class Visit>
    void for_each_key(std::size_t block, Visit visit) const {
        const auto end = std::min(keys_.size(), (block + 1) * keys_a_block);
        for (auto i = block * keys_a_block; i < end; ++i) visit(i, hash_of(keys_[i]));
    }

    /// At [p * blocks + b] the place where block b puts its first key of partition p; one more at the end.
    std::vector<std::uint32_t> places_of_blocks(unsigned threads) const {
        std::vector<std::uint32_t> places(count() * blocks_ + 1, 0);
        parallel_for(blocks_, threads, [&](std::size_t block) {
            for_each_key(block,
                         [&](std::size_t, std::uint64_t hash) { ++places[partition_of(hash) * blocks_ + block]; });
        });
        std::uint32_t sum = 0;
        for (auto& place : places) sum += std::exchange(place, sum);
        return places;
    }

    void deal(std::size_t block, std::vector<std::uint32_t>& places) {
        for_each_key(block, [&](std::size_t i, std::uint64_t hash) {
            entries_[places[partition_of(hash) * blocks_ + block]++] = {keys_[i], static_cast<std::uint32_t>(hash),
                                                                        static_cast<std::uint32_t>(i)};
        });
    }

    std::span<const Key> keys_;
    unsigned bits_;
    std::size_t blocks_;
    std::vector<Entry> entries_;
    std::vector<std::uint32_t> begins_{};  // of partitions in entries_, and the end
};

/// Open addressing with steps of one, at most half full.
void find_first(std::span<const Entry> entries, std::vector<std::uint32_t>& table, std::vector<std::uint32_t>& first) {
    const std::size_t mask = std::bit_ceil(2 * entries.size() + 1) - 1;
    table.assign(mask + 1, none);
    for (std::uint32_t i = 0; i < entries.size(); ++i) {
        const auto same = [&](std::uint32_t other) {
            return entries[other].hash == entries[i].hash && entries[other].key == entries[i].key;
        };
        std::size_t slot = entries[i].hash & mask;
        while (table[slot] != none && !same(table[slot])) slot = (slot + 1) & mask;
        if (table[slot] == none) table[slot] = i;
        first[entries[i].position] = entries[table[slot]].position;
    }
}

}  // namespace

std::vector<std::uint32_t> first_equal(std::span<const Key> keys, unsigned threads) {
    std::vector<std::uint32_t> first(keys.size());
    if (keys.empty()) return first;
    const Partitions partitions(keys, threads);
    parallel_for(partitions.count(), threads, [&](std::size_t p) {
        thread_local std::vector<std::uint32_t> table;
        find_first(partitions[p], table, first);
    });
    return first;
}

}  // namespace kamtuu
