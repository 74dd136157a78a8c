#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/count_table.hpp>
#include <kamtuu/release_ledger.hpp>

/// Which counts of a release have to be hidden so that no small one can be worked out, and the proof that they are.
///
/// What is hidden. A sensitive cell whose count is below the threshold, or less than the threshold below its
/// denominator; a withheld cell; a sensitive cell that differs from an earlier release by less than the threshold
/// (*primary*). And as many others (*complementary*) as it takes that sums and earlier releases do not give those away.
/// All hidden cells are to be shown by one and the same mark.
///
/// The attacker. He knows every published cell, every sum, every denominator, that counts are whole and not negative,
/// the threshold, and that where zeros are shown no hidden count is 0 unless it is withheld. He works out for each
/// hidden cell the least and the greatest count that agree with all this. That some cell among those that hang
/// together is small he is told by the mark itself, as by "<10"; and he is not thought to replay the choice of the
/// complementary cells for every table that there could be.
///
/// What has to hold of a hidden cell. A small count: that it could be 0 (where zeros are shown, the number of its parts
/// that are not 0), and that it could reach the threshold. A count near its denominator: that it could be all of it
/// (all but 1), and the threshold below. Any other: that its least and greatest count are a threshold apart.
///
/// Earlier releases. The attacker has them all, and thinks that what is not seen to change did not: a finest cell that
/// is in two releases is the same in both, unless it or a cell above it was published in both and changed, or was
/// published and now is not. Where all changes that are seen above it are increases, he thinks that it did not
/// decrease, and the reverse. Of a cell that is hidden now and was published before with the very same count, he
/// guesses that right. Where all this cannot be true of the cells that hang together, he thinks none of it of them.
/// Then each cell hidden now has to be as above; each hidden before has to stay as it was, or still have a threshold
/// between its least and its greatest count; and the difference of each cell that is in two releases and hidden in
/// either must be certain to be 0, or have a least and a greatest value a threshold apart. What he guesses right from
/// an earlier release is nothing that this one could still hide: it is told (`already_public`).
///
/// How sure. A cell passes only by examples: whole counts of which exact arithmetic says that they agree with
/// everything published. The linear programmes (COIN-OR's Clp) only look for them, so neither their rounding nor their
/// failure can pass a cell; a cell for which no example in whole counts turns up fails, and more is hidden.
///
/// Literature. M. Fischetti and J. J. Salazar, "Models and algorithms for optimizing cell suppression in tabular data
/// with linear constraints", 2000; J. P. Kelly, B. L. Golden and A. A. Assad, "Cell suppression: disclosure protection
/// for sensitive tabular data", 1992 (the complementary cells of one cell as a cheapest linear programme).

#pragma GCC visibility push(default)
namespace kamtuu {

struct ProtectionPolicy {
    /// Counts below it are small: whole, from 2 to a million.
    double threshold{10};
    /// Whether 0 is a small count too, and hidden. If not, zeros are shown, and never hidden to hide others.
    bool zeros{true};
    /// At the end, complementary cells that turn out not to be needed are published again: so many of them, the
    /// most costly first, are tried, each at the price of an audit. Where more than 300 cells are hidden, fewer are.
    std::size_t clean_up{50};
};

enum class CellState {
    published,
    small,       ///< a small count, or one near its denominator
    change,      ///< changed by less than the threshold since an earlier release
    withheld,    ///< never published
    complement,  ///< would give another one away
};

/// "published", "small", "change", "withheld" or "complement". For the publisher's eyes: what is published says
/// "hidden" and no more.
std::string_view to_string(CellState state) noexcept;

/// What an attacker can work out of something that is hidden.
struct Derivable {
    enum class Kind {
        value,    ///< a cell of this release
        earlier,  ///< a cell of an earlier release
        change,   ///< what a cell of this release has more than in an earlier one
    };
    Kind kind{Kind::value};
    std::string key{};
    std::string release{};  ///< the earlier one; empty for `value`
    /// The least and the greatest that agree with everything published, fractions counted out; infinite where there is
    /// no bound. Everything (-∞ to ∞) where the programme failed.
    double lower{};
    double upper{};
    bool passes{false};
    /// `value`: an earlier release has told it, and it has not changed.
    bool already_public{false};
};

struct Audit {
    std::vector<Derivable> derivable{};  ///< by kind, key and release
    [[nodiscard]] bool passes() const noexcept;
};

/// How much of the table is left, and how much the obvious way would have left.
struct ProtectionSummary {
    std::size_t cells{};
    std::size_t published{};
    std::size_t primary{};  ///< small, changed by little, or withheld
    std::size_t complement{};
    /// By the obvious way, without looking for what is needed: hidden are all primary cells, every cell of each sum
    /// that a primary cell is in, as part or as total, and every total above a primary cell up to the root.
    std::size_t naively_published{};
    [[nodiscard]] double share_published() const noexcept;  ///< 0 to 1; 1 of an empty table
    [[nodiscard]] double share_naively_published() const noexcept;
};

struct Protected {
    std::vector<CellState> cells{};  ///< by position in the table
    Audit audit{};                   ///< passes
    ProtectionSummary summary{};
};

/// What may be published of `table`, so that audit() passes beside `earlier`. The same for any order of cells, sums and
/// parts. Throws Error (input) for a table that check_counts() refuses, for a policy that makes no sense, for a ledger
/// that contradicts itself, and where nothing helps: a denominator below the threshold, or earlier releases that give
/// something away by themselves. A cell is hidden by a linear programme over what sums join to it, and audited by
/// programmes over the hidden cells that hang together with it. Measured on one core with tables of districts, mostly
/// zeros: 600 cells in 0.2 s, and in 2 s beside an earlier release; 1,800 in 2 s; 5,200 in three indicators in 22 s.
Protected protect(const CountTable& table, const ProtectionPolicy& policy = {}, const Ledger* earlier = nullptr);

/// Whether a release that hides the cells whose `states` are not `published` gives anything away. What has to hold of a
/// hidden cell follows from its count, not from its state; a primary cell that is published fails. Throws Error
/// (input) as protect() does, and where there is not one state a cell.
Audit audit(const CountTable& table, std::span<const CellState> states, const ProtectionPolicy& policy = {},
            const Ledger* earlier = nullptr);

/// `earlier` with one more release: what `states` publish of `table`. Throws Error (input) for a label that the ledger
/// has already.
Ledger with_release(Ledger earlier, const std::string& label, const CountTable& table,
                    std::span<const CellState> states, const ProtectionPolicy& policy = {});

}  // namespace kamtuu
#pragma GCC visibility pop
