#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/gazetteer.hpp>
#include <kamtuu/progress.hpp>
#include <kamtuu/records.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

enum class PlacementKind {
    unit,       ///< in one leaf unit
    ambiguous,  ///< in exactly one of several units; nothing tells which
    partial,    ///< known only more coarsely: somewhere in a region, or "n units of these regions"
    unplaced,   ///< what was typed is not known
};

/// "unit", "ambiguous", "partial" or "unplaced".
std::string_view to_string(PlacementKind kind) noexcept;

/// Where a record lies, and why that is believed.
struct Placement {
    PlacementKind kind{PlacementKind::unplaced};
    /// In P-code order. `unit`: the one. `ambiguous`: the candidates. `partial`: the units that it lies within;
    /// several mean "somewhere in these together". `unplaced`: empty.
    std::vector<const Unit*> units{};
    /// `partial`: how many municipalities it reaches in all, where the record says so.
    std::optional<std::size_t> count{};
    /// Which rule decided: "pcode", "name", "alias", "list", "point", "units", "none given" …
    std::string rule{};
    /// 0 to 1: how sure the rule is. 1 only for codes and exact names.
    double score{};
    /// The evidence in words.
    std::string reason{};
};

struct JoinOptions {
    unsigned threads{0};  ///< 0: as many as there are cores
    GazetteerOptions names{};
    Progress progress{};
};

/// Every record with its placement; none is dropped. Points into the Boundaries, which must outlive it.
struct Joined {
    Records records{};
    std::vector<Placement> placements{};  ///< by position of the record
    Findings findings{};
};

/// Places each record: by P-code in any of its spellings, else by name within whatever ancestors are given,
/// else by point. What fits several units equally well is ambiguous, never picked; a record that names no place
/// lies somewhere in the country. One decision needs the whole list: rows that repeat a name as often as it
/// has candidates are those candidates (one list names each unit once).
/// The result does not depend on the number of threads. O(records x length of name) after O(units) to build the
/// gazetteer.
Joined join(const Boundaries& boundaries, Records records, const JoinOptions& options = {});

}  // namespace kamtuu
#pragma GCC visibility pop
