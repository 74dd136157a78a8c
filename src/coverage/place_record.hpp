#pragma once

#include <optional>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/gazetteer.hpp>
#include <kamtuu/join.hpp>
#include <kamtuu/locator.hpp>
#include <kamtuu/records.hpp>

namespace kamtuu {

/// Places single records: by P-code, else by name, else by point, else by the ancestors named. Looks at one record
/// alone; what needs the whole list is the list rule's. Read-only, so any number of threads may use one; keeps a
/// reference to `boundaries`.
class RecordPlacer {
public:
    RecordPlacer(const Boundaries& boundaries, const GazetteerOptions& names);
    RecordPlacer(Boundaries&&, const GazetteerOptions&) = delete;

    /// Appends what has to be said about the record to `findings`.
    Placement place(const Record& record, Findings& findings) const;

private:
    Surroundings surroundings(const Record& record, Findings& findings) const;

    void compare_with_point(const Placement& named, const Record& record, Findings& findings) const;

    std::optional<Placement> by_pcode(const Record& record, const Surroundings& within, Findings& findings) const;
    std::optional<Placement> by_name(const Record& record, const Surroundings& within, Findings& findings) const;
    std::optional<Placement> by_village_in_activity(const Record& record, const Surroundings& within,
                                                    Findings& findings) const;
    Placement by_one_name(const std::string& name, const Record& record, const Surroundings& within,
                          Findings& findings) const;
    Placement by_several_names(const Record& record, const Surroundings& within, Findings& findings) const;
    const Unit* at_precision(const Unit& found, const Record& record, Findings& findings) const;
    std::optional<Placement> by_point(const Record& record, const Surroundings& within, Findings& findings) const;
    Placement by_ancestors(const Record& record, const Surroundings& within, Findings& findings) const;
    [[nodiscard]] Placement in_unit(const Unit& unit, std::string rule, double score, std::string reason) const;
    std::optional<std::size_t> counted_municipalities(const Record& record, const std::vector<const Unit*>& units,
                                                      std::string& reason, Findings& findings) const;

    const Boundaries& boundaries_;
    Gazetteer gazetteer_;
    Locator locator_;
};

}  // namespace kamtuu
