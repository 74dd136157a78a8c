#include "coverage/puzzle_cut.hpp"

#include <utility>

#include "coverage/groups.hpp"

namespace kamtuu {

namespace {

class Cutter {
public:
    explicit Cutter(const Puzzle& puzzle) : puzzle_(puzzle), groups_(puzzle.columns.size()) {
        unite(puzzle.rows);
        unite(puzzle.assumed);
        for (const auto& one : puzzle.questions) {
            if (one.column && one.minus) groups_.unite(*one.column, *one.minus);
        }
    }

    std::vector<PuzzlePiece> run() {
        share_columns();
        share_rows(puzzle_.rows, &Puzzle::rows);
        share_rows(puzzle_.assumed, &Puzzle::assumed);
        share_questions();
        return std::move(pieces_);
    }

private:
    void unite(const std::vector<LinearRow>& rows) {
        for (const auto& row : rows) {
            for (const auto& term : row.terms) groups_.unite(row.terms.front().column, term.column);
        }
    }

    PuzzlePiece& piece_of(std::size_t column) { return pieces_[piece_[groups_.of(column)]]; }

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
    std::vector<PuzzlePiece> pieces_{};
    std::vector<std::size_t> piece_{};  // by the first column of a group
    std::vector<std::size_t> place_{};  // by column
};

}  // namespace

std::vector<PuzzlePiece> cut(const Puzzle& puzzle) { return Cutter(puzzle).run(); }

}  // namespace kamtuu
