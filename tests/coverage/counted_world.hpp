#pragma once

#include <bitset>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/join.hpp>

/// A country whose people are known one by one, and what records tell of them: the truth that statistics are held
/// against.

namespace kamtuu::test {

/// People by number: 64 numbers a municipality, in P-code order of their homes.
using People = std::bitset<448>;

/// Whom a record reached in one municipality, and as what it tells them.
struct Reach {
    const Unit* at{};
    People all{};
    People women{};    ///< told as women
    People men{};      ///< told as men
    People unknown{};  ///< of whom the record does not tell the sex
};

/// A record, where it was written to lie, and what is so.
struct Told {
    Record record{};
    Placement placement{};
    std::vector<const Unit*> serves{};
    std::vector<Reach> reached{};
};

struct WorldOptions {
    bool visitors{false};   ///< people counted by id also turn up where they do not live
    bool vague_max{false};  ///< activities that reach the same people are known only vaguely
};

/// Random from a seed. Of each indicator the people keep to its rule: those of `sum` and `last` are fresh for every
/// activity, those of `max` are the first so many of an order that each municipality has, those of `distinct` are
/// anybody, as often as you like.
class CountedWorld {
public:
    CountedWorld(unsigned seed, WorldOptions options);

    [[nodiscard]] const Boundaries& country() const noexcept { return country_; }
    [[nodiscard]] const std::vector<Told>& told() const noexcept { return told_; }
    [[nodiscard]] Joined joined() const;
    [[nodiscard]] Joined shuffled();
    /// How many live in a municipality, whether or not somebody states it.
    [[nodiscard]] std::size_t residents(const Unit& municipality) const;

private:
    enum class Sexes { none, women, both, parts_alone };
    using Serving = std::vector<const Unit*>;

    void state_upper_populations(const Boundaries& plain, std::vector<Unit>& units);
    Boundaries random_country();
    std::size_t pick(std::size_t below) { return random_() % below; }
    bool one_in(std::size_t n) { return pick(n) == 0; }
    Serving some_municipalities();
    std::size_t number_of(const Unit& municipality) const;
    Told start(std::string indicator, Serving serves);
    Placement placement_of(const Serving& serves);
    Placement counted_in(const Serving& serves);
    Placement ambiguous_with(const Unit& municipality);
    Reach reach(const Unit& at, const std::vector<std::size_t>& people, Sexes sexes) const;
    void tell_people(Told& told, Sexes sexes) const;
    void add_sum();
    void add_total_and_parts(const Told& total, Sexes sexes);
    void add_max();
    void add_last();
    void add_distinct();
    std::vector<std::size_t> fresh(std::size_t indicator, const Unit& at);

    WorldOptions options_;
    std::mt19937 random_;
    std::vector<std::size_t> residents_{};                        // by number of the municipality
    std::vector<std::vector<std::vector<std::size_t>>> order_{};  // by indicator and municipality: who comes first
    std::vector<std::vector<std::size_t>> used_{};                // how many of an order are reached already
    Boundaries country_;
    std::vector<const Unit*> municipalities_{};
    Sexes sexes_[4]{};
    std::vector<Told> told_{};
};

}  // namespace kamtuu::test
