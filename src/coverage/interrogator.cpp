#include "coverage/interrogator.hpp"

#include <string>

#include <kamtuu/error.hpp>

namespace kamtuu {

namespace {

/// A hidden cell's column, or a published one's count.
struct Figure {
    std::optional<std::size_t> column{};
    double value{};
};

class Interrogator {
public:
    explicit Interrogator(std::span<const ReleaseView* const> releases) : releases_(releases) {}

    Interrogation run() {
        for (const auto* release : releases_) add_columns(*release);
        for (std::size_t i = 0; i < releases_.size(); ++i) add_sums(i);
        for (std::size_t i = 0; i < releases_.size(); ++i) add_values(i);
        for (std::size_t later = 1; later < releases_.size(); ++later) {
            for (std::size_t i = 0; i < later; ++i) add_differences(i, later);
        }
        return std::move(made_);
    }

private:
    void add_columns(const ReleaseView& release) {
        auto& figures = figures_.emplace_back();
        for (const auto& cell : release.cells) {
            if (cell.value) {
                figures.push_back({.value = *cell.value});
            } else {
                figures.push_back({.column = made_.puzzle.columns.size()});
                made_.puzzle.columns.push_back(cell.bounds);
                made_.places.push_back(place_);
            }
            ++place_;
        }
    }

    /// Adds `factor` times the figure to the row; a known count goes to its bounds.
    static void add(LinearRow& row, const Figure& figure, double factor) {
        if (figure.column) {
            row.terms.push_back({*figure.column, factor});
        } else {
            row.bounds.lower -= factor * figure.value;
            row.bounds.upper -= factor * figure.value;
        }
    }

    void add_sums(std::size_t which) {
        const auto& release = *releases_[which];
        for (const auto& sum : release.sums) {
            LinearRow row{.bounds = {0, 0}};
            add(row, figures_[which][sum.total], -1);
            for (const auto part : sum.parts) add(row, figures_[which][part], 1);
            if (!row.terms.empty()) {
                made_.puzzle.rows.push_back(std::move(row));
            } else if (row.bounds.lower != 0) {
                throw Error(ErrorKind::input, "release '" + std::string(release.label) + "': '" +
                                                  std::string(release.cells[sum.total].key) +
                                                  "' is not the sum of its parts");
            }
        }
    }

    void add_values(std::size_t which) {
        const auto& release = *releases_[which];
        for (std::size_t i = 0; i < release.cells.size(); ++i) {
            const auto& figure = figures_[which][i];
            if (!figure.column) continue;
            const auto kind = release.label.empty() ? Derivable::Kind::value : Derivable::Kind::earlier;
            ask({.column = figure.column},
                {.kind = kind, .key = std::string(release.cells[i].key), .release = std::string(release.label)},
                {which, i});
        }
    }

    void add_differences(std::size_t before, std::size_t after) {
        const auto& release = *releases_[after];
        const auto seen = seen_changes(*releases_[before], release);
        for (std::size_t i = 0; i < release.cells.size(); ++i) {
            const auto found = releases_[before]->positions.find(release.cells[i].key);
            if (found == releases_[before]->positions.end()) continue;
            const auto& now = figures_[after][i];
            const auto& then = figures_[before][found->second];
            if (!now.column && !then.column) continue;
            if (!release.is_total[i]) believe(then, now, seen[i]);
            auto label = std::string(releases_[before]->label);
            if (!release.label.empty()) label += " to " + std::string(release.label);
            ask({.column = now.column, .minus = then.column, .constant = now.value - then.value},
                {.kind = Derivable::Kind::change,
                 .key = std::string(release.cells[i].key),
                 .release = std::move(label)},
                {after, i});
        }
    }

    /// What is thought of a finest cell.
    void believe(const Figure& then, const Figure& now, const SeenChange& seen) {
        if (seen.up && seen.down) return;
        if (seen.withdrawn && !seen.up && !seen.down) return;
        LinearRow row{.bounds = {seen.down ? -no_bound : 0.0, seen.up ? no_bound : 0.0}};
        add(row, now, 1);
        add(row, then, -1);
        made_.puzzle.assumed.push_back(std::move(row));
    }

    struct Place {
        std::size_t release{};
        std::size_t cell{};
    };

    void ask(Question question, Derivable about, const Place& place) {
        made_.puzzle.questions.push_back(question);
        made_.about.push_back(std::move(about));
        made_.cells.push_back(place.cell);
        made_.of_last.push_back(place.release + 1 == releases_.size());
    }

    std::span<const ReleaseView* const> releases_;
    std::vector<std::vector<Figure>> figures_{};  // by release and position
    std::size_t place_{0};
    Interrogation made_{};
};

}  // namespace

Interrogation interrogate(std::span<const ReleaseView* const> releases) { return Interrogator(releases).run(); }

}  // namespace kamtuu
