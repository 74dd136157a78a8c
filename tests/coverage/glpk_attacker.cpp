#include "coverage/glpk_attacker.hpp"

#include <glpk.h>
#include <limits>
#include <stdexcept>

namespace kamtuu::test {

struct GlpkAttacker::Problem {
    glp_prob* it{glp_create_prob()};
    ~Problem() { glp_delete_prob(it); }
};

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::size_t none = static_cast<std::size_t>(-1);

int number(std::size_t cell) { return static_cast<int>(cell) + 1; }  // GLPK counts from 1

}  // namespace

GlpkAttacker::GlpkAttacker(const CountTable& table, std::span<const CellState> states, bool zeros)
    : problem_(new Problem) {
    glp_term_out(GLP_OFF);
    add(table, states, zeros);
}

GlpkAttacker::~GlpkAttacker() { delete problem_; }

void GlpkAttacker::add(const CountTable& table, std::span<const CellState> states, bool zeros) {
    auto* problem = problem_->it;
    const auto first = glp_get_num_cols(problem);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const auto& cell = table.cells[i];
        const auto column = glp_add_cols(problem, 1);
        const double least = zeros || cell.withheld ? 0 : 1;
        if (states[i] == CellState::published) {
            glp_set_col_bnds(problem, column, GLP_FX, cell.value, cell.value);
        } else if (!cell.of) {
            glp_set_col_bnds(problem, column, GLP_LO, least, 0);
        } else {
            glp_set_col_bnds(problem, column, GLP_DB, least, *cell.of);
        }
    }
    for (const auto& sum : table.sums) {
        std::vector<int> columns{0, first + number(sum.total)};
        std::vector<double> factors{0, -1};
        for (const auto part : sum.parts) {
            columns.push_back(first + number(part));
            factors.push_back(1);
        }
        const auto row = glp_add_rows(problem, 1);
        glp_set_mat_row(problem, row, static_cast<int>(columns.size()) - 1, columns.data(), factors.data());
        glp_set_row_bnds(problem, row, GLP_FX, 0, 0);
    }
}

void GlpkAttacker::relate(std::size_t cell, std::size_t other, int type) {
    const int columns[] = {0, number(cell), number(other)};
    const double factors[] = {0, 1, -1};
    const auto row = glp_add_rows(problem_->it, 1);
    glp_set_mat_row(problem_->it, row, 2, columns, factors);
    glp_set_row_bnds(problem_->it, row, type, 0, 0);
}

void GlpkAttacker::at_least(std::size_t cell, std::size_t other) { relate(cell, other, GLP_LO); }
void GlpkAttacker::equal(std::size_t cell, std::size_t other) { relate(cell, other, GLP_FX); }

std::pair<double, double> GlpkAttacker::range(std::size_t cell) {
    return {furthest(cell, none, GLP_MIN), furthest(cell, none, GLP_MAX)};
}

std::pair<double, double> GlpkAttacker::difference(std::size_t cell, std::size_t other) {
    return {furthest(cell, other, GLP_MIN), furthest(cell, other, GLP_MAX)};
}

bool GlpkAttacker::possible() {
    for (int i = 0; i <= glp_get_num_cols(problem_->it); ++i) glp_set_obj_coef(problem_->it, i, 0);
    return solve() == GLP_OPT;
}

int GlpkAttacker::solve() {
    glp_smcp options;
    glp_init_smcp(&options);
    options.msg_lev = GLP_MSG_OFF;
    if (glp_simplex(problem_->it, &options) != 0) throw std::runtime_error("GLPK failed");
    return glp_get_status(problem_->it);
}

double GlpkAttacker::furthest(std::size_t cell, std::size_t other, int direction) {
    auto* problem = problem_->it;
    for (int i = 1; i <= glp_get_num_cols(problem); ++i) glp_set_obj_coef(problem, i, 0);
    glp_set_obj_dir(problem, direction);
    glp_set_obj_coef(problem, number(cell), 1);
    if (other != none) glp_set_obj_coef(problem, number(other), -1);
    switch (solve()) {
        case GLP_OPT:
            return glp_get_obj_val(problem);
        case GLP_UNBND:
            return direction == GLP_MIN ? -infinite : infinite;
        default:
            throw std::runtime_error("GLPK found no table at all");
    }
}

}  // namespace kamtuu::test
