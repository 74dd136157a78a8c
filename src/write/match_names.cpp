#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <kamtuu/match_table.hpp>

#include "core/text.hpp"
#include "names/unit_lists.hpp"
#include "read/encoding.hpp"
#include "write/csv.hpp"
#include "write/json.hpp"
#include "write/match_words.hpp"
#include "write/utf8.hpp"

namespace kamtuu {

namespace {

using std::string_view;

/// Cuts what comes into lines, keeping no more of one than is allowed.
class LineCutter {
public:
    struct Line {
        std::string text{};
        std::size_t bytes{};  ///< that it had, be they kept or not
    };

    explicit LineCutter(std::size_t most) : most_(most) {}

    /// Calls `use` for each line that ends in `bytes`.
    template <class Use>
    void add(string_view bytes, Use use) {
        while (!bytes.empty()) {
            const auto end = bytes.find('\n');
            keep(bytes.substr(0, end));
            if (end == string_view::npos) return;
            use(std::exchange(line_, {}));
            begun_ = false;
            bytes.remove_prefix(end + 1);
        }
    }

    /// The last line, if nothing ended it.
    [[nodiscard]] std::optional<Line> rest() {
        if (!begun_) return {};
        begun_ = false;
        return std::exchange(line_, {});
    }

private:
    void keep(string_view bytes) {
        begun_ = begun_ || !bytes.empty();
        line_.bytes += bytes.size();
        line_.text += bytes.substr(0, most_ - std::min(most_, line_.text.size()));
    }

    std::size_t most_;
    Line line_{};
    bool begun_{false};
};

/// The cells of one line of CSV, and why they are not such.
struct Cells {
    std::vector<std::string> cells{};
    std::string fault{};
};

/// A quoted cell, of which `text` is what comes after the first quote; leaves what comes after the last.
std::optional<std::string> quoted_cell(string_view& text) {
    std::string cell;
    for (;;) {
        const auto quote = text.find('"');
        if (quote == string_view::npos) return {};
        cell += text.substr(0, quote);
        text.remove_prefix(quote + 1);
        if (!text.starts_with('"')) return cell;
        cell += '"';
        text.remove_prefix(1);
    }
}

Cells cells_of(string_view line) {
    Cells result;
    for (;;) {
        if (line.starts_with('"')) {
            line.remove_prefix(1);
            auto cell = quoted_cell(line);
            if (!cell) return {{}, "a quote is not closed"};
            if (!line.empty() && line.front() != ',') return {{}, "there is text after a closing quote"};
            result.cells.push_back(std::move(*cell));
        } else {
            result.cells.emplace_back(line.substr(0, line.find(',')));
            line.remove_prefix(result.cells.back().size());
        }
        if (line.empty()) return result;
        line.remove_prefix(1);
    }
}

/// A line and what it means.
struct Answer {
    std::string name{};
    NameResult result{};
};

Answer unmatched(string_view line, std::string reason) {
    constexpr std::size_t shown = 256;
    // Not in mid-character.
    auto end = std::min(shown, line.size());
    while (end > 0 && end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
    Answer answer{.name = std::string(line.substr(0, end))};
    answer.result.reason = std::move(reason);
    return answer;
}

class NameFilter {
public:
    NameFilter(const UnitNames& names, const NamesOptions& options) : names_(names), options_(options) {}

    [[nodiscard]] std::string head() const {
        return options_.format == NamesFormat::csv ? "name,outcome,pcode,score,rule,reason,candidates\n" : "";
    }

    /// The answer to a line, as a line.
    std::string answer(const LineCutter::Line& line) {
        const auto found = find(line);
        ++counts_.rows;
        ++*std::array{&counts_.matched, &counts_.ambiguous, &counts_.partly_located,
                      &counts_.unmatched}[static_cast<std::size_t>(found.result.outcome)];
        return options_.format == NamesFormat::csv ? csv(found) : json(found);
    }

    [[nodiscard]] const MatchCounts& counts() const noexcept { return counts_; }

private:
    [[nodiscard]] Answer find(const LineCutter::Line& line) {
        string_view text = line.text;
        if (counts_.rows == 0 && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        if (text.ends_with('\r')) text.remove_suffix(1);
        if (line.bytes > options_.max_line_bytes)
            return unmatched(text, "a line of " + std::to_string(line.bytes) + " bytes is no name");
        if (const auto fault = find_invalid_utf8(text); fault != string_view::npos)
            return unmatched(text, fault_at(text.substr(fault), "UTF-8"));
        if (text.find('\0') != string_view::npos) return unmatched(text, "a NUL is no part of a name");
        const auto cells = cells_of(text);
        if (!cells.fault.empty()) return unmatched(text, cells.fault);
        constexpr std::size_t most_cells = 3;
        if (cells.cells.size() > most_cells)
            return unmatched(text,
                             "there are more cells than name, district and region; put a name with commas in "
                             "quotes");
        return find(cells.cells);
    }

    [[nodiscard]] Answer find(const std::vector<std::string>& cells) const {
        const auto list = [&](std::size_t i) {
            return i < cells.size() ? text::split(cells[i], '|') : std::vector<std::string>{};
        };
        auto within = names_.gazetteer.surroundings({.region = list(2), .district = list(1)});
        if (options_.within != nullptr && !narrow(within)) {
            auto answer = unmatched(cells.front(),
                                    within_words(within.units) + " is nothing of " + display_name(*options_.within));
            return answer;
        }
        return {cells.front(), names_.gazetteer.find(cells.front(), within, options_.level)};
    }

    /// Keeps what lies in the unit that all names are within; false if nothing does.
    [[nodiscard]] bool narrow(Surroundings& known) const {
        if (known.units.empty()) {
            known.units = {options_.within};
            return true;
        }
        std::vector<const Unit*> common;
        for (const auto* unit : known.units) {
            if (names_.boundaries.within(*unit, *options_.within))
                common.push_back(unit);
            else if (names_.boundaries.within(*options_.within, *unit))
                common.push_back(options_.within);
        }
        if (common.empty()) return false;
        sort_and_unique(common);
        known.units = std::move(common);
        return true;
    }

    [[nodiscard]] static std::string pcode(const NameResult& result) {
        return result.unit() == nullptr ? std::string() : result.unit()->pcode.str();
    }
    [[nodiscard]] static std::string rule(const NameResult& result) {
        return result.unit() == nullptr ? std::string() : std::string(to_string(result.candidates.front().rule));
    }

    [[nodiscard]] static std::string json(const Answer& answer) {
        const auto& result = answer.result;
        const auto number_or_null = [](JsonWriter& writer, double score) {
            score > 0 ? writer.raw(score_text(score)) : writer.null();
        };
        std::string line;
        JsonWriter writer(line);
        writer.begin_object().key("name").string(answer.name);
        writer.key("outcome").string(to_string(result.outcome)).key("pcode").string_or_null(pcode(result));
        number_or_null(writer.key("score"), result.score);
        writer.key("rule").string_or_null(rule(result)).key("reason").string(result.reason);
        writer.key("candidates").begin_array();
        for (const auto& match : result.candidates) {
            writer.begin_object().key("pcode").string(match.unit->pcode.str());
            writer.key("name").string(display_name(*match.unit));
            number_or_null(writer.key("score"), match.score);
            writer.end_object();
        }
        writer.end_array().end_object();
        return line + "\n";
    }

    [[nodiscard]] std::string csv(const Answer& answer) const {
        const auto& result = answer.result;
        // A NUL would end the row for many readers.
        auto name = answer.name;
        std::replace(name.begin(), name.end(), '\0', '?');
        std::string candidates;
        for (const auto& match : result.candidates)
            candidates +=
                (candidates.empty() ? "" : "; ") + candidate_text(names_.boundaries, {match.unit, match.score});
        CsvWriter writer;
        writer.text(name).plain(to_string(result.outcome)).plain(pcode(result)).plain(score_text(result.score));
        writer.plain(rule(result)).text(result.reason).plain(candidates);
        writer.end_row();
        return std::move(writer).str();
    }

    const UnitNames& names_;
    const NamesOptions& options_;
    MatchCounts counts_{};
};

}  // namespace

MatchCounts match_names(const TableStream& lines, const UnitNames& names, const NamesOptions& options) {
    constexpr std::size_t room = std::size_t{1} << 16U;
    NameFilter filter(names, options);
    LineCutter cutter(options.max_line_bytes);
    if (const auto head = filter.head(); !head.empty()) lines.sink(head);
    std::vector<char> bytes(room);
    while (const auto count = lines.source(bytes)) {
        std::string out;
        cutter.add({bytes.data(), count}, [&](const LineCutter::Line& line) {
            out += filter.answer(line);
            if (out.size() < room) return;
            lines.sink(out);  // short lines have long answers
            out.clear();
        });
        if (!out.empty()) lines.sink(out);
    }
    if (const auto line = cutter.rest()) lines.sink(filter.answer(*line));
    return filter.counts();
}

}  // namespace kamtuu
