#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <tuple>

#include <kamtuu/error.hpp>
#include <kamtuu/release_ledger.hpp>

#include "core/number.hpp"
#include "coverage/ledger_faults.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view magic = "kamtuu-ledger";
constexpr std::string_view version = "1";

std::string number(double value) {
    std::string text;
    append_number(text, value);
    return text;
}

void append_line(std::string& out, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += '\t';
        out += cells[i];
    }
    out += '\n';
}

void append_release(std::string& out, const Ledger::Release& release) {
    append_line(out, {"release", release.label, release.zeros ? "zeros hidden" : "zeros shown"});
    for (const auto& entry : release.entries) {
        const std::string hidden = entry.withheld ? "withheld" : "hidden";
        std::vector<std::string> cells{"cell", entry.key, entry.value ? number(*entry.value) : hidden};
        if (entry.of) cells.push_back("of " + number(*entry.of));
        append_line(out, cells);
    }
    for (const auto& sum : release.sums) {
        std::vector<std::string> cells{"sum", sum.total};
        cells.insert(cells.end(), sum.parts.begin(), sum.parts.end());
        append_line(out, cells);
    }
}

/// Line after line; every refusal names the file and the line.
class Reader {
public:
    Reader(std::string_view text, const std::string& name) : rest_(text), name_(name) {}

    Ledger read() {
        if (!next() || cells_.size() != 2 || cells_[0] != magic)
            refuse("a ledger begins with '" + std::string(magic) + "'");
        if (cells_[1] != version) refuse("this is version " + cells_[1] + " of ledgers, and only 1 is known");
        while (next()) read_line();
        for (const auto& release : ledger_.releases) {
            if (const auto fault = fault_of(release); !fault.empty()) refuse(fault);
        }
        return std::move(ledger_);
    }

private:
    bool next() {
        if (rest_.empty()) return false;
        ++number_;
        const auto end = rest_.find('\n');
        if (end == std::string_view::npos) refuse("the last line is cut off");
        cells_.clear();
        for (auto line = rest_.substr(0, end);;) {
            const auto tab = line.find('\t');
            cells_.emplace_back(line.substr(0, tab));
            if (tab == std::string_view::npos) break;
            line.remove_prefix(tab + 1);
        }
        rest_.remove_prefix(end + 1);
        return true;
    }

    void read_line() {
        if (cells_[0] == "release") return read_release();
        if (ledger_.releases.empty()) refuse("a 'release' has to come first");
        if (cells_[0] == "cell") return read_cell();
        if (cells_[0] == "sum") return read_sum();
        refuse("a line begins with 'release', 'cell' or 'sum'");
    }

    void read_release() {
        if (cells_.size() != 3) refuse("a release has a label and 'zeros hidden' or 'zeros shown'");
        if (cells_[2] != "zeros hidden" && cells_[2] != "zeros shown")
            refuse("expected 'zeros hidden' or 'zeros shown'");
        if (!labels_.insert(cells_[1]).second) refuse("the release '" + cells_[1] + "' is there twice");
        ledger_.releases.push_back({.label = cells_[1], .zeros = cells_[2] == "zeros hidden"});
    }

    void read_cell() {
        auto& release = ledger_.releases.back();
        if (cells_.size() < 3 || cells_.size() > 4) refuse("a cell has a key, a count and perhaps a denominator");
        if (!release.sums.empty()) refuse("the cells of a release come before its sums");
        Ledger::Entry entry{.key = cells_[1]};
        entry.withheld = cells_[2] == "withheld";
        if (!entry.withheld && cells_[2] != "hidden") entry.value = count(cells_[2]);
        if (cells_.size() == 4) {
            if (!cells_[3].starts_with("of ")) refuse("expected 'of' and a denominator");
            entry.of = count(std::string_view(cells_[3]).substr(3));
        }
        release.entries.push_back(std::move(entry));
    }

    void read_sum() {
        if (cells_.size() < 3) refuse("a sum has a total and parts");
        ledger_.releases.back().sums.push_back({cells_[1], {cells_.begin() + 2, cells_.end()}});
    }

    /// Only the digits that are written.
    double count(std::string_view digits) {
        double value = -1;
        const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        const bool whole = fault == std::errc() && end == digits.data() + digits.size() && std::floor(value) == value;
        if (!whole || value < 0 || value > CountTable::most || number(value) != digits) {
            refuse("'" + std::string(digits) + "' is no count");
        }
        return value;
    }

    [[noreturn]] void refuse(const std::string& what) const {
        throw Error(ErrorKind::input, name_ + ": line " + std::to_string(number_) + ": " + what);
    }

    std::string_view rest_;
    std::string name_;
    std::size_t number_{0};
    std::vector<std::string> cells_{};
    std::set<std::string> labels_{};
    Ledger ledger_{};
};

}  // namespace

std::string format_ledger(const Ledger& ledger) {
    std::set<std::string> labels;
    std::string out;
    append_line(out, {std::string(magic), std::string(version)});
    for (const auto& release : ledger.releases) {
        auto fault = fault_of(release);
        if (!labels.insert(release.label).second) fault = "the release '" + release.label + "' is there twice";
        if (!fault.empty()) throw Error(ErrorKind::output, "ledger: " + fault);
        append_release(out, release);
    }
    return out;
}

Ledger parse_ledger(std::string_view text, const std::string& name) { return Reader(text, name).read(); }

}  // namespace kamtuu
