#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>

#include "read/unit_rows.hpp"
#include "read/vector_layer.hpp"

namespace kamtuu::read {

/// Where the row of a unit stands.
struct Source {
    std::string file{};
    Level deepest{};    ///< of the columns in which the layer has codes
    std::size_t row{};  ///< 0: only named as the parent of others
};

/// A unit in the making.
struct Draft {
    Unit unit;
    Source source{};  ///< of its polygon
    bool typed{};     ///< its type is known, not to be told from its code
    /// A unit that it lies in, but perhaps not directly, for want of anything better.
    std::optional<Pcode> far_parent{};
};

/// The units that files and register give, until the tree is whole.
class UnitDrafts {
public:
    /// Takes the units of `layer`, and those that its parent columns name. Layers of deeper levels come first: a leaf
    /// above them has a row in the layer of every level, and the polygon of the first one stays; another that differs
    /// by more than 0.1 % of its area is a finding ("level.area_differs"). Throws Error (input) if a unit has two rows
    /// in layers of one level.
    void add(VectorLayer layer, const std::vector<UnitRow>& rows, Findings& findings);
    /// Completes units and tree from a register: names, other names, types, label points, parents that the files do not
    /// state, and units that the files do not have; these not where the files give the same parent children that the
    /// register does not know, and so hold for another date. Throws Error (input) if no unit is of the register's
    /// country.
    void merge(const std::vector<Unit>& units, Findings& findings);
    /// Where the polygons come from, until finish().
    [[nodiscard]] std::map<Pcode, Source> sources() const;
    /// Links what has no parent yet, makes countries and types, and gives the units away. Throws Error (input) if a
    /// parent is not of a higher level.
    std::vector<Unit> finish();

private:
    using Register = std::map<Pcode, const Unit*>;

    Draft& upper(const UnitRow& row, std::size_t level, std::optional<Pcode> parent, const Source& source,
                 Findings& findings);
    void own(const UnitRow& row, VectorFeature& feature, std::optional<Pcode> parent, const Source& source,
             Findings& findings);
    void refuse_other_country(const Register& known) const;
    void complete(Draft& draft, const Unit& known, Findings& findings);
    void link(const Register& known);
    [[nodiscard]] std::optional<Pcode> parent_for(const Draft& draft, const Register& known) const;
    void add_missing(const Register& known, Findings& findings);
    void check_parents() const;
    void add_countries();
    void add_country_of(const Pcode& pcode);

    std::map<Pcode, Draft> drafts_;
    std::size_t lost_names_{};
};

}  // namespace kamtuu::read
