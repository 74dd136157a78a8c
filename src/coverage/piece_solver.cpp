#include "coverage/piece_solver.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "coverage/growth.hpp"

namespace kamtuu {

namespace {

constexpr double slack = 1e-5;  // more than the solver's tolerance, less than any difference of whole numbers
constexpr std::size_t attempts = 4;
constexpr double exact = 9e15;  // up to it every whole number is a double

/// The bound of what has none: beyond it nothing is asked, and sums of whole numbers stay exact.
double cap(const Puzzle& piece) {
    double most = 1e4;
    const auto grow = [&](const Bounds& bounds) {
        if (std::isfinite(bounds.lower)) most += std::abs(bounds.lower);
        if (std::isfinite(bounds.upper)) most += std::abs(bounds.upper);
    };
    for (const auto& column : piece.columns) grow(column);
    for (const auto& row : piece.rows) grow(row.bounds);
    for (const auto& row : piece.assumed) grow(row.bounds);
    for (const auto& question : piece.questions) {
        most += question.demand.span + std::max(0.0, question.demand.upper_at_least);
    }
    return std::min(2 * most, std::floor(exact / static_cast<double>(2 * piece.columns.size() + 2)));
}

bool holds(const LinearRow& row, const Example& columns) {
    double sum = 0;
    for (const auto& term : row.terms) sum += term.factor * columns[term.column];
    return sum >= row.bounds.lower && sum <= row.bounds.upper;
}

bool meets(const Answer& answer, const Demand& demand) noexcept {
    return ReleasedCount{answer.shown_lower, answer.shown_upper}.meets(demand);
}

}  // namespace

PieceSolver::PieceSolver(Puzzle puzzle, Depth depth)
    : puzzle_(std::move(puzzle)),
      depth_(depth),
      answers_(puzzle_.questions.size()),
      certain_(answers_.size()),
      most_(cap(puzzle_)) {}

const std::vector<Answer>& PieceSolver::solve(const std::vector<Example>& examples) {
    if (!prepare(examples)) return answers_;
    if (depth_ == Depth::verdict && fails_soon()) return answers_;
    if (missing() > 0) grow();
    pull_many();
    for (std::size_t i = 0; i < answers_.size(); ++i) {
        ask(i);
        judge(i);
        if (depth_ == Depth::verdict && !answers_[i].passes) return answers_;
    }
    for (std::size_t i = 0; i < answers_.size(); ++i) judge(i);
    return answers_;
}

/// Whether anything agrees with what is certain; drops what is assumed where that contradicts it.
bool PieceSolver::prepare(const std::vector<Example>& examples) {
    if (begin(examples, true)) return true;
    return !puzzle_.assumed.empty() && begin(examples, false);
}

bool PieceSolver::begin(const std::vector<Example>& examples, bool with_assumed) {
    rows_ = puzzle_.rows;
    if (with_assumed) rows_.insert(rows_.end(), puzzle_.assumed.begin(), puzzle_.assumed.end());
    reduction_ = reduce(puzzle_.columns, rows_);
    if (reduction_.contradicts) return false;
    reach_ = reachable(reduction_);
    for (const auto& example : examples) take(example);
    found_.clear();  // what was given is no find
    capped_ = reduction_.columns;
    for (auto& column : capped_) column.upper = std::min(column.upper, most_);
    program_.reset();
    if (first_) return true;
    const auto start = program().minimize(std::vector<double>(capped_.size(), 0));
    if (start.outcome == LinearProgram::Outcome::optimal) take_solution(start.columns);
    // A failure must not pass for a contradiction.
    return start.outcome != LinearProgram::Outcome::infeasible;
}

LinearProgram& PieceSolver::program() {
    if (!program_) program_.emplace(capped_, reduction_.rows);
    return *program_;
}

/// Shows at once all that has no upper bound.
void PieceSolver::grow() {
    if (!first_) return;
    const auto ray = growth(reduction_, reach_);
    if (ray.empty()) return;
    const auto times = std::floor(most_ / std::max(1.0, *std::max_element(ray.begin(), ray.end())));
    auto example = *first_;
    for (std::size_t i = 0; i < example.size(); ++i) example[i] += times * ray[reduction_.column_of[i]];
    if (!take(std::move(example))) return;
    for (std::size_t i = 0; i < answers_.size(); ++i) {
        const auto& question = puzzle_.questions[i];
        const auto rise = (question.column ? ray[reduction_.column_of[*question.column]] : 0) -
                          (question.minus ? ray[reduction_.column_of[*question.minus]] : 0);
        certain_[i].upper = certain_[i].upper || rise > 0;
        certain_[i].lower = certain_[i].lower || rise < 0;
    }
}

/// Goes on as long as one solution does for several ends.
void PieceSolver::pull_many() {
    for (int poor = 0; poor < 2;) {
        const auto before = missing();
        if (before < 4) return;
        std::vector<double> costs(capped_.size(), 0);
        const auto pulled = add_pulls(costs);
        const auto solution = solve_again(costs);
        if (solution.outcome != LinearProgram::Outcome::optimal) return;
        take_solution(solution.columns);
        poor = before - missing() < std::max<std::size_t>(2, pulled / 64) ? poor + 1 : 0;
    }
}

std::size_t PieceSolver::add_pulls(std::vector<double>& costs) {
    std::size_t pulled = 0;
    for (std::size_t i = 0; i < answers_.size(); ++i) {
        const bool down = wants(i, -1);
        const bool up = wants(i, 1);
        if (!down && !up) continue;
        const auto chance = random_();
        const double sign = down && (!up || chance % 2 == 0) ? -1 : 1;
        add_costs(puzzle_.questions[i], -sign * static_cast<double>(1 + chance / 2 % 31), costs);
        ++pulled;
    }
    return pulled;
}

std::size_t PieceSolver::missing() const {
    std::size_t ends = 0;
    for (std::size_t i = 0; i < answers_.size(); ++i) ends += wants(i, -1) + wants(i, 1);
    return ends;
}

/// Whether it is worth looking for a further end, the lower one where `sign` is -1.
bool PieceSolver::wants(std::size_t i, double sign) const {
    if (sign < 0 ? certain_[i].lower : certain_[i].upper) return false;
    const auto& demand = puzzle_.questions[i].demand;
    const auto& given = answers_[i];
    if (depth_ == Depth::all) return true;
    if (meets(given, demand) || hopeless(i)) return false;
    if (demand.zero_will_do || given.shown_upper - given.shown_lower < demand.span) return true;
    return sign < 0 ? given.shown_lower > demand.lower_at_most : given.shown_upper < demand.upper_at_least;
}

void PieceSolver::ask(std::size_t i) {
    note_certain(i);
    if (depth_ != Depth::all && hopeless(i)) return;
    if (wants(i, -1)) {
        answers_[i].lower = -furthest(i, -1);
        certain_[i].lower = true;
    }
    if (wants(i, 1) && (depth_ == Depth::all || !hopeless(i))) {
        answers_[i].upper = furthest(i, 1);
        certain_[i].upper = true;
    }
    const auto ends = std::exchange(ends_, {});
    if (!hopeless(i)) settle(i, ends);
}

/// Whether not even fractions, or bounds that are wider than what is possible, meet the demand.
bool PieceSolver::hopeless(std::size_t i) const {
    const auto& demand = puzzle_.questions[i].demand;
    const auto bounds = reach(i);
    const ReleasedCount widest{.lower = std::max(answers_[i].lower, bounds.lower),
                               .upper = std::min(answers_[i].upper, bounds.upper)};
    return !demand.zero_will_do && !widest.meets(demand);
}

/// Most of what is published to try fails, and then much of what is missing does: a few questions will tell.
bool PieceSolver::fails_soon() {
    for (std::size_t i = 0; i < answers_.size(); ++i) {
        if (hopeless(i)) return true;
    }
    constexpr std::size_t few = 3;
    std::size_t asked = 0;
    for (std::size_t i = 0; i < answers_.size() && asked < few; ++i) {
        if (!wants(i, -1) && !wants(i, 1)) continue;
        ask(i);
        judge(i);
        if (!answers_[i].passes) return true;
        ++asked;
    }
    return false;
}

void PieceSolver::judge(std::size_t i) {
    const auto& demand = puzzle_.questions[i].demand;
    auto& given = answers_[i];
    given.passes = meets(given, demand) || (demand.zero_will_do && given.lower == 0 && given.upper == 0);
}

/// The greatest of the question, or of its opposite where `sign` is -1, rounded down.
double PieceSolver::furthest(std::size_t i, double sign) {
    const auto& question = puzzle_.questions[i];
    std::vector<double> costs(capped_.size(), 0);
    add_costs(question, -sign, costs);
    const auto solution = solve_again(costs);
    if (solution.outcome != LinearProgram::Outcome::optimal) return no_bound;
    const auto value = std::floor(-solution.value + slack);
    if (!take_solution(solution.columns)) ends_.push_back({i, sign, value});
    // At the cap there is no bound.
    if (value > most_ / 2) return no_bound;
    if (question.column && !question.minus) {
        auto& bounds = reach_[reduction_.column_of[*question.column]];  // for others that ask for the same
        (sign > 0 ? bounds.upper : bounds.lower) = sign * value;
    }
    return value + sign * question.constant;
}

LinearProgram::Solution PieceSolver::solve_again(const std::vector<double>& costs) {
    auto solution = program().minimize(costs);
    if (solution.outcome == LinearProgram::Outcome::optimal) return solution;
    program_.reset();  // once more, from the beginning
    return program().minimize(costs);
}

/// An end that only fractions reached may be reached by whole numbers as well: holds the question there and pulls
/// the other columns this way and that.
void PieceSolver::settle(std::size_t i, const std::vector<End>& ends) {
    for (const auto& end : ends) {
        for (std::size_t attempt = 0; attempt < attempts; ++attempt) {
            if (meets(answers_[i], puzzle_.questions[i].demand)) break;
            pull(end, attempt);
        }
    }
}

void PieceSolver::pull(const End& end, std::size_t attempt) {
    const auto& question = puzzle_.questions[end.question];
    std::vector<double> factors(capped_.size(), 0);
    add_costs(question, end.sign, factors);
    LinearRow held{.terms = {}, .bounds = {end.value, end.value}};
    for (std::size_t j = 0; j < factors.size(); ++j) {
        if (factors[j] != 0) held.terms.push_back({j, factors[j]});
    }
    auto rows = reduction_.rows;
    rows.push_back(held);
    std::vector<double> costs(capped_.size());
    for (std::size_t j = 0; j < costs.size(); ++j) costs[j] = static_cast<double>((j * 37 + attempt * 101) % 17) - 8;
    const auto solution = LinearProgram(capped_, rows).minimize(costs);
    if (solution.outcome == LinearProgram::Outcome::optimal) take_solution(solution.columns);
}

void PieceSolver::add_costs(const Question& question, double factor, std::vector<double>& costs) const {
    if (question.column) costs[reduction_.column_of[*question.column]] += factor;
    if (question.minus) costs[reduction_.column_of[*question.minus]] -= factor;
}

/// What is certain of the question, however examples may look.
Bounds PieceSolver::reach(std::size_t i) const {
    const auto& question = puzzle_.questions[i];
    const auto of = [&](const std::optional<std::size_t>& column) {
        return column ? std::optional(reduction_.column_of[*column]) : std::nullopt;
    };
    const auto column = of(question.column);
    const auto minus = of(question.minus);
    if (column == minus) return {question.constant, question.constant};
    Bounds bounds{question.constant, question.constant};
    if (column) bounds = {bounds.lower + reach_[*column].lower, bounds.upper + reach_[*column].upper};
    if (minus) bounds = {bounds.lower - reach_[*minus].upper, bounds.upper - reach_[*minus].lower};
    return bounds;
}

/// Where an example is at an end that nothing can be beyond, no programme has to look for it.
void PieceSolver::note_certain(std::size_t i) {
    auto& given = answers_[i];
    auto& certain = certain_[i];
    if (certain.lower && certain.upper) return;
    const auto bounds = reach(i);
    if (!certain.lower && given.shown_lower == bounds.lower) {
        given.lower = bounds.lower;
        certain.lower = true;
    }
    if (!certain.upper && given.shown_upper == bounds.upper) {
        given.upper = bounds.upper;
        certain.upper = true;
    }
}

bool PieceSolver::take_solution(const std::vector<double>& columns) {
    Example whole;
    for (const auto column : reduction_.column_of) whole.push_back(std::round(columns[column]));
    return take(std::move(whole));
}

/// Whether it is an example; what it shows counts for every question.
bool PieceSolver::take(Example example) {
    for (std::size_t j = 0; j < example.size(); ++j) {
        if (!(example[j] >= puzzle_.columns[j].lower && example[j] <= puzzle_.columns[j].upper)) return false;
    }
    if (!std::all_of(rows_.begin(), rows_.end(), [&](const LinearRow& row) { return holds(row, example); }))
        return false;
    if (!first_) first_ = example;
    if (show(example)) found_.push_back(std::move(example));
    return true;
}

/// Whether it shows more than the others.
bool PieceSolver::show(const Example& example) {
    bool more = false;
    for (std::size_t i = 0; i < answers_.size(); ++i) {
        const auto& question = puzzle_.questions[i];
        const auto value = question.constant + (question.column ? example[*question.column] : 0) -
                           (question.minus ? example[*question.minus] : 0);
        auto& given = answers_[i];
        more = more || value < given.shown_lower || value > given.shown_upper;
        given.shown_lower = std::min(given.shown_lower, value);
        given.shown_upper = std::max(given.shown_upper, value);
        note_certain(i);
    }
    return more;
}

}  // namespace kamtuu
