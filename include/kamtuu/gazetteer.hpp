#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/api.hpp>
#include <kamtuu/boundaries.hpp>

namespace kamtuu KAMTUU_API {

/// A unit that a typed name may mean.
struct NameMatch {
    const Unit* unit{};
    /// How the name agreed, strongest first: "name" (as written, but for case, marks and unit words), "alias"
    /// (another name of the unit), "folded" (after folding of scripts and romanisations), "folded alias",
    /// "stem" (a Russian adjective).
    std::string_view rule{};
    double score{};
    /// Whether a unit word or the level asked for speaks of another type of unit: "Suzak city", where only a district
    /// of that name is known.
    bool contradicts{};
    /// The name of the unit that agreed; lives as long as the Gazetteer.
    std::string_view name{};
};

/// Names to units, in Kyrgyz, Russian and English and in any usual romanisation. Answers with every unit that fits
/// equally well and never picks between them.
///
/// Built whole by its constructor and read-only after it, so any number of threads may ask it. Keeps pointers to
/// the units of `boundaries`, which must outlive it.
class Gazetteer {
public:
    explicit Gazetteer(const Boundaries& boundaries);
    explicit Gazetteer(Boundaries&&) = delete;  // a temporary would not outlive it
    ~Gazetteer();
    Gazetteer(const Gazetteer&) = delete;
    Gazetteer& operator=(const Gazetteer&) = delete;
    Gazetteer(Gazetteer&&) noexcept;
    Gazetteer& operator=(Gazetteer&&) noexcept;

    /// The units that `typed` may mean, in P-code order: those that agree at the strongest rule at which any unit
    /// does. A unit word in `typed` ("АА", "district", "шаары") keeps only units of that type, unless none is left.
    /// `within` keeps only units in or under one of these; empty means anywhere. `level` prefers units that stand
    /// for that level over those of other levels. A municipality's name without unit word and without a place to look
    /// in is little to go by: then units that have it as another name, and regions and districts of that name, are
    /// candidates too ("Naryn" is a city, a district and a region). Empty if nothing agrees.
    [[nodiscard]] std::vector<NameMatch> find(std::string_view typed, std::span<const Unit* const> within = {},
                                              std::optional<Level> level = {}) const;

    /// The units whose folded names are nearest to `typed`, to help somebody who has to decide; at most `count`,
    /// nearest first.
    [[nodiscard]] std::vector<const Unit*> nearest(std::string_view typed, std::span<const Unit* const> within = {},
                                                   std::size_t count = 5) const;

private:
    struct Index;
    std::unique_ptr<const Index> index_;
};

}  // namespace kamtuu
