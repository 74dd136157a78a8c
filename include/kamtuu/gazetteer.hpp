#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

/// How a typed name agreed with a unit, the strongest first.
enum class NameRule {
    code,          ///< it is a code of the unit, in any of its spellings
    name,          ///< a name as written, but for case, marks, blanks, hyphens and unit words
    alias,         ///< another name of the unit, as written
    folded,        ///< a name, after folding of scripts and romanisations
    folded_alias,  ///< another name, after folding
    stem,          ///< a Russian adjective
    village,       ///< a village of the unit
    near,          ///< one or two edits from a name of it, in letters or in sounds
};

/// "code", "name", "alias", "folded", "folded alias", "stem", "village" or "near".
std::string_view to_string(NameRule rule) noexcept;

/// A unit that a typed name may mean.
struct NameMatch {
    const Unit* unit{};
    NameRule rule{};
    /// 0 to 1: how sure the rule is, lowered by what speaks against it. See match_scores in ARCHITECTURE.md.
    double score{};
    /// `near`: how many letters were inserted, left out, replaced or swapped.
    unsigned edits{};
    /// `near`: whether only the sounds are so near, and more letters differ.
    bool by_sound{false};
    /// Whether a unit word or the level asked for speaks of another type of unit: "Suzak city", where only a district
    /// of that name is known.
    bool contradicts{};
    /// The name that agreed; lives as long as the Gazetteer. Empty for a code.
    std::string_view name{};
    /// Of that name: "en", "ky" or "ru"; empty if it is not known.
    std::string_view language{};
    /// What other name it is: "seat", "village", "former", "spelling" or "slip"; empty for the unit's own names.
    std::string_view kind{};
    /// The year to which a former name held, where it is known.
    std::string_view until{};
    /// The evidence in words: "'Иссык-Куль' sounds as 'Ысык-Көл' (Kyrgyz)".
    std::string reason{};
};

/// What is known beside a name, as typed: in any language, misspelt, or in the wrong column. Several regions
/// or districts are alternatives ("in one of these").
struct NameContext {
    std::vector<std::string> region{};
    std::vector<std::string> district{};
    /// What it lies in, of whatever level. Not alternatives: each of these holds.
    std::vector<std::string> around{};
    /// The level that the name is of, if the table says so.
    std::optional<Level> level{};
};

/// What a context comes to.
struct Surroundings {
    /// The name is in or under one of these, in P-code order; empty: anywhere in the country.
    std::vector<const Unit*> units{};
    /// Of several alternatives some are known and some are not, so that it may lie anywhere.
    bool partly_known{false};
    /// Of the least sure of them.
    double score{1};
    /// What was typed and is not known, contradicts the rest, stood in the wrong column or was misspelt.
    Findings findings{};
};

enum class NameOutcome {
    matched,         ///< one unit
    ambiguous,       ///< one of several that fit equally well
    partly_located,  ///< the name is not known or not sure, what it lies in is
    unmatched,       ///< nothing is known of its place
};

/// "matched", "ambiguous", "partly located" or "unmatched".
std::string_view to_string(NameOutcome outcome) noexcept;

/// What a typed name means, and why that is believed.
struct NameResult {
    NameOutcome outcome{NameOutcome::unmatched};
    /// `matched`: the one. `ambiguous`: all that fit, in P-code order. Else what comes nearest, best first, or what has
    /// the name elsewhere, in P-code order, to help somebody who has to decide.
    std::vector<NameMatch> candidates{};
    /// What the place certainly lies in: of several candidates the lowest unit around them all, of an unknown name what
    /// its context names; several mean "in one of these". Empty if nothing is known.
    std::vector<const Unit*> around{};
    /// Of the match, with the context taken into account; of what is partly located, how sure that place is; else 0.
    double score{};
    /// The evidence in words.
    std::string reason{};
    /// What of several candidates the rows beside it speak for, where the whole list was given. Never taken by itself.
    const Unit* suggested{};
    /// Whether the whole list decided it, and not the name alone.
    bool by_list{false};
    Findings findings{};

    /// The unit of a match, else null.
    [[nodiscard]] const Unit* unit() const noexcept {
        return outcome == NameOutcome::matched ? candidates.front().unit : nullptr;
    }
};

/// A village, which no polygon shows: a row of a table that the user gives.
struct Village {
    Pcode unit;  ///< that it belongs to
    std::string code{};
    std::string name_en{};
    std::string name_ky{};
    std::string name_ru{};
};

struct GazetteerOptions {
    std::vector<Village> villages{};
    /// A match with a lower score is no match. The default refuses rather than errs: bench/RESULTS.md has what each
    /// score is worth.
    double accept{0.8};
    /// How many names come with what is not matched.
    std::size_t nearest{5};
};

/// One row of a list.
struct NameQuery {
    std::string name{};
    NameContext context{};
};

struct ListOptions {
    /// One list names each unit once: as many equal rows as they have candidates are those candidates, and what is left
    /// when others are certain is decided by it.
    bool each_unit_once{true};
    unsigned threads{0};  ///< 0: as many as there are cores
};

/// Names to units, in Kyrgyz, Russian and English and in any usual romanisation; needs no polygons. Answers with every
/// unit that fits equally well and never picks between them.
///
/// Built whole by its constructor and read-only after it, so any number of threads may ask it. Keeps pointers to
/// the units of `boundaries`, which must outlive it.
class Gazetteer {
public:
    /// Throws Error (input) for a village of a unit that `boundaries` do not have.
    explicit Gazetteer(const Boundaries& boundaries, GazetteerOptions options = {});
    explicit Gazetteer(Boundaries&&, GazetteerOptions = {}) = delete;  // a temporary would not outlive it
    ~Gazetteer();
    Gazetteer(const Gazetteer&) = delete;
    Gazetteer& operator=(const Gazetteer&) = delete;
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;

    /// What `typed` means: a name, a code, "X village of Y municipality". Takes some ten microseconds on a register of
    /// 500 units where it is known, and some tenths of a millisecond where the nearest names have to be looked for.
    [[nodiscard]] NameResult find(std::string_view typed, const NameContext& context = {}) const;
    /// The same within places that are known already.
    [[nodiscard]] NameResult find(std::string_view typed, const Surroundings& within,
                                  std::optional<Level> level = {}) const;
    /// The rows of one list, by position; what the list itself says is used too. Does not depend on the threads.
    [[nodiscard]] std::vector<NameResult> find_all(std::span<const NameQuery> list,
                                                   const ListOptions& options = {}) const;

    /// What the places that were typed around a name mean. A place that contradicts another is a finding, and the name
    /// may then lie in either.
    [[nodiscard]] Surroundings surroundings(const NameContext& context) const;

    /// All units that agree with `typed`, in P-code order: those that agree by the strongest rule at which any unit
    /// does, without edits. A unit word in `typed` ("АА", "district", "шаары") keeps only units of that type, unless
    /// none is left. `within` keeps only units in or under one of these; empty means anywhere. `level` prefers units
    /// that stand for that level over those of other levels. A municipality's name without unit word and without a
    /// place to look in is little to go by: then units that have it as another name, and regions and districts of that
    /// name, are candidates too ("Naryn" is a city, a district and a region). Empty if nothing agrees.
    [[nodiscard]] std::vector<NameMatch> agreeing(std::string_view typed, std::span<const Unit* const> within = {},
                                                  std::optional<Level> level = {}) const;

    /// The units whose names are nearest to `typed`, to help somebody who has to decide; at most `count`, nearest
    /// first.
    [[nodiscard]] std::vector<const Unit*> nearest(std::string_view typed, std::span<const Unit* const> within = {},
                                                   std::size_t count = 5) const;

private:
    struct Index;
    std::unique_ptr<const Index> index_;
};

}  // namespace kamtuu
#pragma GCC visibility pop
