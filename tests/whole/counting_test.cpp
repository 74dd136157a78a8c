// Every figure of docs/counting.md is what kamtuu computes from docs/counting.csv.

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "whole/coverage_run.hpp"

namespace kamtuu::test {

namespace {

using Cells = std::vector<std::string>;

std::filesystem::path document(const std::string& name) {
    return std::filesystem::path(KAMTUU_SOURCE_DIR) / "docs" / name;
}

Cells cells_of(const std::string& line) {
    Cells cells;
    std::istringstream stream(line.substr(1));
    for (std::string cell; std::getline(stream, cell, '|');) {
        const auto first = cell.find_first_not_of(' ');
        if (first != std::string::npos) cells.push_back(cell.substr(first, cell.find_last_not_of(' ') - first + 1));
    }
    return cells;
}

/// The rows of all tables that begin with this line of headings.
std::vector<Cells> tables_under(const std::string& headings) {
    std::istringstream stream(content(document("counting.md")));
    std::vector<Cells> rows;
    bool inside = false;
    for (std::string line; std::getline(stream, line);) {
        if (line == headings)
            inside = true;
        else if (!line.starts_with("|"))
            inside = false;
        else if (inside && !line.starts_with("|---"))
            rows.push_back(cells_of(line));
    }
    return rows;
}

std::string grouped(std::string number) {
    for (auto at = static_cast<std::ptrdiff_t>(std::min(number.find('.'), number.size())) - 3; at > 0; at -= 3)
        number.insert(static_cast<std::size_t>(at), ",");
    return number;
}

std::string figure_of(const Row& row, const std::string& statistic) {
    if (statistic == "served_since") return row.at(statistic + "_min") + "–" + row.at(statistic + "_max");
    if (!row.at(statistic).empty()) return grouped(row.at(statistic));
    return grouped(row.at(statistic + "_min")) + "–" + grouped(row.at(statistic + "_max"));
}

class Counting : public testing::Test {
protected:
    static void SetUpTestSuite() { files_ = new auto(files_of({.records = {document("counting.csv")}})); }
    static void TearDownTestSuite() { delete files_; }

    /// "Issyk-Kul", or "(partly placed) by region". A region before a district of the same name.
    static const Row& row_of(const std::vector<Row>& rows, const std::string& unit) {
        const auto by = unit.find(" by ");
        for (const auto& row : rows) {
            const bool of_level = by == std::string::npos || row.at("level") == unit.substr(by + 4);
            if (row.at("name_en") == unit.substr(0, by) && of_level) return row;
        }
        throw std::runtime_error("no row for " + unit);
    }

    static std::map<std::string, std::string>* files_;
};

std::map<std::string, std::string>* Counting::files_ = nullptr;

TEST_F(Counting, EveryFigureOfTheDocumentIsComputed) {
    const auto rows = table_of(*files_, "statistics.csv");
    const auto told = tables_under("| unit | statistic | figure | because |");
    ASSERT_GT(told.size(), 20U);
    for (const auto& cells : told) {
        ASSERT_EQ(cells.size(), 4U) << cells.front();
        if (cells[1] == "sensitive") continue;
        EXPECT_EQ(figure_of(row_of(rows, cells[0]), cells[1]), cells[2]) << cells[0] << ' ' << cells[1];
    }
}

TEST_F(Counting, SensitiveFiguresAreHiddenAsTheDocumentSays) {
    const auto rows = table_of(*files_, "sensitive.csv");
    int checked = 0;
    for (const auto& cells : tables_under("| unit | statistic | figure | because |")) {
        if (cells.at(1) != "sensitive") continue;
        ++checked;
        for (const auto& row : rows)
            if (row.at("name_en") == cells[0]) {
                EXPECT_EQ(row.at("people"), cells[2]) << cells[0];
            }
    }
    EXPECT_EQ(checked, 3);
}

TEST_F(Counting, TheRowsOfTheDocumentAreThoseOfTheTable) {
    const auto table = parse_csv(content(document("counting.csv")));
    const auto told = tables_under("| row | project | what | where, as typed | people | indicator, rule |");
    ASSERT_EQ(told.size(), table.size());
    for (std::size_t i = 0; i < told.size(); ++i) {
        EXPECT_EQ(told[i].at(0), std::to_string(i + 2));
        EXPECT_EQ(told[i].at(1), table[i].at("project"));
        EXPECT_EQ(told[i].at(2), table[i].at("activity"));
        EXPECT_TRUE(told[i].at(4).starts_with(grouped(table[i].at("reached")))) << told[i].at(4);
        EXPECT_TRUE(told[i].at(5).starts_with(table[i].at("indicator"))) << told[i].at(5);
    }
}

TEST_F(Counting, TheSameWorkAtTwoLevelsIsTold) {
    const auto rows = table_of(*files_, "findings.csv");
    EXPECT_EQ(std::ranges::count_if(rows,
                                    [](const Row& row) {
                                        return row.at("code") == "counting.reported_at_two_levels" &&
                                               row.at("file") == "counting.csv" && row.at("row") == "3";
                                    }),
              1);
}

}  // namespace

}  // namespace kamtuu::test
