#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include <kamtuu/count_table.hpp>

#include "coverage/answers.hpp"
#include "coverage/attacker.hpp"

namespace kamtuu {

/// Examples that are kept from one interrogation to the next: where more is hidden, all of them still hold, and where
/// less is, many.
class ExampleStore {
public:
    /// The counts of `table` are the first example.
    explicit ExampleStore(const CountTable& table);
    ExampleStore() = default;

    /// Counts by cell that may be an example: it is tried next time.
    void add(Example example) { examples_.push_back(std::move(example)); }

    std::vector<Answer> answers(const Interrogation& asked, Depth depth);

private:
    std::vector<Example> examples_{};  // by place
    Example base_{};                   // what is said of a place that no example tells: the true counts, or nothing
};

}  // namespace kamtuu
