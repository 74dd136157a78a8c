#include "coverage/answers.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace kamtuu {

namespace {

/// The bound of what has none: beyond it nothing is asked, and whole numbers stay exact.
double cap(const Puzzle& part) {
    double most = 1e4;
    const auto grow = [&](const Bounds& bounds) {
        if (std::isfinite(bounds.lower)) most += std::abs(bounds.lower);
        if (std::isfinite(bounds.upper)) most += std::abs(bounds.upper);
    };
    for (const auto& column : part.columns) grow(column);
    for (const auto& row : part.rows) grow(row.bounds);
    for (const auto& row : part.assumed) grow(row.bounds);
    for (const auto& question : part.questions) {
        most += question.demand.span + std::max(0.0, question.demand.upper_at_least);
    }
    return std::min(2 * most, 1e13);
}

bool holds(const LinearRow& row, const std::vector<double>& columns) {
    double sum = 0;
    for (const auto& term : row.terms) sum += term.factor * columns[term.column];
    return sum >= row.bounds.lower && sum <= row.bounds.upper;
}

bool meets(const Answer& answer, const Demand& demand) noexcept {
    return answer.shown_lower <= demand.lower_at_most && answer.shown_upper >= demand.upper_at_least &&
           answer.shown_upper - answer.shown_lower >= demand.span;
}

/// One programme: what hangs together.
class Part {
public:
    Part(Puzzle puzzle, Depth depth) : puzzle_(std::move(puzzle)), depth_(depth), answers_(puzzle_.questions.size()) {
        const auto most = cap(puzzle_);
        capped_ = puzzle_.columns;
        for (auto& column : capped_) column.upper = std::min(column.upper, most);
        most_ = most;
    }

    /// `examples` by this part's columns; new ones go to found().
    const std::vector<Answer>& solve(const std::vector<Example>& examples) {
        if (!prepare(examples)) return answers_;
        shake();
        for (std::size_t i = 0; i < answers_.size(); ++i) {
            ask(i);
            judge(i);
            if (depth_ == Depth::verdict && !answers_[i].passes) return answers_;
        }
        for (std::size_t i = 0; i < answers_.size(); ++i) judge(i);
        return answers_;
    }
    [[nodiscard]] const std::vector<Example>& found() const noexcept { return found_; }

private:
    /// Whether anything agrees with what is certain; drops what is assumed where that contradicts it.
    bool prepare(const std::vector<Example>& examples) {
        rows_ = puzzle_.rows;
        rows_.insert(rows_.end(), puzzle_.assumed.begin(), puzzle_.assumed.end());
        for (const auto& example : examples) started_ = take(example) || started_;
        found_.clear();  // what was given is no find
        if (started_) return true;
        const auto outcome = start();
        if (outcome == LinearProgram::Outcome::optimal) return true;
        // A failure must not pass for a contradiction.
        if (outcome != LinearProgram::Outcome::infeasible || puzzle_.assumed.empty()) return false;
        rows_ = puzzle_.rows;
        for (const auto& example : examples) take(example);
        found_.clear();
        return start() == LinearProgram::Outcome::optimal;
    }

    LinearProgram& program() {
        if (!program_) program_.emplace(capped_, rows_);
        return *program_;
    }

    /// Pulls all that is still missing at once, this way and that: one solution may do for many questions.
    void shake() {
        for (std::size_t attempt = 0; attempt < attempts; ++attempt) {
            std::vector<double> costs(capped_.size(), 0);
            std::size_t missing = 0;
            for (std::size_t i = 0; i < answers_.size(); ++i) {
                if (meets(answers_[i], puzzle_.questions[i].demand)) continue;
                const double sign = ((i * 37 + attempt * 101) % 17 + attempt) % 2 == 0 ? 1 : -1;
                add_costs(puzzle_.questions[i], sign, costs);
                ++missing;
            }
            if (missing < 3) return;
            const auto solution = program().minimize(costs);
            if (solution.outcome == LinearProgram::Outcome::optimal) take(solution.columns);
        }
    }

    static void add_costs(const Question& question, double sign, std::vector<double>& costs) {
        if (question.column) costs[*question.column] -= sign;
        if (question.minus) costs[*question.minus] += sign;
    }

    LinearProgram::Outcome start() {
        program_.reset();
        const auto first = program().minimize(std::vector<double>(capped_.size(), 0));
        if (first.outcome == LinearProgram::Outcome::optimal) take(first.columns);
        return first.outcome;
    }

    void ask(std::size_t i) {
        const auto& demand = puzzle_.questions[i].demand;
        auto& given = answers_[i];
        const bool all = depth_ == Depth::all || demand.zero_will_do;
        if (depth_ != Depth::all && meets(given, demand)) return;
        const bool wide = given.shown_upper - given.shown_lower >= demand.span;
        if (all || !wide || given.shown_lower > demand.lower_at_most) given.lower = -furthest(i, -1);
        if (all || !meets(given, demand)) given.upper = furthest(i, 1);
        settle(i);
    }

    void judge(std::size_t i) {
        const auto& demand = puzzle_.questions[i].demand;
        auto& given = answers_[i];
        given.passes = meets(given, demand) || (demand.zero_will_do && given.lower == 0 && given.upper == 0);
    }

    /// The greatest of the question, or of its opposite where `sign` is -1, rounded down.
    double furthest(std::size_t i, double sign) {
        const auto& question = puzzle_.questions[i];
        std::vector<double> costs(capped_.size(), 0);
        add_costs(question, sign, costs);
        const auto solution = solve_again(costs);
        if (solution.outcome != LinearProgram::Outcome::optimal) return no_bound;
        if (!take(solution.columns)) ends_.push_back({i, sign, std::floor(-solution.value + slack)});
        // At the cap there is no bound.
        if (-solution.value > most_ / 2) return no_bound;
        return std::floor(-solution.value + slack) + sign * question.constant;
    }

    LinearProgram::Solution solve_again(const std::vector<double>& costs) {
        auto solution = program().minimize(costs);
        if (solution.outcome == LinearProgram::Outcome::optimal) return solution;
        program_.reset();  // once more, from the beginning
        return program().minimize(costs);
    }

    /// An end that only fractions reached may be reached by whole numbers as well: holds the question there and pulls
    /// the other columns this way and that.
    void settle(std::size_t i) {
        const auto ends = std::exchange(ends_, {});
        for (const auto& end : ends) {
            const auto& question = puzzle_.questions[i];
            for (std::size_t attempt = 0; attempt < attempts && !meets(answers_[i], question.demand); ++attempt) {
                pull(question, end.sign, end.value, attempt);
            }
        }
    }

    void pull(const Question& question, double sign, double value, std::size_t attempt) {
        LinearRow held;
        if (question.column) held.terms.push_back({*question.column, sign});
        if (question.minus) held.terms.push_back({*question.minus, -sign});
        held.bounds = {value, value};
        auto rows = rows_;
        rows.push_back(held);
        LinearProgram program(capped_, rows);
        std::vector<double> costs(capped_.size());
        for (std::size_t j = 0; j < costs.size(); ++j)
            costs[j] = static_cast<double>((j * 37 + attempt * 101) % 17) - 8;
        const auto solution = program.minimize(costs);
        if (solution.outcome == LinearProgram::Outcome::optimal) take(solution.columns);
    }

    /// Whether the columns, rounded, are an example; what they show counts for every question.
    bool take(const std::vector<double>& columns) {
        Example whole(columns.size());
        for (std::size_t j = 0; j < columns.size(); ++j) {
            whole[j] = std::round(columns[j]);
            if (!(whole[j] >= puzzle_.columns[j].lower && whole[j] <= puzzle_.columns[j].upper)) return false;
        }
        if (!std::all_of(rows_.begin(), rows_.end(), [&](const LinearRow& row) { return holds(row, whole); }))
            return false;
        if (show(whole)) found_.push_back(std::move(whole));
        return true;
    }

    /// Whether it shows more than the others.
    bool show(const Example& example) {
        bool more = false;
        for (std::size_t i = 0; i < answers_.size(); ++i) {
            const auto& question = puzzle_.questions[i];
            const auto value = question.constant + (question.column ? example[*question.column] : 0) -
                               (question.minus ? example[*question.minus] : 0);
            auto& given = answers_[i];
            more = more || value < given.shown_lower || value > given.shown_upper;
            given.shown_lower = std::min(given.shown_lower, value);
            given.shown_upper = std::max(given.shown_upper, value);
        }
        return more;
    }

    struct End {
        std::size_t question{};
        double sign{};
        double value{};
    };

    static constexpr double slack =
        1e-5;  // more than the solver's tolerance, less than any difference of whole numbers
    static constexpr std::size_t attempts = 4;
    Puzzle puzzle_;
    Depth depth_;
    std::vector<Answer> answers_;
    std::vector<Bounds> capped_{};
    double most_{};
    std::vector<LinearRow> rows_{};
    std::optional<LinearProgram> program_{};
    std::vector<End> ends_{};
    std::vector<Example> found_{};
    bool started_{false};
};

/// Who hangs together with whom.
class Groups {
public:
    explicit Groups(std::size_t size) : leader_(size) { std::iota(leader_.begin(), leader_.end(), std::size_t{0}); }

    std::size_t of(std::size_t i) {
        while (leader_[i] != i) i = leader_[i] = leader_[leader_[i]];
        return i;
    }
    /// The lower one leads.
    void unite(std::size_t a, std::size_t b) {
        a = of(a);
        b = of(b);
        leader_[std::max(a, b)] = std::min(a, b);
    }
    void unite(std::span<const LinearRow> rows) {
        for (const auto& row : rows) {
            for (const auto& term : row.terms) unite(row.terms.front().column, term.column);
        }
    }

private:
    std::vector<std::size_t> leader_;
};

/// The puzzle in its parts, and where the columns and questions of each were.
class Cut {
public:
    explicit Cut(const Puzzle& puzzle) : puzzle_(puzzle), groups_(puzzle.columns.size()) {
        groups_.unite(puzzle.rows);
        groups_.unite(puzzle.assumed);
        for (const auto& one : puzzle.questions) {
            if (one.column && one.minus) groups_.unite(*one.column, *one.minus);
        }
        share_columns();
        share_rows(puzzle.rows, &Puzzle::rows);
        share_rows(puzzle.assumed, &Puzzle::assumed);
        share_questions();
    }

    struct Piece {
        Puzzle puzzle{};
        std::vector<std::size_t> columns{};
        std::vector<std::size_t> questions{};
    };
    std::vector<Piece>& pieces() noexcept { return pieces_; }

private:
    Piece& piece_of(std::size_t column) { return pieces_[piece_[groups_.of(column)]]; }

    void share_columns() {
        piece_.resize(puzzle_.columns.size());
        place_.resize(puzzle_.columns.size());
        for (std::size_t i = 0; i < puzzle_.columns.size(); ++i) {
            if (groups_.of(i) == i) {
                piece_[i] = pieces_.size();
                pieces_.emplace_back();
            }
            auto& piece = piece_of(i);
            place_[i] = piece.columns.size();
            piece.columns.push_back(i);
            piece.puzzle.columns.push_back(puzzle_.columns[i]);
        }
    }

    void share_rows(const std::vector<LinearRow>& rows, std::vector<LinearRow> Puzzle::*into) {
        for (auto row : rows) {
            if (row.terms.empty()) continue;
            auto& piece = piece_of(row.terms.front().column);
            for (auto& term : row.terms) term.column = place_[term.column];
            (piece.puzzle.*into).push_back(std::move(row));
        }
    }

    void share_questions() {
        for (std::size_t i = 0; i < puzzle_.questions.size(); ++i) {
            auto question = puzzle_.questions[i];
            auto& piece = piece_of(question.column ? *question.column : *question.minus);
            if (question.column) question.column = place_[*question.column];
            if (question.minus) question.minus = place_[*question.minus];
            piece.questions.push_back(i);
            piece.puzzle.questions.push_back(question);
        }
    }

    const Puzzle& puzzle_;
    Groups groups_;
    std::vector<Piece> pieces_{};
    std::vector<std::size_t> piece_{};  // by the first column of a group
    std::vector<std::size_t> place_{};  // by column
};

}  // namespace

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
    Cut cut(puzzle);
    for (auto& piece : cut.pieces()) {
        if (piece.questions.empty()) continue;
        Part part(std::move(piece.puzzle), depth);
        const auto& answered = part.solve(cut_to(piece.columns, given));
        for (std::size_t i = 0; i < answered.size(); ++i) answers[piece.questions[i]] = answered[i];
        for (const auto& found : part.found()) {
            auto& one = examples.emplace_back(base);
            for (std::size_t i = 0; i < found.size(); ++i) one[piece.columns[i]] = found[i];
        }
        const auto passes = [](const Answer& one) { return one.passes; };
        if (depth == Depth::verdict && !std::all_of(answered.begin(), answered.end(), passes)) break;
    }
    return answers;
}

}  // namespace kamtuu
