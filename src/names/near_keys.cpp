#include "names/near_keys.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <stdexcept>

#include "names/edit_distance.hpp"

namespace kamtuu {

namespace {

/// How many bytes of a string count: the more, the fewer keys turn up in vain, and the more deletions there are.
constexpr std::size_t entered = 24;

constexpr std::uint64_t scrambled(std::uint64_t x) {  // S. Vigna's SplitMix64
    x += 0x9E3779B97F4A7C15U;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
    return x ^ (x >> 31U);
}

constexpr auto byte_values = [] {
    std::array<std::uint64_t, 256> values{};
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = scrambled(i);
    return values;
}();

// Powers of an odd number, so that no bit gets lost.
constexpr auto weights = [] {
    std::array<std::uint64_t, entered + 2> powers{};
    std::uint64_t power = 1;
    for (auto& weight : powers) {
        weight = power;
        power *= scrambled(256) | 1U;
    }
    return powers;
}();

/// The hashes of all that a string's beginning becomes by deleting up to two bytes. The hash is the sum of its bytes'
/// values, each times the weight of its place. Behind a deleted byte all places are one less, behind two deleted ones
/// two less; so from sums over beginnings, once for each of the three, every hash is one addition.
class Deletions {
public:
    static constexpr std::size_t most = 1 + entered + entered * (entered - 1) / 2;

    explicit Deletions(std::string_view text) : size_(std::min(text.size(), entered)) {
        std::array<std::uint64_t, 3> sums{};  // of the bytes so far, after so many deletions
        for (std::size_t i = 0; i < size_; ++i) {
            const auto value = byte_values[static_cast<unsigned char>(text[i])];
            first_[i] = sums[0] - (sums[1] + value * weights[i + 1]);
            second_[i] = sums[1] - (sums[2] + value * weights[i]);
            for (std::size_t deleted = 0; deleted < 3; ++deleted) sums[deleted] += value * weights[i + 2 - deleted];
        }
        whole_ = sums;
    }

    /// Calls `use` with each hash, those of fewer deletions first.
    template <class Use>
    void for_each(std::size_t limit, Use use) const {
        use(whole_[0]);
        if (limit < 1) return;
        for (std::size_t i = 0; i < size_; ++i) use(first_[i] + whole_[1]);
        if (limit < 2) return;
        // Whatever the size, these loops begin alike, so that the processor knows where the inner one ends.
        for (std::size_t j = 1; j < size_; ++j) {
            const auto rest = second_[j] + whole_[2];
            for (std::size_t i = 0; i < j; ++i) use(first_[i] + rest);
        }
    }

private:
    std::size_t size_;
    std::array<std::uint64_t, 3> whole_{};
    std::array<std::uint64_t, entered> first_;   // NOLINT: set as far as `size_`
    std::array<std::uint64_t, entered> second_;  // NOLINT
};

// What a hash says: in its upper half the numbers of a word and of a place, and two bits of that word; in the lower the
// rest, which stands above the key in an entry.
std::size_t number_in(std::uint64_t hash) { return hash >> 32U; }
unsigned first_bit(std::uint64_t hash) { return static_cast<unsigned>(hash >> 59U); }
unsigned second_bit(std::uint64_t hash) { return hash >> 54U & 31U; }
std::uint32_t tag_of(std::uint64_t hash, unsigned key_bits) {
    return static_cast<std::uint32_t>((hash >> 8U) << key_bits);
}

void sort_and_keep_once(std::vector<NearKey>& keys) {
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

}  // namespace

NearKeys::NearKeys(std::span<const std::string> keys) {
    ends_.reserve(keys.size());
    for (const auto& text : keys) {
        longest_ = std::max(longest_, text.size());
        bytes_ += text;
        ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    }
    key_bits_ = static_cast<unsigned>(std::bit_width(ends_.size()));
    if (!keys.empty()) tables_ = {table_of(1), table_of(2)};
}

std::string_view NearKeys::key(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(bytes_).substr(begin, ends_[index] - begin);
}

NearKeys::Table NearKeys::table_of(std::size_t deleted) const {
    const auto for_each_entry = [this, deleted](auto use) {
        for (std::uint32_t i = 0; i < ends_.size(); ++i)
            Deletions(key(i)).for_each(deleted, [&](std::uint64_t hash) { use(hash, i); });
    };
    std::size_t count = 0;
    for_each_entry([&](std::uint64_t, std::uint32_t) { ++count; });
    const auto words = std::bit_ceil(count / 4 + 2);   // 8 to 16 bits an entry
    const auto places = std::bit_ceil(count / 8 + 2);  // each with 4 to 8 entries, in a line of the cache or two
    Table table{.word_mask = words - 1, .place_mask = places - 1, .places = words};
    table.entries = table.places + places + 1;
    auto& memory = table.memory;
    memory.resize(table.entries + count);

    for_each_entry([&](std::uint64_t hash, std::uint32_t) {
        memory[number_in(hash) & table.word_mask] |= 1U << first_bit(hash) | 1U << second_bit(hash);
        ++memory[table.places + (number_in(hash) & table.place_mask)];
    });
    // From how many are in each place to where those end; placing them, the last first, leaves where they begin.
    const auto first = memory.begin() + static_cast<std::ptrdiff_t>(table.places);
    const auto last = memory.begin() + static_cast<std::ptrdiff_t>(table.entries);
    std::inclusive_scan(first, last, first);
    for_each_entry([&](std::uint64_t hash, std::uint32_t i) {
        memory[table.entries + --memory[table.places + (number_in(hash) & table.place_mask)]] =
            tag_of(hash, key_bits_) | i;
    });
    return table;
}

/// The keys among whose deletions `hash` is. A key turns up once for each string in common, often one after the other,
/// so those just found are passed over; other repetitions are left to the caller.
void NearKeys::collect(const Table& table, std::uint64_t hash, std::vector<NearKey>& candidates) const {
    constexpr std::ptrdiff_t looked_back = 8;
    const auto* const place = table.memory.data() + table.places + (number_in(hash) & table.place_mask);
    const auto* const entries = table.memory.data() + table.entries;
    const auto tag = tag_of(hash, key_bits_);
    for (auto i = place[0]; i < place[1]; ++i) {
        const auto index = entries[i] ^ tag;
        if (index >> key_bits_ != 0) continue;
        const NearKey candidate{.distance = 0, .index = index};
        const auto recent = candidates.end() - std::min(std::ssize(candidates), looked_back);
        if (std::find(recent, candidates.end(), candidate) == candidates.end()) candidates.push_back(candidate);
    }
}

void NearKeys::collect_all(std::string_view query, std::size_t limit, std::vector<NearKey>& candidates) const {
    const Table& table = tables_[limit < 2 ? 0 : 1];
    const auto* const memory = table.memory.data();
    const auto mask = table.word_mask;
    // Nearly all hashes end at the filter. A branch would be guessed wrong at each that does not; writing each down,
    // to be overwritten by the next if it ends there, costs less.
    std::array<std::uint64_t, Deletions::most + 1> passed;  // NOLINT: set as far as `count`
    std::size_t count = 0;
    Deletions(query).for_each(limit, [&](std::uint64_t hash) {
        passed[count] = hash;
        const auto word = memory[number_in(hash) & mask];
        count += (word >> first_bit(hash)) & (word >> second_bit(hash)) & 1U;
    });
    for (std::size_t i = 0; i < count; ++i)
        __builtin_prefetch(memory + table.entries + memory[table.places + (number_in(passed[i]) & table.place_mask)]);
    for (std::size_t i = 0; i < count; ++i) collect(table, passed[i], candidates);
}

void NearKeys::measure(std::string_view query, std::size_t limit, std::vector<NearKey>& candidates) const {
    const auto by = [&](auto distance) {
        for (auto& near : candidates) near.distance = static_cast<std::uint32_t>(distance(key(near.index)));
    };
    if (limit == 0) {
        by([&](std::string_view text) { return query == text ? 0 : 1; });
    } else if (query.size() <= EditPattern::longest) {
        by([&, pattern = EditPattern(query)](std::string_view text) { return pattern.distance(text, limit); });
    } else {
        by([&](std::string_view text) { return edit_distance_at_most(query, text, limit).value_or(limit + 1); });
    }
}

void NearKeys::find(std::string_view query, std::size_t limit, std::vector<NearKey>& found) const {
    if (limit > largest_limit) throw std::invalid_argument("NearKeys: the limit is greater than 2");
    found.clear();
    if (ends_.empty() || query.size() > longest_ + limit) return;
    collect_all(query, limit, found);
    if (found.empty()) return;
    constexpr std::size_t few = 32;  // so few are measured again sooner than sorted
    if (found.size() > few) sort_and_keep_once(found);
    measure(query, limit, found);
    std::erase_if(found, [limit](const NearKey& near) { return near.distance > limit; });
    sort_and_keep_once(found);
}

void NearKeys::nearest(std::string_view query, std::size_t limit, std::vector<NearKey>& found) const {
    find(query, 0, found);
    for (std::size_t step = 1; found.empty() && step <= limit; ++step) find(query, step, found);
}

}  // namespace kamtuu
