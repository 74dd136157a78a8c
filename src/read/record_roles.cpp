#include "read/record_roles.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include <kamtuu/error.hpp>
#include <kamtuu/pcode.hpp>

#include "core/text.hpp"
#include "names/edit_distance.hpp"
#include "names/unicode.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view part_prefix = "reached_";

bool is_role(std::string_view name) {
    return (name.starts_with(part_prefix) && name.size() > part_prefix.size()) ||
           std::ranges::count(record_roles(), name, &RoleInfo::role) > 0;
}

// A column's name without case, blanks and punctuation.
std::u32string folded(std::string_view name) {
    auto letters = casefolded(name);
    std::erase_if(letters, [](char32_t c) { return !is_letter_or_digit(c); });
    return letters;
}

// What a column may be, and how strong the reason is: the smaller the rank, the stronger.
struct Guess {
    std::string role{};
    std::size_t rank{std::numeric_limits<std::size_t>::max()};
};
constexpr std::size_t chosen_rank = 0;
constexpr std::size_t first_tag_rank = 1;
constexpr std::size_t first_alias_rank = 1000;

struct AliasIndex {
    AliasIndex() {
        for (const auto& info : record_roles()) {
            add(info.role, info.role, 0);
            const auto names = text::split(info.aliases, '|');
            for (std::size_t i = 0; i < names.size(); ++i) add(names[i], info.role, i + 1);
        }
    }
    // "region" is the name of its role and still the weakest alias, so what the list says replaces what came first.
    void add(std::string_view alias, std::string_view role, std::size_t strength) {
        guesses.insert_or_assign(folded(alias), Guess{std::string(role), first_alias_rank + strength});
    }
    std::map<std::u32string, Guess> guesses;
};

Guess guess_by_name(std::string_view name, const AliasIndex& aliases) {
    const auto key = folded(name);
    if (const auto found = aliases.guesses.find(key); !key.empty() && found != aliases.guesses.end()) {
        return found->second;
    }
    auto part = text::to_lower(text::trim(name));
    std::replace(part.begin(), part.end(), '-', '_');
    if (part.starts_with(part_prefix) && part.size() > part_prefix.size()) return {part, first_alias_rank};
    return {};
}

bool is_tag(std::string_view cell) {
    const auto text = text::trim(cell);
    return text.size() > 1 && text[0] == '#' && text::is_letter(text[1]);
}

struct Tag {
    std::string hashtag{};
    std::vector<std::string> attributes{};
};

Tag read_tag(std::string_view cell) {
    auto parts = text::split(text::to_lower(cell), '+');
    if (parts.empty()) return {};
    Tag tag{parts.front(), {}};
    tag.attributes.assign(parts.begin() + 1, parts.end());
    return tag;
}

bool fits(const Tag& tag, const Tag& pattern) {
    return tag.hashtag == pattern.hashtag &&
           std::all_of(pattern.attributes.begin(), pattern.attributes.end(), [&](const std::string& wanted) {
               return std::find(tag.attributes.begin(), tag.attributes.end(), wanted) != tag.attributes.end();
           });
}

// "#reached+f+children" is `reached_f_children`; attributes that only say "a number of people" make no part.
std::string reached_part(const Tag& tag) {
    static const std::set<std::string_view> plain{"num", "total", "ind", "people", "count", "value", "all"};
    std::string role = "reached";
    for (const auto& attribute : tag.attributes) {
        if (!plain.contains(attribute)) role += "_" + attribute;
    }
    return role;
}

// The pattern with most attributes wins: "#adm3+code" is a code, "#adm3+name" and "#adm3" are names.
Guess guess_by_tag(std::string_view cell) {
    const auto tag = read_tag(cell);
    Guess best;
    std::size_t most = 0;
    for (const auto& info : record_roles()) {
        const auto patterns = text::split(info.tags, '|');
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            const auto pattern = read_tag(patterns[i]);
            if (!fits(tag, pattern) || (!best.role.empty() && pattern.attributes.size() <= most)) continue;
            best = {std::string(info.role), first_tag_rank + i};
            most = pattern.attributes.size();
        }
    }
    if (best.role == "reached") best.role = reached_part(tag);
    // A code that is only a name's language or a version of it stays a name; any other code column is not a name.
    const bool is_code = fits(tag, {tag.hashtag, {"code"}}) || fits(tag, {tag.hashtag, {"pcode"}});
    return is_code && best.role != "pcode" ? Guess{} : best;
}

bool is_tag_row(Table::Row cells) {
    std::size_t filled = 0;
    std::size_t tags = 0;
    for (const auto cell : cells) {
        filled += text::trim(cell).empty() ? 0 : 1;
        tags += is_tag(cell) ? 1 : 0;
    }
    return tags > 0 && 2 * tags >= filled;
}

std::vector<std::string> trimmed(Table::Row cells) {
    std::vector<std::string> texts;
    for (const auto cell : cells) texts.emplace_back(text::trim(cell));
    return texts;
}

bool looks_like_names(Table::Row cells, const AliasIndex& aliases) {
    return std::count_if(cells.begin(), cells.end(),
                         [&](auto cell) { return !guess_by_name(cell, aliases).role.empty(); }) >= 2;
}

std::string did_you_mean(std::string_view typed, const std::vector<std::string>& known) {
    const auto wanted = text::to_lower(typed);
    const auto nearest = std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
        return edit_distance(wanted, text::to_lower(a)) < edit_distance(wanted, text::to_lower(b));
    });
    if (nearest == known.end() ||
        2 * edit_distance(wanted, text::to_lower(*nearest)) > std::max<std::size_t>(wanted.size(), 2)) {
        return {};
    }
    return " Did you mean \"" + *nearest + "\"?";
}

std::vector<std::string> role_names() {
    std::vector<std::string> names;
    for (const auto& info : record_roles()) names.emplace_back(info.role);
    return names;
}

std::size_t chosen_column(const std::string& role, const std::string& column, const Layout& layout,
                          const std::string& file) {
    if (!is_role(role)) {
        throw Error(ErrorKind::usage, "There is no role \"" + role + "\" for a column." +
                                          did_you_mean(role, role_names()) +
                                          " Roles are: " + text::join(role_names(), ", ") + ".");
    }
    return column_named(column, "take as " + role, layout, file);
}

std::vector<Guess> guess_all(const Layout& layout) {
    const AliasIndex aliases;
    std::vector<Guess> guesses;
    for (std::size_t i = 0; i < layout.names.size(); ++i) {
        const bool tagged = i < layout.tags.size() && !layout.tags[i].empty();
        guesses.push_back(tagged ? guess_by_tag(layout.tags[i]) : guess_by_name(layout.names[i], aliases));
    }
    return guesses;
}

void report_rival(const Table& table, const Layout& layout, const Guess& taken, std::size_t winner, const Guess& lost,
                  std::size_t loser, Findings& findings) {
    const bool equal = taken.rank == lost.rank;
    findings.push_back({equal ? Severity::warning : Severity::note, "role.two_columns", table.file(),
                        table.header_number(), "",
                        "Columns \"" + layout.names[winner] + "\" and \"" + layout.names[loser] +
                            "\" both may be the " + taken.role + "; \"" + layout.names[winner] + "\" was taken, " +
                            (equal ? "being the first." : "its name being the more definite one.") +
                            " Choose another with --column " + taken.role + "=NAME."});
}

// Clears the guesses of columns that another column beats at the same role.
void settle_rivals(std::vector<Guess>& guesses, const Layout& layout, const Table& table, Findings& findings) {
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        if (guesses[i].role.empty()) continue;
        const auto better = std::min_element(guesses.begin(), guesses.end(), [&](const Guess& a, const Guess& b) {
            return std::tuple(a.role != guesses[i].role, a.rank) < std::tuple(b.role != guesses[i].role, b.rank);
        });
        const auto winner = static_cast<std::size_t>(better - guesses.begin());
        if (winner == i) continue;
        if (better->rank != chosen_rank) report_rival(table, layout, *better, winner, guesses[i], i, findings);
        guesses[i] = {};
    }
}

/// Whether the cells of a column that are not blank, at least three or one in every row, are Kyrgyz codes.
bool holds_pcodes(const Table& table, const Layout& layout, std::size_t column) {
    std::size_t filled = 0;
    for (auto row = layout.first_row; row < table.size(); ++row) {
        const auto cell = text::trim(table.cell(row, column));
        if (cell.empty()) continue;
        const auto code = read_typed_pcode(cell).pcode;
        if (!code || code->country() != "KG" || code->digits().empty()) return false;
        ++filled;
    }
    return filled > 0 && filled >= std::min<std::size_t>(3, table.size() - layout.first_row);
}

// "Code" may be that of a project or a currency, so its cells decide.
void drop_other_codes(std::vector<Guess>& guesses, const Layout& layout, const Table& table) {
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        const auto name = folded(layout.names[i]);
        const bool any_code = guesses[i].rank >= first_alias_rank && (name == U"code" || name == U"код");
        if (any_code && !holds_pcodes(table, layout, i)) guesses[i] = {};
    }
}

void report_pcodes(const std::vector<Guess>& guesses, const Layout& layout, const Table& table, Findings& findings) {
    if (std::any_of(guesses.begin(), guesses.end(), [](const Guess& guess) { return guess.role == "pcode"; })) return;
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        if (!guesses[i].role.empty() || !holds_pcodes(table, layout, i)) continue;
        findings.push_back({Severity::warning, "table.looks_like_pcodes", table.file(), table.header_number(), "",
                            "The cells of column \"" + layout.names[i] +
                                "\" look like P-codes, but its name does not say so and it is not used. If they are, "
                                "say --column pcode=\"" +
                                layout.names[i] + "\"."});
    }
}

void report_unused(const std::vector<Guess>& guesses, const Layout& layout, const Table& table, Findings& findings) {
    std::vector<std::string> unused;
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        if (guesses[i].role.empty()) unused.push_back(layout.names[i].empty() ? "(no name)" : layout.names[i]);
    }
    if (unused.empty()) return;
    findings.push_back({Severity::note, "role.unused_columns", table.file(), table.header_number(), "",
                        "Columns that are not used: " + text::join(unused, ", ") + "."});
}

}  // namespace

Layout find_layout(const Table& table) {
    const auto header = table.header();
    if (is_tag_row(header)) {
        const bool named = table.size() > 0 && looks_like_names(table.row(0), AliasIndex{});
        auto names = trimmed(named ? table.row(0) : header);
        names.resize(header.size());
        if (!named) return {std::move(names), trimmed(header), 0, {}, 0};
        return {std::move(names), trimmed(header), 1, 1, 0};
    }
    constexpr std::size_t furthest = 24;  // as other HXL tools look
    for (std::size_t i = 0; i < std::min(table.size(), furthest); ++i) {
        if (!is_tag_row(table.row(i))) continue;
        auto names = trimmed(i == 0 ? header : table.row(i - 1));
        names.resize(header.size());
        return {std::move(names), trimmed(table.row(i)), i + 1, i, i + 1};
    }
    return {trimmed(header), {}, 0, 0, {}};
}

std::vector<std::string> find_roles(const Layout& layout, const std::map<std::string, std::string>& chosen,
                                    const Table& table, Findings& findings) {
    auto guesses = guess_all(layout);
    drop_other_codes(guesses, layout, table);
    for (const auto& [role, column] : chosen) {
        guesses[chosen_column(role, column, layout, table.file())] = {role, chosen_rank};
    }
    settle_rivals(guesses, layout, table, findings);
    report_pcodes(guesses, layout, table, findings);
    report_unused(guesses, layout, table, findings);
    std::vector<std::string> result;
    for (auto& guess : guesses) result.push_back(std::move(guess.role));
    return result;
}

std::vector<std::string> find_some_roles(const Layout& layout, const std::map<std::string, std::string>& chosen,
                                         const Table& table, const RoleFilter& wanted, Findings& findings) {
    auto guesses = guess_all(layout);
    drop_other_codes(guesses, layout, table);
    for (auto& guess : guesses) {
        if (!wanted(guess.role)) guess = {};
    }
    for (const auto& [role, column] : chosen) {
        guesses[chosen_column(role, column, layout, table.file())] = {role, chosen_rank};
    }
    settle_rivals(guesses, layout, table, findings);
    std::vector<std::string> result;
    for (auto& guess : guesses) result.push_back(std::move(guess.role));
    return result;
}

std::size_t column_named(const std::string& name, std::string_view purpose, const Layout& layout,
                         const std::string& file) {
    const auto found = std::find(layout.names.begin(), layout.names.end(), text::trim(name));
    if (found == layout.names.end()) {
        throw Error(ErrorKind::input, file + ": there is no column \"" + name + "\" to " + std::string(purpose) + "." +
                                          did_you_mean(name, layout.names) +
                                          " Columns are: " + text::join(layout.names, ", ") + ".");
    }
    return static_cast<std::size_t>(found - layout.names.begin());
}

CoordinateColumns find_coordinates(const Layout& layout, const std::map<std::string, std::string>& chosen,
                                   const Table& table, Findings& findings) {
    const auto taken = find_some_roles(
        layout, chosen, table, [](std::string_view role) { return role == "lon" || role == "lat"; }, findings);
    CoordinateColumns found;
    for (std::size_t i = 0; i < taken.size(); ++i) {
        if (taken[i] == "lon") found.lon = i;
        if (taken[i] == "lat") found.lat = i;
    }
    return found;
}

}  // namespace kamtuu
