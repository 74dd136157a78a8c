#include "cli/command.hpp"

namespace kamtuu::cli {

namespace {

// To add a command: write its file beside this one and its line here.
constexpr CommandEntry table[] = {
    {"coverage", "Statistics and map layers of where projects work", make_coverage},
    {"map", "A drawn map of one figure: PNG, SVG or PDF", make_map},
    {"unserved", "The municipalities that no record serves, the most urgent first", make_unserved},
    {"run", "A whole coverage run as a file describes it", make_run},
    {"statistics", "What each figure means", make_statistics},
    {"inspect", "What is in a boundary file or project table, and what would be assumed about it", make_inspect},
    {"neighbours", "Which units share border, and how much of it", make_neighbours},
    {"locate", "The municipality, district and region of each point of a CSV table, of any length", make_locate},
    {"match", "What the place names of a table mean, as P-codes, for review; with what was decided", make_match},
    {"tally", "A list with a row a person or an event, as a short table of records for coverage", make_tally},
    {"simplify", "Borders with fewer vertices, the same for both neighbours", make_simplify},
    {"convert", "A layer in another format, joined with a table, simplified, dissolved", make_convert},
    {"dissolve", "Municipalities united to upper levels, or by a list", make_dissolve},
};

}  // namespace

std::span<const CommandEntry> commands() noexcept { return table; }

}  // namespace kamtuu::cli
