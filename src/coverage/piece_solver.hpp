#pragma once

#include <cstddef>
#include <optional>
#include <random>
#include <vector>

#include "coverage/answers.hpp"
#include "coverage/linear_program.hpp"
#include "coverage/reduction.hpp"

namespace kamtuu {

/// Answers the questions of a puzzle of which all hangs together. An example that turns up counts for every question,
/// so first come those that may do for many at once: all that can grow grows; all that is missing is pulled this way
/// and that. Only what is left is looked for one by one.
class PieceSolver {
public:
    PieceSolver(Puzzle puzzle, Depth depth);

    /// `examples` are tried first; new ones go to found().
    const std::vector<Answer>& solve(const std::vector<Example>& examples);
    [[nodiscard]] const std::vector<Example>& found() const noexcept { return found_; }

private:
    /// Which of an answer's ends are certain: shown by an example, and nothing can be further.
    struct Certain {
        bool lower{false};
        bool upper{false};
    };
    /// An end that a programme found and no example has shown.
    struct End {
        std::size_t question{};
        double sign{};
        double value{};
    };

    bool prepare(const std::vector<Example>& examples);
    bool begin(const std::vector<Example>& examples, bool with_assumed);
    LinearProgram& program();
    void grow();
    void pull_many();
    [[nodiscard]] std::size_t add_pulls(std::vector<double>& costs);
    [[nodiscard]] std::size_t missing() const;
    void ask(std::size_t question);
    void judge(std::size_t question);
    double furthest(std::size_t question, double sign);
    void settle(std::size_t question, const std::vector<End>& ends);
    [[nodiscard]] bool hopeless(std::size_t question) const;
    bool fails_soon();
    void pull(const End& end, std::size_t attempt);
    [[nodiscard]] bool wants(std::size_t question, double sign) const;
    void note_certain(std::size_t question);
    [[nodiscard]] Bounds reach(std::size_t question) const;
    void add_costs(const Question& question, double factor, std::vector<double>& costs) const;
    LinearProgram::Solution solve_again(const std::vector<double>& costs);
    bool take_solution(const std::vector<double>& columns);
    bool take(Example example);
    bool show(const Example& example);

    Puzzle puzzle_;
    Depth depth_;
    std::vector<Answer> answers_;
    std::vector<Certain> certain_;
    std::vector<LinearRow> rows_{};
    Reduction reduction_{};
    std::vector<Bounds> reach_{};   // by column of the reduction
    std::vector<Bounds> capped_{};  // the same
    double most_{};
    std::optional<LinearProgram> program_{};
    std::vector<End> ends_{};
    std::vector<Example> found_{};
    std::optional<Example> first_{};
    std::minstd_rand random_{};
};

}  // namespace kamtuu
