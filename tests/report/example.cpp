#include "report/example.hpp"

#include <array>
#include <cstdio>
#include <utility>

#include <kamtuu/join.hpp>
#include <kamtuu/sensitive.hpp>
#include <kamtuu/tables.hpp>

#include "support/map.hpp"

namespace kamtuu::test {

namespace {

Unit with_russian(Unit unit, const std::string& name_ru, std::optional<double> population = {}) {
    unit.name_ru = name_ru;
    unit.population = population;
    return unit;
}

Records records_of(const std::vector<TypedRow>& rows) {
    Records records;
    std::size_t number = 1;
    for (const auto& row : rows) {
        Record record{.file = "wells.csv", .row = ++number};
        if (!row.pcode.empty()) record.pcode = {row.pcode};
        if (!row.municipality.empty()) record.municipality = {row.municipality};
        if (!row.region.empty()) record.region = {row.region};
        record.project = row.project;
        record.sector = "water";
        record.indicator = "residents";
        record.reached = row.reached;
        record.sensitive = row.sensitive ? "yes" : "";
        records.push_back(std::move(record));
    }
    return records;
}

}  // namespace

Boundaries small_country() {
    using enum Level;
    using enum UnitType;
    std::vector<Unit> units;
    units.push_back(
        with_russian(unit("KG02000000000", adm1, region, "Issyk-Kul", "KG", "Ысык-Көл"), "Иссык-Кульская", 500));
    units.push_back(
        with_russian(unit("KG03000000000", adm1, region, "Jalal-Abad", "KG", "Жалал-Абад"), "Джалал-Абадская"));
    units.push_back(with_russian(unit("KG11000000000", adm1, city, "Bishkek", "KG", "Бишкек"), "Бишкек", 1000));
    units.push_back(
        with_russian(unit("KG02210000000", adm2, district, "Ak-Suu", "KG02000000000", "Ак-Суу"), "Ак-Суйский"));
    units.push_back(with_russian(unit("KG02220000000", adm2, district, "Ton", "KG02000000000", "Тоң"), "Тонский"));
    units.push_back(with_russian(unit("KG03210000000", adm2, district, "Aksy", "KG03000000000", "Аксы"), "Аксыйский"));
    units.push_back(with_russian(
        unit("KG02210800000", adm3, aiyl_aimak, "Teploklyuchenka", "KG02210000000", "Ак-Булак"), "Теплоключенка", 300));
    units.push_back(
        with_russian(unit("KG02210810000", adm3, aiyl_aimak, "Karakol", "KG02210000000", "Каракол"), "Каракол", 200));
    units.push_back(unit("KG02220800000", adm3, aiyl_aimak, "Bokonbaev", "KG02220000000", "Бөкөнбаев"));
    units.push_back(unit("KG03210800000", adm3, aiyl_aimak, "Jany-Jol", "KG03210000000", "Жаңы-Жол"));
    units.push_back(unit("KG03210810000", adm3, aiyl_aimak, "Kara-Suu", "KG03210000000", "Кара-Суу"));
    units.push_back(unit("KG03210820000", adm3, other, "Lake", "KG03210000000"));
    return country_of(std::move(units));
}

std::vector<TypedRow> usual_rows() {
    return {{.pcode = "KG02210800000", .reached = 120},
            {.pcode = "KG02210810000", .project = "Roads", .reached = 80},
            {.region = "Jalal-Abad", .reached = 1250},
            {.municipality = "Nowhere|_at all_", .project = "Roads"},
            {.pcode = "KG02210000000", .municipality = "Kept apart", .reached = 7, .sensitive = true},
            {.pcode = "KG03210000000", .municipality = "Kept apart", .reached = 4321, .sensitive = true}};
}

Example::Example(const std::vector<TypedRow>& rows) : boundaries_(small_country()) {
    auto split = split_sensitive(records_of(rows));
    joined_ = join(boundaries_, std::move(split.general));
    tables = tabulate(boundaries_, joined_);
    if (split.sensitive.empty()) return;
    sensitive_ = protect(sensitive_table(boundaries_, join(boundaries_, std::move(split.sensitive))));
}

Coverage Example::coverage() const {
    return {boundaries_, joined_, tables, findings, inputs, options, sensitive_ ? &*sensitive_ : nullptr};
}

std::vector<std::string> hostile_texts() {
    return {"<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "a | b | c",
            "*strong* and _weak_ and **both**",
            "[link](javascript:alert(1))",
            "![picture](http://example.org/x.png)",
            "<http://example.org>",
            "http://example.org/a_b",
            "www.example.org",
            "somebody@example.org",
            "`code` and ``more``",
            "# heading",
            "- item",
            "+ item",
            "1. item",
            "12) item",
            "> quoted",
            "--- ---",
            "===",
            "~~gone~~",
            "&lt; &amp; &#60; &nbsp;",
            "back\\slash \\| \\",
            "[x] done",
            "[1]: http://example.org",
            "$a_1$ and {count} and '{'",
            "50 % of: all",
            "ends with |",
            "Жаңы-Жол (Ысык-Көл)"};
}

std::optional<std::string> answer_of(const std::string& program, const std::string& options, const std::string& input) {
    if (std::system(("command -v " + program + " >/dev/null").c_str()) != 0) return {};
    const Folder folder;
    const auto file = folder.put("input", input);
    const auto command = program + " " + options + " " + file.string() + " 2>&1";
    auto* const pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) return {};
    std::string answer;
    std::array<char, 4096> buffer{};
    while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe)) answer.append(buffer.data(), count);
    const int status = ::pclose(pipe);
    return status == 0 ? answer : program + " refuses it: " + answer;
}

}  // namespace kamtuu::test
