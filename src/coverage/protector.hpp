#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <kamtuu/disclosure.hpp>

#include "coverage/attacker.hpp"
#include "coverage/complement.hpp"
#include "coverage/example_store.hpp"

namespace kamtuu {

/// The primary cells: what has to be hidden whatever else is.
std::vector<CellState> primary_states(const CountTable& table, const ProtectionPolicy& policy,
                                      const Attacker& attacker);

/// The answers to all questions, to the end.
std::vector<Answer> audited(const CountTable& table, const Attacker& attacker, const Interrogation& asked);

/// Hides complementary cells until the audit passes. `table` in the order of keys, so that the result does not depend
/// on the order in which it was given. Keeps references.
class Protector {
public:
    Protector(const CountTable& table, const ProtectionPolicy& policy, const Attacker& attacker);

    /// Throws Error (input) where nothing helps.
    std::vector<CellState> run();

    /// The questions of the last audit, and their answers, once run() has returned.
    [[nodiscard]] const Interrogation& asked() const noexcept { return asked_; }
    [[nodiscard]] const std::vector<Answer>& answers() const noexcept { return answers_; }

private:
    void settle();
    /// Until this release alone passes.
    void settle_table();
    /// A question whose demand is not met, and what tables show of it.
    struct Missing {
        std::size_t question{};
        ReleasedCount shown{};
    };
    bool hide_for(const Interrogation& asked, std::vector<Missing>& missing, std::size_t length);
    /// Hides more for what fails beside the earlier releases, or in the last audit; whether anything failed.
    bool hide_for_failing(Depth depth);
    void hide_near(const Interrogation& asked, std::size_t question);
    [[nodiscard]] std::vector<std::size_t> next_ring(const std::vector<std::size_t>& ring,
                                                     std::vector<bool>& seen) const;
    [[nodiscard]] bool hide_cheapest(const std::vector<std::size_t>& ring);
    void clean_up();
    [[nodiscard]] std::size_t tries() const;
    std::vector<Answer> ask_all(const Interrogation& asked, Depth depth);
    [[nodiscard]] bool passes();

    const CountTable& table_;
    const ProtectionPolicy& policy_;
    const Attacker& attacker_;
    Complement complement_;
    std::vector<CellState> states_;
    std::vector<std::vector<const CountTable::Sum*>> sums_of_;  // by cell
    ExampleStore alone_;                                        // of this release
    Interrogation asked_{};
    std::vector<Answer> answers_{};
    ExampleStore together_{};  // of all releases
};

}  // namespace kamtuu
