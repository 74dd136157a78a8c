#include "coverage/permutations.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

/// A number below `bound`, each as likely. std::uniform_int_distribution would do, but differs between libraries.
std::uint64_t number_below(std::uint64_t bound, std::mt19937_64& random) {
    constexpr auto most = std::numeric_limits<std::uint64_t>::max();
    const auto words_over = (most % bound + 1) % bound;  // 2^64 modulo bound
    auto word = random();
    while (word > most - words_over) word = random();
    return word % bound;
}

}  // namespace

Permutations random_permutations(std::size_t below, std::size_t length, std::size_t count, std::uint64_t seed) {
    if (length > below) throw Error(ErrorKind::usage, "random_permutations: rows longer than there are positions");
    Permutations permutations{.length = length, .ids = {}};
    permutations.ids.reserve(length * count);
    std::mt19937_64 random(seed);
    std::vector<std::uint32_t> deck(below);
    for (std::size_t row = 0; row < count && length > 0; ++row) {
        std::iota(deck.begin(), deck.end(), 0U);
        for (std::size_t k = 0; k < length; ++k) std::swap(deck[k], deck[k + number_below(below - k, random)]);
        permutations.ids.insert(permutations.ids.end(), deck.begin(),
                                deck.begin() + static_cast<std::ptrdiff_t>(length));
    }
    return permutations;
}

void check_rows(const Permutations& permutations, std::size_t below, std::size_t least_length) {
    if (permutations.count() == 0) return;
    const auto refuse = [] {
        throw Error(ErrorKind::usage, "permutations: each row must hold enough different positions in range");
    };
    if (permutations.length < least_length || permutations.ids.size() % permutations.length != 0) refuse();
    std::vector<std::size_t> last_row(below, 0);  // in which a position was met, from 1
    for (std::size_t i = 0; i < permutations.ids.size(); ++i) {
        const auto id = permutations.ids[i];
        const auto row = i / permutations.length + 1;
        if (id >= below || last_row[id] == row) refuse();
        last_row[id] = row;
    }
}

double pseudo_p(std::size_t at_least, std::size_t at_most, std::size_t permutations, Ties ties) {
    const auto other = ties == Ties::as_esda ? permutations - at_least : at_most;
    return static_cast<double>(std::min(at_least, other) + 1) / static_cast<double>(permutations + 1);
}

}  // namespace kamtuu
