#include "names/edit_distance.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace kamtuu {

namespace {

/// Both without the beginning and the end that they share, where no best alignment edits anything.
std::pair<std::string_view, std::string_view> without_common_ends(std::string_view a, std::string_view b) {
    const auto begin =
        static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    a.remove_prefix(begin);
    b.remove_prefix(begin);
    const auto end =
        static_cast<std::size_t>(std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin());
    a.remove_suffix(end);
    b.remove_suffix(end);
    return {a, b};
}

/// The classic table, for what is too long for a word: only cells within `limit` of the diagonal, because the others
/// are greater than it. Three rows of it: two back for swaps, one back, and the one being filled.
std::size_t distance_by_table(std::string_view a, std::string_view b, std::size_t limit) {
    const auto beyond = limit + 1;
    std::vector<std::size_t> before(b.size() + 1, beyond);
    std::vector<std::size_t> above(b.size() + 1, beyond);
    std::vector<std::size_t> row(b.size() + 1, beyond);
    for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(before, above);
        std::swap(above, row);
        const auto first = i > limit ? i - limit : 1;
        const auto last = std::min(b.size(), i + limit);
        row[first - 1] = i > limit ? beyond : i;
        for (std::size_t j = first; j <= last; ++j) {
            const std::size_t substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, substituted, beyond});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        if (last < b.size()) row[last + 1] = beyond;  // what the row two further up left here
    }
    return row[b.size()];
}

std::size_t difference(std::size_t a, std::size_t b) { return a > b ? a - b : b - a; }

}  // namespace

EditPattern::EditPattern(std::string_view pattern) : pattern_(pattern) {
    std::uint64_t bit = 1;
    for (const char c : pattern) {
        places_[static_cast<unsigned char>(c)] |= bit;
        bit <<= 1U;
    }
}

// H. Hyyrö, A bit-vector algorithm for computing Levenshtein and Damerau edit distances, Nordic Journal of Computing 10
// (2003). A column of the classic table is kept as the differences between its neighbouring cells, one bit each.
std::size_t EditPattern::distance(std::string_view text, std::size_t limit) const {
    if (pattern_.empty()) return text.size();
    const auto last = std::uint64_t{1} << (pattern_.size() - 1);
    std::uint64_t down_rises = ~std::uint64_t{0};
    std::uint64_t down_falls = 0;
    std::uint64_t same = 0;  // as the cell up and to the left
    std::uint64_t places_before = 0;
    std::size_t distance = pattern_.size();
    std::size_t left = text.size();
    for (const char c : text) {
        const auto places = places_[static_cast<unsigned char>(c)];
        const auto swapped = ((~same & places) << 1U) & places_before;
        same = (((places & down_rises) + down_rises) ^ down_rises) | places | down_falls | swapped;
        auto right_rises = down_falls | ~(same | down_rises);
        auto right_falls = same & down_rises;
        distance += (right_rises & last) != 0 ? 1 : 0;
        distance -= (right_falls & last) != 0 ? 1 : 0;
        if (distance > limit + --left) break;  // each byte that is left can lower it by 1
        right_rises = (right_rises << 1U) | 1U;
        right_falls <<= 1U;
        down_rises = right_falls | ~(same | right_rises);
        down_falls = right_rises & same;
        places_before = places;
    }
    return distance;
}

std::optional<std::size_t> edit_distance_at_most(std::string_view a, std::string_view b, std::size_t limit) {
    if (difference(a.size(), b.size()) > limit) return std::nullopt;
    std::tie(a, b) = without_common_ends(a, b);
    if (a.size() > b.size()) std::swap(a, b);
    limit = std::min(limit, b.size());  // which the distance never exceeds
    const auto distance =
        a.size() <= EditPattern::longest ? EditPattern(a).distance(b, limit) : distance_by_table(a, b, limit);
    return distance <= limit ? std::optional(distance) : std::nullopt;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    return *edit_distance_at_most(a, b, std::max(a.size(), b.size()));
}

namespace {

/// Which bytes of `a` and `b` have a partner: an equal byte not too far away, the first that has none yet.
struct Partners {
    std::vector<bool> in_a;
    std::vector<bool> in_b;
    std::size_t count{};
};

Partners partners_of(std::string_view a, std::string_view b) {
    Partners partners{.in_a = std::vector<bool>(a.size()), .in_b = std::vector<bool>(b.size())};
    const auto reach = std::max(std::max(a.size(), b.size()) / 2, std::size_t{1}) - 1;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto end = std::min(b.size(), i + reach + 1);
        for (std::size_t j = i > reach ? i - reach : 0; j < end; ++j) {
            if (partners.in_b[j] || a[i] != b[j]) continue;
            partners.in_a[i] = partners.in_b[j] = true;
            ++partners.count;
            break;
        }
    }
    return partners;
}

/// How many of the bytes with partners are not in the order of those.
std::size_t out_of_order(std::string_view a, std::string_view b, const Partners& partners) {
    std::size_t count = 0;
    for (std::size_t i = 0, j = 0; i < a.size(); ++i) {
        if (!partners.in_a[i]) continue;
        while (!partners.in_b[j]) ++j;
        if (a[i] != b[j++]) ++count;
    }
    return count;
}

double jaro(std::string_view a, std::string_view b) {
    if (a.empty() && b.empty()) return 1;
    const auto partners = partners_of(a, b);
    if (partners.count == 0) return 0;
    const auto count = static_cast<double>(partners.count);
    const auto swaps = static_cast<double>(out_of_order(a, b, partners) / 2);
    return (count / static_cast<double>(a.size()) + count / static_cast<double>(b.size()) + (count - swaps) / count) /
           3;
}

}  // namespace

// W. E. Winkler, String comparator metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage,
// Proceedings of the Section on Survey Research Methods, American Statistical Association (1990).
double jaro_winkler(std::string_view a, std::string_view b) {
    const auto similarity = jaro(a, b);
    const auto shared = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    const auto prefix = static_cast<double>(std::min<std::ptrdiff_t>(shared, 4));
    return similarity + prefix * 0.1 * (1 - similarity);
}

}  // namespace kamtuu
