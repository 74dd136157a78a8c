#include "write/attribute_join.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/csv.hpp"

namespace kamtuu {

namespace {

constexpr std::size_t told_one_by_one = 5;  // findings of a kind; the others are counted

/// Findings of one kind about rows of one file.
class Rows {
public:
    Rows(Severity severity, const char* code, std::string file, const char* what)
        : severity_(severity), code_(code), file_(std::move(file)), what_(what) {}

    void add(std::size_t row, std::string_view key, const std::string& more = {}) {
        if (count_++ >= told_one_by_one) return;
        const auto shown = key.empty() ? std::string("It ") : "Its code '" + std::string(key) + "' ";
        findings_.push_back({severity_, code_, file_, row, {}, shown + what_ + more});
    }

    void report(Findings& findings) {
        if (count_ > told_one_by_one)
            findings_.back().message +=
                " The same is so of " + std::to_string(count_ - told_one_by_one) + " more row(s).";
        findings.insert(findings.end(), findings_.begin(), findings_.end());
    }

private:
    Severity severity_;
    const char* code_;
    std::string file_;
    const char* what_;
    std::size_t count_{};
    Findings findings_{};
};

/// A JSON number whose digits say nothing but a number: "007" is a code, and so is what a double cannot hold.
bool is_number(std::string_view text, bool& whole) noexcept {
    constexpr std::size_t most_digits = 15;
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    const auto before = text.substr(0, point);
    const auto behind = point == text.size() ? std::string_view("0") : text.substr(point + 1);
    const auto digits = [](std::string_view part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), text::is_digit);
    };
    if (!digits(before) || !digits(behind) || before.size() + behind.size() > most_digits) return false;
    whole = whole && point == text.size();
    return before == "0" || before.front() != '0';
}

std::size_t column_named(const Table& table, const std::string& name) {
    if (const auto found = table.find(name)) return *found;
    std::vector<std::string> there;
    for (const auto column : table.header()) there.emplace_back(text::trim(column));
    throw Error(ErrorKind::input,
                table.file() + ": has no column \"" + name + "\". It has: " + text::join(there, ", ") + ".");
}

std::vector<std::size_t> wanted_columns(const Table& table, std::size_t key, const AttributeJoin& join) {
    std::vector<std::size_t> columns;
    for (const auto& name : join.columns) columns.push_back(column_named(table, name));
    for (std::size_t i = 0; join.columns.empty() && i < table.header().size(); ++i)
        if (i != key) columns.push_back(i);
    return columns;
}

FieldKind kind_of(const Table& table, std::size_t column) {
    bool whole = true;
    bool any = false;
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto cell = text::trim(table.cell(row, column));
        if (cell.empty()) continue;
        any = true;
        if (!is_number(cell, whole)) return FieldKind::text;
    }
    if (!any) return FieldKind::text;
    return whole ? FieldKind::whole : FieldKind::number;
}

class Joiner {
public:
    Joiner(LayerTable& layer, const Table& table, const AttributeJoin& join, std::string layer_file)
        : layer_(layer),
          table_(table),
          key_(column_named(table, join.column)),
          columns_(wanted_columns(table, key_, join)),
          layer_file_(std::move(layer_file)),
          field_(field_named(layer, join.field, layer_file_)) {}

    JoinCounts run(const std::vector<std::size_t>& rows, Findings& findings) {
        index_rows(findings);
        add_fields(findings);
        JoinCounts counts{.rows = table_.size()};
        Rows unmatched(Severity::warning, "join.no_row", layer_file_,
                       "is in no row of the table: what is joined stays empty.");
        Rows blank(Severity::warning, "join.no_code", layer_file_,
                   "has no code to join by: what is joined stays empty.");
        for (std::size_t i = 0; i < layer_.features.size(); ++i) {
            const auto& cell = layer_.features[i].cells[field_];
            const auto code = cell ? std::string(text::trim(*cell)) : std::string();
            const auto found = index_.find(code);
            if (code.empty()) blank.add(rows[i], {});
            if (!code.empty() && found == index_.end()) unmatched.add(rows[i], code);
            counts.matched += found != index_.end() ? 1U : 0U;
            fill(layer_.features[i], found == index_.end() ? table_.size() : found->second);
        }
        if (counts.matched == 0) refuse();
        unmatched.report(findings);
        blank.report(findings);
        counts.rows_matched = static_cast<std::size_t>(std::count(used_.begin(), used_.end(), true));
        report_unused(findings);
        return counts;
    }

private:
    void index_rows(Findings& findings) {
        Rows twice(Severity::error, "join.code_twice", table_.file(), "stands in row ");
        Rows blank(Severity::warning, "join.no_code", table_.file(), "has no code to join by and is left out.");
        index_.reserve(table_.size());
        used_.resize(table_.size());
        told_.resize(table_.size());
        for (std::size_t row = 0; row < table_.size(); ++row) {
            const auto code = text::trim(table_.cell(row, key_));
            if (code.empty()) {
                blank.add(table_.row_number(row), {});
                told_[row] = true;
                continue;
            }
            const auto [at, fresh] = index_.emplace(code, row);
            if (fresh) continue;
            told_[row] = true;
            twice.add(table_.row_number(row), code,
                      std::to_string(table_.row_number(at->second)) + " already, which counts; this row does not.");
        }
        twice.report(findings);
        blank.report(findings);
    }

    void add_fields(Findings& findings) {
        for (const auto column : columns_) {
            const std::string name(text::trim(table_.header()[column]));
            auto free = name;
            const auto is_taken = [&](const std::string& wanted) {
                return std::any_of(layer_.fields.begin(), layer_.fields.end(),
                                   [&](const LayerField& field) { return field.name == wanted; });
            };
            for (int i = 2; is_taken(free); ++i) free = name + "_" + std::to_string(i);
            layer_.fields.push_back({free, kind_of(table_, column), {}});
            if (free == name) continue;
            findings.push_back({Severity::note,
                                "join.renamed",
                                table_.file(),
                                {},
                                {},
                                "Its column " + name + " is called " + free + " in the result: the name was taken."});
        }
    }

    /// table_.size() for no row.
    void fill(LayerFeature& feature, std::size_t row) {
        if (row < table_.size()) used_[row] = true;
        for (const auto column : columns_) {
            const auto cell = row < table_.size() ? text::trim(table_.cell(row, column)) : std::string_view();
            feature.cells.push_back(cell.empty() ? std::nullopt : std::optional<std::string>(cell));
        }
    }

    void report_unused(Findings& findings) const {
        Rows unused(Severity::warning, "join.no_feature", table_.file(),
                    "is that of no feature of the layer: the row is left out.");
        for (std::size_t row = 0; row < table_.size(); ++row)
            if (!used_[row] && !told_[row]) unused.add(table_.row_number(row), text::trim(table_.cell(row, key_)));
        unused.report(findings);
    }

    [[noreturn]] void refuse() const {
        const auto example = [](std::string_view code) {
            return code.empty() ? std::string("nothing") : "'" + std::string(code) + "'";
        };
        const auto& field = layer_.fields[field_].name;
        const auto* first = layer_.features.empty() ? nullptr : &layer_.features.front().cells[field_];
        throw Error(ErrorKind::input, table_.file() + ": no code in its column " +
                                          std::string(text::trim(table_.header()[key_])) + " (first " +
                                          example(table_.size() > 0 ? text::trim(table_.cell(0, key_)) : "") +
                                          ") is in the field " + field + " of " + layer_file_ + " (first " +
                                          example(first != nullptr && *first ? std::string_view(**first) : "") +
                                          "). Codes are compared as texts; name the right field and column.");
    }

    LayerTable& layer_;
    const Table& table_;
    std::size_t key_;
    std::vector<std::size_t> columns_;
    std::string layer_file_;
    std::size_t field_;
    std::unordered_map<std::string_view, std::size_t> index_{};
    std::vector<bool> used_{};  // rows that a feature has
    std::vector<bool> told_{};  // rows of which something else is told
};

}  // namespace

std::size_t field_named(const LayerTable& layer, const std::string& name, const std::string& file) {
    std::vector<std::string> there;
    for (std::size_t i = 0; i < layer.fields.size(); ++i) {
        if (layer.fields[i].name == name) return i;
        there.push_back(layer.fields[i].name);
    }
    throw Error(ErrorKind::input, file + ": has no field \"" + name + "\". It has: " + text::join(there, ", ") + ".");
}

JoinCounts join_attributes(LayerTable& layer, const std::vector<std::size_t>& rows, const std::string& layer_file,
                           const AttributeJoin& join, Findings& findings) {
    const auto table = read_csv(join.table, {.encoding = join.encoding}, findings);
    return Joiner(layer, table, join, layer_file).run(rows, findings);
}

}  // namespace kamtuu
