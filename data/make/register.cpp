#include "register.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <string_view>

#include <kamtuu/error.hpp>

#include "read/csv.hpp"

namespace kamtuu::make {

namespace {

struct Column {
    std::string_view name;
    std::string RegisterRow::*field;
};

/// In the order of units.csv.
constexpr auto columns = std::to_array<Column>({
    {"pcode", &RegisterRow::pcode},
    {"level", &RegisterRow::level},
    {"type", &RegisterRow::type},
    {"name_en", &RegisterRow::name_en},
    {"name_ky", &RegisterRow::name_ky},
    {"name_ru", &RegisterRow::name_ru},
    {"parent_pcode", &RegisterRow::parent_pcode},
    {"lon", &RegisterRow::lon},
    {"lat", &RegisterRow::lat},
});

/// Upstream begins at the regions. The country has no label point there, so it has none here.
RegisterRow country() {
    return {.pcode = "KG",
            .level = "0",
            .type = "country",
            .name_en = "Kyrgyzstan",
            .name_ky = "Кыргызстан",
            .name_ru = "Кыргызстан"};
}

/// Upstream has U+04CA (en with tail), which looks like the U+04A3 (en with descender) of Kyrgyz and is another letter.
void put_right_look_alikes(std::string& text) {
    constexpr std::string_view wrong = "\u04CA";
    constexpr std::string_view right = "\u04A3";
    static_assert(wrong.size() == right.size());
    for (auto at = text.find(wrong); at != std::string::npos; at = text.find(wrong, at)) {
        text.replace(at, wrong.size(), right);
    }
}

Register read_units(const std::filesystem::path& path) {
    Findings findings;
    const auto table = read_csv(path, {}, findings);
    Register units{country()};
    for (std::size_t i = 0; i < table.size(); ++i) {
        RegisterRow row;
        for (const auto& [name, field] : columns)
            if (const auto column = table.find(name)) row.*field = table.cell(i, *column);
        put_right_look_alikes(row.name_ky);
        units.push_back(row);
    }
    std::sort(units.begin(), units.end(), [](const RegisterRow& a, const RegisterRow& b) { return a.pcode < b.pcode; });
    return units;
}

void correct(Register& units, std::string_view pcode, std::string_view column, std::string_view from,
             std::string_view to) {
    const auto row = std::find_if(units.begin(), units.end(), [&](const RegisterRow& r) { return r.pcode == pcode; });
    const auto known = std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == column; });
    if (row == units.end() || known == columns.end() || (*row).*(known->field) != from)
        throw Error(ErrorKind::input, "corrections.csv: " + std::string(pcode) + " has no " + std::string(column) +
                                          " \"" + std::string(from) + "\"; look it up in kgz_units.csv");
    (*row).*(known->field) = to;
}

std::string quoted(const std::string& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
    std::string result = "\"";
    for (const char c : cell) result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

double number(const std::string& text, const RegisterRow& row) {
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size())
        throw Error(ErrorKind::input, "register: " + row.pcode + " has no label point; give it lon and lat");
    return value;
}

}  // namespace

Register make_register(const std::filesystem::path& units, const std::filesystem::path& corrections) {
    auto result = read_units(units);
    Findings findings;
    const auto table = read_csv(corrections, {}, findings);
    for (std::size_t i = 0; i < table.size(); ++i)
        correct(result, table.cell(i, 0), table.cell(i, 1), table.cell(i, 2), table.cell(i, 3));
    return result;
}

std::string to_csv(const Register& units) {
    std::string csv;
    for (const auto& column : columns) csv += (csv.empty() ? "" : ",") + std::string(column.name);
    csv += '\n';
    for (const auto& row : units) {
        for (const auto& column : columns) csv += (&column == columns.data() ? "" : ",") + quoted(row.*column.field);
        csv += '\n';
    }
    return csv;
}

const RegisterRow& row_of(const Register& units, const std::string& pcode) {
    const auto row = std::find_if(units.begin(), units.end(), [&](const RegisterRow& r) { return r.pcode == pcode; });
    if (row == units.end()) throw Error(ErrorKind::input, "register: no unit has the code " + pcode);
    return *row;
}

const RegisterRow& at_level(const Register& units, const RegisterRow& row, const std::string& level) {
    const auto* up = &row;
    while (up->level > level) up = &row_of(units, up->parent_pcode);
    return *up;
}

std::vector<RegisterRow> leaves_of(const Register& units) {
    std::set<std::string> parents;
    for (const auto& row : units) parents.insert(row.parent_pcode);
    std::vector<RegisterRow> leaves;
    std::copy_if(units.begin(), units.end(), std::back_inserter(leaves),
                 [&](const RegisterRow& row) { return !parents.contains(row.pcode); });
    return leaves;
}

Point label_point(const RegisterRow& row) { return {number(row.lon, row), number(row.lat, row)}; }

}  // namespace kamtuu::make
