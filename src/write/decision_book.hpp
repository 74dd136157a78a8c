#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/match_table.hpp>

namespace kamtuu {

/// A decision, and what it comes to with the units of today.
struct SettledDecision {
    const Decision* decision{};
    bool applies{false};
    std::vector<const Unit*> units{};  ///< that were decided for; empty for "none"
    /// Why it does not apply, or what has changed since.
    Findings findings{};
};

/// Decisions by what was typed. Keeps references to both.
class DecisionBook {
public:
    DecisionBook(const Boundaries& boundaries, const Decisions& decisions);
    DecisionBook(const Boundaries&, Decisions&&) = delete;

    /// Null if nothing was decided of it.
    [[nodiscard]] const SettledDecision* find(const TypedPlace& typed) const;
    /// Those of texts that are not in `typed`.
    [[nodiscard]] Decisions unused(const std::set<TypedPlace>& typed) const;
    /// What has to be said about the decisions where these are the texts of the table.
    [[nodiscard]] Findings findings(const std::set<TypedPlace>& typed) const;
    /// register_fingerprint() of the boundaries.
    [[nodiscard]] const std::string& fingerprint() const noexcept { return fingerprint_; }

private:
    [[nodiscard]] SettledDecision settle(const Decision& decision) const;
    [[nodiscard]] std::optional<Finding> change(const Decision& decision, const Unit& unit) const;
    void tell_of_other_registers(Findings& findings) const;

    const Boundaries& boundaries_;
    std::string fingerprint_;
    std::map<TypedPlace, SettledDecision> settled_{};
};

}  // namespace kamtuu
