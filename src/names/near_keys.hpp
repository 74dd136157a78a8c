#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/large_vector.hpp"

namespace kamtuu {

/// A key near to a query: its distance, and its place in the list that the NearKeys were made of.
struct NearKey {
    std::uint32_t distance{};
    std::uint32_t index{};
    friend auto operator<=>(const NearKey&, const NearKey&) = default;
};

/// All keys of a list within two edits of a query (see edit_distance.hpp), without comparing it with each.
///
/// Two strings within k edits have a string in common that each becomes by deleting at most k bytes. So every key is
/// entered under all that it becomes by deleting up to two, and a query looks up all that it becomes (W. Garbe's
/// SymSpell, 2012; T. Bocek et al., Fast Similarity Search in Large Dictionaries, 2007). Of longer strings only the
/// beginning counts, which holds for beginnings of equal length too. What turns up is compared, so the answer is
/// exactly that of comparing the query with each key.
///
/// Whole when constructed and read-only after it, so any number of threads may ask one at once.
class NearKeys {
public:
    static constexpr std::size_t largest_limit = 2;

    NearKeys() = default;
    /// Keeps a copy of the keys, and takes half a kilobyte for a key of twelve bytes.
    explicit NearKeys(std::span<const std::string> keys);

    /// Puts the keys at most `limit` edits away into `found`, the nearest first and those equally near in the order
    /// of the list. Throws std::invalid_argument if `limit` is greater than largest_limit.
    void find(std::string_view query, std::size_t limit, std::vector<NearKey>& found) const;

    /// Of those only the nearest, which all are equally near. Sooner done: what is farther is not looked for.
    void nearest(std::string_view query, std::size_t limit, std::vector<NearKey>& found) const;

private:
    // Three tables in one piece of memory. The first bits of a hash name its word of the filter, and the place where
    // the entries with those bits begin. An entry is a key and as much more of the hash as fits.
    struct Table {
        LargeVector<std::uint32_t> memory{};
        std::size_t word_mask{};
        std::size_t place_mask{};
        std::size_t places{};
        std::size_t entries{};
    };

    [[nodiscard]] std::string_view key(std::size_t index) const;
    [[nodiscard]] Table table_of(std::size_t deleted) const;
    void collect(const Table& table, std::uint64_t hash, std::vector<NearKey>& candidates) const;
    void collect_all(std::string_view query, std::size_t limit, std::vector<NearKey>& candidates) const;
    void measure(std::string_view query, std::size_t limit, std::vector<NearKey>& candidates) const;

    std::string bytes_{};                ///< of all keys, one after the other
    std::vector<std::uint32_t> ends_{};  ///< of each key in them
    std::size_t longest_{};
    unsigned key_bits_{};
    std::array<Table, 2> tables_{};  ///< with up to one byte deleted, which stays in the cache, and with up to two
};

}  // namespace kamtuu
