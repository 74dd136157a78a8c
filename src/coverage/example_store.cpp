#include "coverage/example_store.hpp"

#include <algorithm>
#include <cmath>

namespace kamtuu {

ExampleStore::ExampleStore(const CountTable& table) {
    for (const auto& cell : table.cells) base_.push_back(cell.value);
    examples_.push_back(base_);
}

std::vector<Answer> ExampleStore::answers(const Interrogation& asked, Depth depth) {
    const auto size = asked.places.empty() ? 0 : *std::max_element(asked.places.begin(), asked.places.end()) + 1;
    if (base_.size() < size) base_.resize(size, std::nan(""));
    std::vector<Example> by_column;
    for (const auto& example : examples_) {
        auto& one = by_column.emplace_back();
        for (const auto place : asked.places) one.push_back(place < example.size() ? example[place] : base_[place]);
    }
    const auto given = by_column.size();
    auto made = answer(asked.puzzle, depth, by_column);
    for (auto i = given; i < by_column.size(); ++i) {
        auto& one = examples_.emplace_back(base_);
        for (std::size_t j = 0; j < asked.places.size(); ++j) one[asked.places[j]] = by_column[i][j];
    }
    return made;
}

}  // namespace kamtuu
