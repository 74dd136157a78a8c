#include "coverage/linear_program.hpp"

#include <Clp_C_Interface.h>
#include <new>

namespace kamtuu {

namespace {

struct Delete {
    void operator()(Clp_Simplex* model) const noexcept { Clp_deleteModel(model); }
};

constexpr double unbounded = std::numeric_limits<double>::max();  // as Clp has it

double for_clp(double bound) noexcept {
    if (bound == no_bound) return unbounded;
    return bound == -no_bound ? -unbounded : bound;
}

/// The rows by column, as Clp takes them.
struct ByColumn {
    std::vector<CoinBigIndex> starts{};
    std::vector<int> rows{};
    std::vector<double> factors{};

    ByColumn(std::size_t columns, std::span<const LinearRow> from) : starts(columns + 1, 0) {
        for (const auto& row : from) {
            for (const auto& term : row.terms) ++starts[term.column + 1];
        }
        for (std::size_t i = 0; i < columns; ++i) starts[i + 1] += starts[i];
        rows.resize(static_cast<std::size_t>(starts.back()));
        factors.resize(rows.size());
        auto next = starts;
        for (std::size_t i = 0; i < from.size(); ++i) {
            for (const auto& term : from[i].terms) {
                const auto place = static_cast<std::size_t>(next[term.column]++);
                rows[place] = static_cast<int>(i);
                factors[place] = term.factor;
            }
        }
    }
};

}  // namespace

struct LinearProgram::Model {
    std::unique_ptr<Clp_Simplex, Delete> clp{Clp_newModel()};
    std::vector<double> lower{};
    std::vector<double> upper{};
    bool bounds_changed{false};

    void push_bounds() {
        if (!bounds_changed) return;
        Clp_chgColumnLower(clp.get(), lower.data());
        Clp_chgColumnUpper(clp.get(), upper.data());
        bounds_changed = false;
    }
};

LinearProgram::LinearProgram(std::span<const Bounds> columns, std::span<const LinearRow> rows)
    : model_(std::make_unique<Model>()) {
    if (!model_->clp) throw std::bad_alloc();
    for (const auto& one : columns) {
        model_->lower.push_back(for_clp(one.lower));
        model_->upper.push_back(for_clp(one.upper));
    }
    std::vector<double> row_lower;
    std::vector<double> row_upper;
    for (const auto& one : rows) {
        row_lower.push_back(for_clp(one.bounds.lower));
        row_upper.push_back(for_clp(one.bounds.upper));
    }
    const ByColumn matrix(columns.size(), rows);
    auto* clp = model_->clp.get();
    Clp_setLogLevel(clp, 0);
    Clp_loadProblem(clp, static_cast<int>(columns.size()), static_cast<int>(rows.size()), matrix.starts.data(),
                    matrix.rows.data(), matrix.factors.data(), model_->lower.data(), model_->upper.data(), nullptr,
                    row_lower.data(), row_upper.data());
}

LinearProgram::~LinearProgram() = default;
LinearProgram::LinearProgram(LinearProgram&&) noexcept = default;
LinearProgram& LinearProgram::operator=(LinearProgram&&) noexcept = default;

void LinearProgram::bound(std::size_t column, const Bounds& bounds) {
    model_->lower[column] = for_clp(bounds.lower);
    model_->upper[column] = for_clp(bounds.upper);
    model_->bounds_changed = true;
}

LinearProgram::Solution LinearProgram::minimize(std::span<const double> costs) {
    auto* clp = model_->clp.get();
    model_->push_bounds();
    Clp_chgObjCoefficients(clp, costs.data());
    Clp_primal(clp, 0);
    Solution solution;
    switch (Clp_status(clp)) {
        case 0:
            solution.outcome = Outcome::optimal;
            break;
        case 1:
            solution.outcome = Outcome::infeasible;
            return solution;
        case 2:
            solution.outcome = Outcome::unbounded;
            return solution;
        default:
            return solution;
    }
    solution.value = Clp_getObjValue(clp);
    const double* values = Clp_getColSolution(clp);
    solution.columns.assign(values, values + costs.size());
    return solution;
}

}  // namespace kamtuu
