#include "coverage/answers.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "coverage/piece_solver.hpp"
#include "coverage/puzzle_cut.hpp"

namespace kamtuu {

namespace {

/// The columns of a piece, of those of all.
std::vector<Example> cut_to(const std::vector<std::size_t>& columns, const std::vector<Example>& examples) {
    std::vector<Example> made;
    for (const auto& example : examples) {
        auto& one = made.emplace_back();
        for (const auto column : columns) one.push_back(example[column]);
    }
    return made;
}

}  // namespace

std::vector<Answer> answer(const Puzzle& puzzle, Depth depth, std::vector<Example>& examples) {
    std::vector<Answer> answers(puzzle.questions.size());
    const auto given = examples;
    const Example base = given.empty() ? Example(puzzle.columns.size(), std::nan("")) : given.front();
    for (auto& piece : cut(puzzle)) {
        if (piece.questions.empty()) continue;
        PieceSolver solver(std::move(piece.puzzle), depth);
        const auto& answered = solver.solve(cut_to(piece.columns, given));
        for (std::size_t i = 0; i < answered.size(); ++i) answers[piece.questions[i]] = answered[i];
        for (const auto& found : solver.found()) {
            auto& one = examples.emplace_back(base);
            for (std::size_t i = 0; i < found.size(); ++i) one[piece.columns[i]] = found[i];
        }
        const auto passes = [](const Answer& one) { return one.passes; };
        if (depth == Depth::verdict && !std::all_of(answered.begin(), answered.end(), passes)) break;
    }
    return answers;
}

}  // namespace kamtuu
