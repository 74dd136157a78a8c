#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>

#include "core/text.hpp"
#include "read/csv.hpp"
#include "read/file_kind.hpp"
#include "read/numbers.hpp"
#include "read/record_roles.hpp"
#include "read/sheet.hpp"
#include "read/typed_point.hpp"

namespace kamtuu {

namespace {

using std::string_view;

// To add a column to records: its member in Record, its line here and its line in record_roles.cpp.
struct ListRole {
    string_view role;
    std::vector<std::string> Record::*member;
};
constexpr std::array list_roles{
    ListRole{"pcode", &Record::pcode},       ListRole{"municipality", &Record::municipality},
    ListRole{"district", &Record::district}, ListRole{"region", &Record::region},
    ListRole{"country", &Record::country},
};

struct TextRole {
    string_view role;
    std::string Record::*member;
};
constexpr std::array text_roles{
    TextRole{"precision", &Record::precision}, TextRole{"unit_type", &Record::unit_type},
    TextRole{"project", &Record::project},     TextRole{"activity", &Record::activity},
    TextRole{"sector", &Record::sector},       TextRole{"status", &Record::status},
    TextRole{"start", &Record::start},         TextRole{"end", &Record::end},
    TextRole{"indicator", &Record::indicator}, TextRole{"count_rule", &Record::count_rule},
    TextRole{"sensitive", &Record::sensitive}, TextRole{"source", &Record::source},
    TextRole{"person", &Record::person},
};

struct CountRole {
    string_view role;
    std::optional<double> Record::*member;
};
constexpr std::array count_roles{
    CountRole{"units", &Record::units},
    CountRole{"reached", &Record::reached},
    CountRole{"need", &Record::need},
};

constexpr string_view part_prefix = "reached_";

std::string in_quotes(string_view text) { return "\"" + std::string(text) + "\""; }

// Makes records of the rows of one table and collects what is odd about their cells.
class RecordReader {
public:
    RecordReader(const Table& table, const Layout& layout, const std::vector<std::string>& roles, Findings& findings)
        : table_(table), layout_(layout), roles_(roles), findings_(findings) {}

    Records read() {
        Records records;
        for (row_ = layout_.first_row; row_ < table_.size(); ++row_) {
            if (!is_blank_row()) records.push_back(record());
        }
        report_assumptions();
        return records;
    }

private:
    [[nodiscard]] bool is_blank_row() const {
        const auto cells = table_.row(row_);
        return std::all_of(cells.begin(), cells.end(), [](auto cell) { return text::trim(cell).empty(); });
    }

    Record record() {
        Record record;
        record.file = table_.file();
        record.row = table_.row_number(row_);
        lon_ = lat_ = {};
        typed_lon_ = typed_lat_ = "";
        for (column_ = 0; column_ < roles_.size(); ++column_) {
            const auto cell = text::trim(table_.cell(row_, column_));
            if (!roles_[column_].empty() && !cell.empty()) set(record, roles_[column_], cell);
        }
        record.point = point();
        return record;
    }

    void set(Record& record, const std::string& role, string_view cell) {
        const auto is_it = [&](const auto& line) { return line.role == role; };
        if (const auto* list = std::find_if(list_roles.begin(), list_roles.end(), is_it); list != list_roles.end()) {
            record.*list->member = text::split(cell, '|');
        } else if (const auto* texts = std::find_if(text_roles.begin(), text_roles.end(), is_it);
                   texts != text_roles.end()) {
            record.*texts->member = cell;
        } else if (const auto* count = std::find_if(count_roles.begin(), count_roles.end(), is_it);
                   count != count_roles.end()) {
            record.*count->member = count_of(cell);
        } else if (role == "lon") {
            typed_lon_ = cell;
            lon_ = coordinate(cell);
        } else if (role == "lat") {
            typed_lat_ = cell;
            lat_ = coordinate(cell);
        } else if (const auto people = count_of(cell)) {
            record.reached_parts[role.substr(part_prefix.size())] = *people;
        }
    }

    // A number of people or units; absent if the cell has none.
    std::optional<double> count_of(string_view cell) {
        const auto number = read_typed_number(cell);
        if (number.remark == NumberRemark::not_a_number) {
            find(Severity::error, "number.not_a_number", in_quotes(cell) + " is not a number; it is taken as absent.");
        }
        if (number.remark == NumberRemark::grouping_assumed) note_first(first_grouping_, cell);
        if (number.remark == NumberRemark::decimal_assumed) note_first(first_decimal_, cell);
        if (number.value && *number.value < 0) {
            find(Severity::error, "number.negative", in_quotes(cell) + " is less than nothing; it is taken as absent.");
            return {};
        }
        return number.value;
    }

    std::optional<double> coordinate(string_view cell) {
        const auto number = read_typed_number(cell, Comma::is_decimal);
        if (number.remark == NumberRemark::not_a_number) {
            find(Severity::warning, "point.not_a_number",
                 in_quotes(cell) +
                     " is not a number of degrees; the point is taken as absent. Give decimal degrees: 74.59.");
        }
        return number.value;
    }

    std::optional<Point> point() {
        const auto typed = read_typed_point(lon_, lat_);
        if (const auto what = words_for(typed.remark); !what.empty()) find_point(code_of(typed.remark), what);
        return typed.point;
    }

    static string_view words_for(PointRemark remark) noexcept {
        switch (remark) {
            case PointRemark::none:
            case PointRemark::absent:
                break;
            case PointRemark::incomplete:
                return "lacks a coordinate; it is taken as absent";
            case PointRemark::zero:
                return "is 0, 0, which stands for no place; it is taken as absent";
            case PointRemark::swapped:
                return "lies in Kyrgyzstan only if longitude and latitude change places; they did";
            case PointRemark::out_of_range:
                return "is not on the globe; it is taken as absent";
        }
        return {};
    }

    void find_point(string_view code, string_view what) {
        findings_.push_back({Severity::warning, std::string(code), table_.file(), table_.row_number(row_), "",
                             "The point (longitude " + in_quotes(typed_lon_) + ", latitude " + in_quotes(typed_lat_) +
                                 ") " + std::string(what) + "."});
    }

    void find(Severity severity, string_view code, const std::string& message) {
        findings_.push_back({severity, std::string(code), table_.file(), table_.row_number(row_), "",
                             "Column " + in_quotes(layout_.names[column_]) + ": " + message});
    }

    struct FirstCell {
        std::size_t row{};
        std::string text{};
    };

    void note_first(std::optional<FirstCell>& first, string_view cell) const {
        if (!first) first = FirstCell{table_.row_number(row_), std::string(cell)};
    }

    // Once a file: such a table has either all of its numbers like that or none.
    void report_assumptions() {
        if (first_grouping_) {
            findings_.push_back({Severity::note, "number.grouping_assumed", table_.file(), first_grouping_->row, "",
                                 "A comma before three digits is taken to set off thousands: " +
                                     in_quotes(first_grouping_->text) + " and any like it."});
        }
        if (first_decimal_) {
            findings_.push_back({Severity::note, "number.decimal_assumed", table_.file(), first_decimal_->row, "",
                                 "A point before three digits is taken for a decimal point: " +
                                     in_quotes(first_decimal_->text) + " and any like it."});
        }
    }

    const Table& table_;
    const Layout& layout_;
    const std::vector<std::string>& roles_;
    Findings& findings_;
    std::size_t row_{};
    std::size_t column_{};
    std::optional<double> lon_{};
    std::optional<double> lat_{};
    std::string typed_lon_{};
    std::string typed_lat_{};
    std::optional<FirstCell> first_grouping_{};
    std::optional<FirstCell> first_decimal_{};
};

bool has_place(const std::vector<std::string>& roles) {
    const auto has = [&](string_view role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); };
    constexpr std::array<string_view, 6> places{"pcode", "municipality", "district", "region", "country", "units"};
    return std::any_of(places.begin(), places.end(), has) || (has("lon") && has("lat"));
}

void require_place(const std::vector<std::string>& roles, const Layout& layout, const Table& table) {
    if (has_place(roles)) return;
    throw Error(ErrorKind::input, table.file() +
                                      ": no column says where a record lies (pcode, municipality, district, region, "
                                      "country, lon and lat, units). Columns found: " +
                                      text::join(layout.names, ", ") +
                                      ". Say which one does: --column municipality=NAME.");
}

Table read_table(const std::filesystem::path& file, const RecordOptions& options, Findings& findings) {
    if (has_sheet_ending(file)) return read_sheet(file, {.sheet = options.sheet}, findings);
    const auto ending = text::to_lower(file.extension().string());
    CsvOptions csv;
    csv.encoding = options.encoding;
    csv.separator = options.separator == 0 && ending == ".tsv" ? '\t' : options.separator;
    return read_csv(file, csv, findings);
}

RecordTable records_of(const Table& table, const RecordOptions& options, Findings& findings) {
    const auto layout = find_layout(table);
    const auto roles = find_roles(layout, options.columns, table, findings);
    require_place(roles, layout, table);
    RecordTable result;
    result.records = RecordReader(table, layout, roles, findings).read();
    for (std::size_t i = 0; i < roles.size(); ++i) result.columns.push_back({layout.names[i], roles[i]});
    return result;
}

}  // namespace

RecordTable read_records(const std::filesystem::path& file, const RecordOptions& options, Findings& findings) {
    return records_of(read_table(file, options, findings), options, findings);
}

RecordTable parse_records(std::string bytes, std::string_view name, const RecordOptions& options, Findings& findings) {
    const CsvOptions csv{.encoding = options.encoding, .separator = options.separator};
    return records_of(parse_csv(std::move(bytes), name, csv, findings), options, findings);
}

}  // namespace kamtuu
