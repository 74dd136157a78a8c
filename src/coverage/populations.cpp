#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

#include <kamtuu/populations.hpp>

#include "core/text.hpp"
#include "coverage/in_figures.hpp"

namespace kamtuu {

namespace {

Finding about(const PopulationFigure& figure, Severity severity, std::string code, std::string message) {
    return {severity,
            std::move(code),
            figure.file,
            figure.row == 0 ? std::nullopt : std::optional(figure.row),
            figure.unit->pcode.str(),
            std::move(message)};
}

std::vector<PopulationFigure> figures_of(const Boundaries& boundaries) {
    std::vector<PopulationFigure> figures;
    for (const Unit& unit : boundaries.units())
        if (unit.population) figures.push_back({.unit = &unit, .people = *unit.population});
    return figures;
}

bool is_possible(const PopulationFigure& figure) { return std::isfinite(figure.people) && figure.people >= 0; }

/// Ground that nobody governs has no people to be missed.
bool counts(const Boundaries& boundaries, const Unit& unit) {
    const auto leaves = boundaries.leaves(unit);
    return std::any_of(leaves.begin(), leaves.end(),
                       [&](const Unit* leaf) { return boundaries.is_municipality(*leaf); });
}

/// All of them once, if they are not too many to be told in a line.
std::string few(const std::set<std::string>& texts, std::size_t most) {
    return texts.size() > most ? std::string() : text::join({texts.begin(), texts.end()}, "; ");
}

}  // namespace

SourceNote stated_source(std::span<const PopulationFigure> figures) {
    std::set<std::string> years, sources;
    for (const auto& figure : figures) {
        years.insert(figure.year);
        sources.insert(figure.source);
    }
    sources.erase("");
    return {.publisher = few(sources, 3), .vintage = few(years, 1)};
}

Populations::Populations(const Boundaries& boundaries, Findings& findings)
    : Populations(boundaries, figures_of(boundaries), findings) {}

Populations::Populations(const Boundaries& boundaries, std::vector<PopulationFigure> figures, Findings& findings)
    : first_(boundaries.units().data()), people_(boundaries.units().size()), lacking_(boundaries.units().size()) {
    take(std::move(figures), findings);
    roll_up(boundaries, boundaries.country(), findings);
}

void Populations::take(std::vector<PopulationFigure> figures, Findings& findings) {
    // What is no number first: it has no place among numbers.
    const auto order = [](const PopulationFigure& one) {
        return std::tuple(one.unit->pcode, is_possible(one), is_possible(one) ? one.people : 0);
    };
    std::sort(figures.begin(), figures.end(),
              [&](const PopulationFigure& a, const PopulationFigure& b) { return order(a) < order(b); });
    for (auto figure = figures.begin(); figure != figures.end();) {
        const auto next = std::find_if(figure, figures.end(),
                                       [&](const PopulationFigure& other) { return other.unit != figure->unit; });
        const bool number = is_possible(*figure);
        if (!number) {
            findings.push_back(about(*figure, Severity::error, "population.impossible",
                                     "The population of " + display_name(*figure->unit) +
                                         " is no number of people; it is taken as absent."));
        } else if (std::prev(next)->people != figure->people) {
            findings.push_back(about(*figure, Severity::error, "population.two_figures",
                                     "Two figures are given for the population of " + display_name(*figure->unit) +
                                         ", " + in_figures(figure->people) + " and " +
                                         in_figures(std::prev(next)->people) +
                                         "; neither is used. Keep one year and one source in the table."));
        } else {
            people_[index(*figure->unit)] = figure->people;
        }
        if (number && figure->people == 0)
            findings.push_back(about(
                *figure, Severity::error, "population.zero",
                "The population of " + display_name(*figure->unit) + " is given as 0; no share of it can be told."));
        figure = next;
    }
}

void Populations::roll_up(const Boundaries& boundaries, const Unit& unit, Findings& findings) {
    const auto at = index(unit);
    if (boundaries.is_leaf(unit)) {
        lacking_[at] = boundaries.is_municipality(unit) && !people_[at] ? 1 : 0;
        return;
    }
    double sum = 0;
    bool whole = true;
    bool governed = false;  // a unit of lakes alone has nobody to add up
    for (const Unit* child : boundaries.children(unit)) {
        roll_up(boundaries, *child, findings);
        const auto there = index(*child);
        lacking_[at] += lacking_[there];
        if (people_[there]) sum += *people_[there];
        governed = governed || counts(boundaries, *child);
        if (!people_[there] && counts(boundaries, *child)) whole = false;
    }
    if (!whole || !governed) return;
    if (people_[at]) reconcile(unit, sum, findings);
    if (!people_[at]) people_[at] = sum;
}

void Populations::reconcile(const Unit& unit, double sum, Findings& findings) const {
    const double stated = *people_[index(unit)];
    if (stated == sum) return;
    findings.push_back({Severity::warning,
                        "population.parts_differ",
                        {},
                        {},
                        unit.pcode.str(),
                        "The population stated for " + display_name(unit) + " is " + in_figures(stated) +
                            ", its parts add up to " + in_figures(sum) + ", a difference of " +
                            in_figures(std::abs(stated - sum)) + "; the stated figure holds."});
}

std::optional<double> Populations::of(const Unit& unit) const {
    return first_ == nullptr ? std::nullopt : people_[index(unit)];
}

std::size_t Populations::lacking(const Unit& unit) const { return first_ == nullptr ? 0 : lacking_[index(unit)]; }

bool Populations::empty() const noexcept {
    return std::none_of(people_.begin(), people_.end(), [](const auto& people) { return people.has_value(); });
}

}  // namespace kamtuu
