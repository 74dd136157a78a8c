// What may not matter does not matter: the order of the rows and the number of threads. And nothing is lost between
// the levels.

#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include <kamtuu/summary.hpp>
#include <kamtuu/unserved.hpp>

#include "coverage/counted_world.hpp"
#include "coverage/country.hpp"

namespace kamtuu {

namespace {

using test::CountedWorld;

constexpr std::array levels{Level::adm0, Level::adm1, Level::adm2, Level::adm3};

std::string name_of(RowKind kind, const Unit* unit) {
    return unit != nullptr ? unit->pcode.str() : std::string(to_string(kind));
}

std::string shown(const Cell& cell) {
    return cell ? std::to_string(cell->lower) + ".." + std::to_string(cell->upper) : "-";
}

void add(std::string& text, const SummaryRow& row) {
    text += name_of(row.kind, row.unit) + (row.served_here ? " here" : "");
    for (const Unit* unit : row.known_only_at) text += " ?" + unit->pcode.str();
    for (const auto& cell : row.cells) text += " " + shown(cell);
    text += '\n';
}

void add(std::string& text, const Findings& findings) {
    for (const auto& finding : findings)
        text += finding.code + " " + std::to_string(finding.row.value_or(0)) + " " + finding.unit + " " +
                finding.message + '\n';
}

std::string unserved_in(const Boundaries& country, const Joined& joined, const SummaryOptions& options) {
    std::string text;
    for (const auto& one : unserved(country, joined, options).units) {
        text += one.unit->pcode.str() + (one.certain ? " certain" : "");
        for (const Unit* unit : one.known_only_at) text += " ?" + unit->pcode.str();
        text += '\n';
    }
    return text;
}

/// Every table, as text.
std::string all_tables(const Boundaries& country, const Joined& joined, SummaryOptions options) {
    std::string text;
    for (const auto level : levels) {
        options.level = level;
        const auto summary = summarize(country, joined, options);
        for (const auto& row : summary.rows) add(text, row);
        add(text, summary.findings);
        for (const auto& row : people_by_indicator(country, joined, options))
            text += name_of(row.kind, row.unit) + row.indicator + row.part + shown(row.people) + '\n';
        for (const auto& row : work_by_unit(country, joined, options))
            text += name_of(row.kind, row.unit) + row.project + row.sector + std::to_string(row.records) + " " +
                    std::to_string(row.possible_records) + '\n';
    }
    for (const auto& row : summarize_years(country, joined, options)) {
        text += std::to_string(row.year) + " ";
        add(text, row.row);
    }
    return text;
}

SummaryOptions with_a_period(unsigned seed) {
    SummaryOptions options;
    if (seed % 2 == 1) options.filter.period = *parse_period("2017..2020");
    options.filter.undated = static_cast<Undated>(seed / 2 % 3);
    return options;
}

TEST(SameResults, WhateverTheOrderOfTheRows) {
    for (unsigned seed = 0; seed < 150; ++seed) {
        CountedWorld world(seed, {.visitors = seed % 3 == 0, .vague_max = seed % 5 == 0});
        const auto options = with_a_period(seed);
        const auto straight = world.joined();
        const auto shuffled = world.shuffled();
        ASSERT_EQ(all_tables(world.country(), straight, options), all_tables(world.country(), shuffled, options))
            << "seed " << seed;
        if (seed >= 20) continue;
        ASSERT_EQ(unserved_in(world.country(), straight, options), unserved_in(world.country(), shuffled, options));
    }
}

TEST(SameResults, WhateverTheOrderInWhichFractionsAreAdded) {
    const auto country = test::small_country();
    Records records;
    for (const double people : {0.1, 0.2, 0.3, 1e15, 0.4, 0.7}) {
        auto record = test::at("Ivanovka");
        record.indicator = record.count_rule = "distinct";
        record.activity = std::to_string(people);
        record.reached = people;
        records.push_back(record);
    }
    const auto straight = join(country, test::numbered(records));
    auto backwards = straight;
    std::reverse(backwards.records.begin(), backwards.records.end());
    const auto of = [&](const Joined& joined) {
        return cell_of(summarize(country, joined, {.level = Level::adm0}).rows.front(), "people");
    };
    EXPECT_EQ(of(straight)->upper, of(backwards)->upper);
}

TEST(SameResults, WhateverTheNumberOfThreads) {
    const auto country = test::small_country();
    Records records;
    for (int i = 0; i < 60; ++i) {
        records.push_back(test::at(i % 3 == 0 ? "Lenin" : i % 3 == 1 ? "Jany-Jol" : "", i % 4 == 0 ? "Chui" : ""));
        records.back().activity = std::to_string(i);
        records.back().reached = i;
    }
    records = test::numbered(std::move(records));
    const auto one = all_tables(country, join(country, records, {.threads = 1}), {});
    EXPECT_EQ(one, all_tables(country, join(country, records, {.threads = 2}), {}));
    EXPECT_EQ(one, all_tables(country, join(country, records, {.threads = 7}), {}));
}

double total(const Summary& summary, std::string_view key) {
    double sum = 0;
    for (const auto& row : summary.rows) sum += cell_of(row, key) ? cell_of(row, key)->lower : 0;
    return sum;
}

/// The figures of the records that a filter lets through, or keeps apart.
double reported_by(const Joined& joined, const SummaryOptions& options) {
    const auto selection = select(joined.records, options.filter);
    double sum = 0;
    for (const auto& list : {selection.records, selection.undated}) {
        for (const auto i : list) {
            const auto& record = joined.records[i];
            const auto part = [&](const char* name) {
                return record.reached_parts.contains(name) ? record.reached_parts.at(name) : 0;
            };
            const bool both = record.reached_parts.contains("f") && record.reached_parts.contains("m");
            sum += record.reached ? *record.reached : both ? part("f") + part("m") : record.person.empty() ? 0 : 1;
        }
    }
    return sum;
}

TEST(Totals, AreThoseOfTheRecordsAtEveryLevel) {
    for (unsigned seed = 0; seed < 500; ++seed) {
        const CountedWorld world(seed, {.visitors = seed % 3 == 0, .vague_max = true});
        const auto joined = world.joined();
        auto options = with_a_period(seed);
        options.level = Level::adm0;
        const auto country = summarize(world.country(), joined, options);
        const auto selection = select(joined.records, options.filter);
        const auto records = selection.records.size() + selection.undated.size();
        for (const auto level : levels) {
            options.level = level;
            const auto summary = summarize(world.country(), joined, options);
            ASSERT_NEAR(total(summary, "people_sum"), reported_by(joined, options), 1e-9) << seed;
            ASSERT_EQ(total(summary, "records_placed") + total(summary, "records_partly") +
                          total(summary, "records_unplaced"),
                      static_cast<double>(records))
                << seed;
            for (const auto& statistic : statistics()) {
                if (!statistic.additive || statistic.key == "area_km2") continue;  // the world's regions have no area
                ASSERT_NEAR(total(summary, statistic.key), total(country, statistic.key), 1e-9)
                    << statistic.key << " seed " << seed;
            }
        }
    }
}

/// Work of all rows but those of units, and of units what is certain: each record once.
TEST(Totals, WorkByUnitHasEveryRecordOnce) {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const CountedWorld world(seed, {});
        const auto joined = world.joined();
        for (const auto level : levels) {
            std::size_t records = 0;
            for (const auto& row : work_by_unit(world.country(), joined, {.level = level})) {
                records += row.records;
                ASSERT_GT(row.records + row.possible_records, 0U);
                ASSERT_TRUE(row.kind == RowKind::unit || row.possible_records == 0);
            }
            ASSERT_EQ(records, joined.records.size()) << seed;
        }
    }
}

/// A municipality is served for certain, or it is not; summaries and lists of the unserved agree.
TEST(ServedHere, IsToBeServedForCertain) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        const CountedWorld world(seed, {});
        const auto joined = world.joined();
        const auto left_out = unserved(world.country(), joined);
        std::set<const Unit*> without;
        for (const auto& one : left_out.units) without.insert(one.unit);
        for (const auto& row : summarize(world.country(), joined, {.level = Level::adm3}).rows) {
            if (row.kind != RowKind::unit || !world.country().is_municipality(*row.unit)) continue;
            const auto served = *cell_of(row, "served");
            ASSERT_EQ(row.served_here, served.lower == 1) << row.unit->pcode.str() << " seed " << seed;
            ASSERT_EQ(without.contains(row.unit), served.lower == 0) << row.unit->pcode.str() << " seed " << seed;
        }
    }
}

}  // namespace

}  // namespace kamtuu
