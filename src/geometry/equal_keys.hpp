#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kamtuu {

/// Whatever is to be compared, as bits: a vertex, or the two ends of an edge.
struct Key {
    std::uint64_t a{};
    std::uint64_t b{};
    friend constexpr bool operator==(const Key&, const Key&) = default;
};

/// For each key the position of the first one that is equal to it: `{x, y, x}` gives `{0, 1, 0}`. At most 2^32 - 1
/// keys. Linear time, about 12 ns a key on one thread; the result does not depend on `threads` (0: as many as there are
/// cores).
///
/// A radix-partitioned hash join (Manegold, Boncz, Kersten, "Optimizing main-memory join on modern hardware", 2002):
/// keys are dealt into partitions by their hash, each small enough that its table stays in the processor's cache, and
/// looked up partition by partition. Each partition holds its keys in the order of their positions, whoever dealt them.
std::vector<std::uint32_t> first_equal(std::span<const Key> keys, unsigned threads);

}  // namespace kamtuu
