#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <ostream>
#include <random>
#include <set>

#include <kamtuu/summary.hpp>

#include "coverage/country.hpp"
#include "support/rounds.hpp"

namespace kamtuu {

static void PrintTo(const Interval& interval, std::ostream* out) { *out << interval.lower << ".." << interval.upper; }

namespace {

using test::at;
using test::numbered;
using test::small_country;

constexpr std::array levels{Level::adm0, Level::adm1, Level::adm2, Level::adm3};

std::size_t column(std::string_view key) {
    const auto all = statistics();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Statistic& one) { return one.key == key; });
    EXPECT_NE(found, all.end()) << key;
    return static_cast<std::size_t>(found - all.begin());
}

/// The cell of a unit by P-code, or of "partly" or "unplaced".
Cell cell(const Summary& summary, std::string_view row, std::string_view key) {
    for (const auto& one : summary.rows) {
        const auto name = one.kind == RowKind::partly_placed ? "partly"
                          : one.kind == RowKind::unplaced    ? "unplaced"
                                                             : one.unit->pcode.str();
        if (name == row) return one.cells[column(key)];
    }
    ADD_FAILURE() << "no row " << row;
    return std::nullopt;
}

Record with(Record record, std::string project, std::optional<double> reached) {
    record.project = std::move(project);
    record.reached = reached;
    return record;
}

Record counted(std::vector<std::string> regions, double count, std::optional<double> reached = {}) {
    Record record;
    record.project = "P";
    record.region = std::move(regions);
    record.units = count;
    record.unit_type = "municipalities";
    record.reached = reached;
    return record;
}

Summary of(const Boundaries& country, const Joined& joined, Level level) {
    return summarize(country, joined, {.level = level});
}

TEST(Summary, CountsWhatIsPlaced) {
    const auto country = small_country();
    const auto joined = join(country, numbered({with(at("Lenin", "Chui"), "P", 10), with(at("Lenin", "Chui"), "Q", 20),
                                                with(at("Ivanovka"), "P", 5), with(at("Jany-Jol"), "P", {})}));
    const auto regions = of(country, joined, Level::adm1);
    EXPECT_EQ(cell(regions, "KG08000000000", "municipalities"), Interval::exactly(3)) << "the lake is none";
    EXPECT_EQ(cell(regions, "KG08000000000", "served"), Interval::exactly(2));
    EXPECT_EQ(cell(regions, "KG08000000000", "projects"), Interval::exactly(2));
    EXPECT_EQ(cell(regions, "KG08000000000", "people_sum"), Interval::exactly(10 + 20 + 5));
    EXPECT_EQ(cell(regions, "KG08000000000", "people"), Interval::exactly(20 + 5));
    EXPECT_EQ(cell(regions, "KG08000000000", "records_placed"), Interval::exactly(3));
    EXPECT_EQ(cell(regions, "KG04000000000", "served"), Interval::exactly(1)) << "one of two, in one region";
    EXPECT_EQ(cell(regions, "KG04000000000", "people_sum"), std::nullopt) << "no report is not nobody";
    EXPECT_EQ(cell(regions, "KG11000000000", "served"), Interval::exactly(0));
    EXPECT_EQ(cell(regions, "KG11000000000", "records_placed"), Interval::exactly(0));
}

TEST(Summary, SharesAreOfTheRegroupedSums) {
    const auto country = small_country();
    const auto joined = join(country, numbered({at("Ivanovka"), at("Bishkek city")}));
    EXPECT_EQ(cell(of(country, joined, Level::adm1), "KG08000000000", "served_share"),
              Interval::exactly(100.0 * 1 / 3));
    EXPECT_EQ(cell(of(country, joined, Level::adm0), "KG", "served_share"), Interval::exactly(100.0 * 2 / 7));
}

TEST(Summary, ARegionLevelRecordServesNoneToAllOfItsMunicipalities) {
    const auto country = small_country();
    const auto joined = join(country, numbered({with(at("", "Chui"), "P", 100)}));
    const auto regions = of(country, joined, Level::adm1);
    EXPECT_EQ(cell(regions, "KG08000000000", "served"), (Interval{0, 3}));
    EXPECT_EQ(cell(regions, "KG08000000000", "people_sum"), Interval::exactly(100))
        << "they are certainly in the region";
    EXPECT_EQ(cell(regions, "KG04000000000", "people_sum"), std::nullopt);
    const auto municipalities = of(country, joined, Level::adm3);
    EXPECT_EQ(cell(municipalities, "KG08203801000", "served"), (Interval{0, 1}));
    EXPECT_EQ(cell(municipalities, "KG08203801000", "people_sum"), (Interval{0, 100}));
    EXPECT_EQ(cell(municipalities, "KG08203903000", "people_sum"), std::nullopt) << "nobody works in the lake";
    EXPECT_EQ(cell(municipalities, "partly", "people_sum"), Interval::exactly(100));
    EXPECT_EQ(cell(municipalities, "KG11000000000", "served"), Interval::exactly(0));
}

TEST(Summary, UnitsOfRegionsGiveEachWhatTheOthersCannotHold) {
    const auto country = small_country();
    const auto joined = join(country, numbered({counted({"Chui", "Naryn"}, 5, 50)}));  // of 3 + 3
    const auto regions = of(country, joined, Level::adm1);
    EXPECT_EQ(cell(regions, "KG08000000000", "served"), (Interval{5 - 3, 3}));
    EXPECT_EQ(cell(regions, "KG04000000000", "served"), (Interval{5 - 3, 3}));
    EXPECT_EQ(cell(regions, "KG11000000000", "served"), Interval::exactly(0));
    EXPECT_EQ(cell(regions, "KG08000000000", "people_sum"), (Interval{0, 50}));
    EXPECT_EQ(cell(of(country, joined, Level::adm0), "KG", "served"), Interval::exactly(5));
}

TEST(Summary, AsManyUnitsAsThereAreServeAllOfThem) {
    const auto country = small_country();
    const auto joined = join(country, numbered({counted({"Naryn"}, 3)}));
    EXPECT_EQ(cell(of(country, joined, Level::adm3), "KG04220801000", "served"), Interval::exactly(1));
}

TEST(Summary, AnAmbiguousRecordIsOneMoreSomewhere) {
    const auto country = small_country();
    const auto joined = join(country, numbered({with(at("Lenin"), "P", 7)}));
    EXPECT_EQ(cell(of(country, joined, Level::adm1), "KG08000000000", "served"), (Interval{0, 1}));
    EXPECT_EQ(cell(of(country, joined, Level::adm1), "partly", "people_sum"), Interval::exactly(7));
    EXPECT_EQ(cell(of(country, joined, Level::adm0), "KG", "served"), Interval::exactly(1));
    EXPECT_EQ(cell(of(country, joined, Level::adm0), "KG", "people_sum"), Interval::exactly(7));
}

TEST(Summary, AreasAreThoseOfTheServed) {
    const auto country = test::from_map("AB");
    Record record;
    record.point = Point{0.5, 0.5};
    const auto joined = join(country, {record});
    const auto units = of(country, joined, Level::adm3);
    const auto a = test::pcode_of('A').str();
    EXPECT_EQ(cell(units, a, "served_area_km2"), cell(units, a, "area_km2"));
    EXPECT_EQ(cell(units, test::pcode_of('B').str(), "served_area_km2"), Interval::exactly(0));
    EXPECT_NEAR(cell(units, a, "area_km2")->lower, 12308.8, 0.1) << "one degree at the equator";
}

TEST(Summary, TheLargestActivityIsTheSumOfItsRows) {
    const auto country = small_country();
    auto women = with(at("Ivanovka"), "P", 30);
    auto men = with(at("Ivanovka"), "P", 20);
    auto other = with(at("Ivanovka"), "P", 40);
    women.activity = men.activity = "training";
    other.activity = "campaign";
    const auto joined = join(country, numbered({women, men, other}));
    EXPECT_EQ(cell(of(country, joined, Level::adm0), "KG", "people"), Interval::exactly(30 + 20));
    EXPECT_EQ(cell(of(country, joined, Level::adm0), "KG", "people_sum"), Interval::exactly(30 + 20 + 40));
}

TEST(Summary, UnplacedRecordsAreARowOfTheirOwn) {
    const auto country = small_country();
    const auto joined = join(country, numbered({with(at("Nowhere"), "P", 9)}));
    const auto regions = of(country, joined, Level::adm1);
    EXPECT_EQ(cell(regions, "unplaced", "people_sum"), Interval::exactly(9));
    EXPECT_EQ(cell(regions, "unplaced", "records_unplaced"), Interval::exactly(1));
    EXPECT_EQ(cell(regions, "KG08000000000", "people_sum"), std::nullopt);
}

// --- Against the truth --------------------------------------------------------------------------------------------

/// A record whose true municipalities are known, and what was written down of them.
struct Told {
    Record record;
    std::vector<const Unit*> truth;
};

class World {
public:
    explicit World(unsigned seed) : random_(seed) {}

    std::vector<Told> tell_some() {
        std::vector<Told> some(1 + pick(12));
        for (auto& told : some) told = tell();
        return some;
    }
    std::size_t pick(std::size_t below) { return random_() % below; }
    void shuffle(Records& records) { std::shuffle(records.begin(), records.end(), random_); }
    const Boundaries country = small_country();

private:
    std::vector<const Unit*> some_of(std::vector<const Unit*> units) {
        std::shuffle(units.begin(), units.end(), random_);
        units.resize(1 + pick(units.size()));
        return units;
    }
    std::vector<const Unit*> municipalities(const Unit& place) const {
        std::vector<const Unit*> list;
        for (const Unit* leaf : country.leaves(place)) {
            if (country.is_municipality(*leaf)) list.push_back(leaf);
        }
        return list;
    }
    const Unit& any_of(std::vector<const Unit*> units) { return *units[pick(units.size())]; }

    Told tell() {
        Told told;
        told.record.activity = std::to_string(random_());  // each is a list of its own
        told.record.project = std::string(1, static_cast<char>('P' + pick(3)));
        if (pick(3) != 0) told.record.reached = static_cast<double>(pick(1000)) + 0.1;
        const Unit& region = any_of(country.at_level(Level::adm1));
        const Unit& municipality = any_of(municipalities(country.country()));
        switch (pick(6)) {
            case 4: {  // several names in one cell, some of them twice, some of them shared by two units
                told.truth = some_of(municipalities(country.country()));
                for (const Unit* unit : told.truth) told.record.municipality.push_back(unit->name_en);
                if (pick(2) == 0) told.record.municipality.push_back(told.truth.front()->name_en);
                break;
            }
            case 0:
                told.truth = {&municipality};
                told.record.pcode = {municipality.pcode.str()};
                break;
            case 1:
                told.truth = {&municipality};
                told.record.municipality = {municipality.name_en};
                break;
            case 2:
                told.truth = some_of(municipalities(region));
                told.record.region = {region.name_en};
                break;
            case 3:
                told.truth = some_of(municipalities(country.country()));
                break;
            default: {
                auto both = municipalities(*country.find(*Pcode::parse("KG04000000000")));
                const auto chui = municipalities(*country.find(*Pcode::parse("KG08000000000")));
                both.insert(both.end(), chui.begin(), chui.end());
                told.truth = some_of(both);
                told.record.region = {"Naryn", "Chui"};
                told.record.units = static_cast<double>(told.truth.size());
                told.record.unit_type = "municipalities";
            }
        }
        return told;
    }
    std::mt19937 random_;
};

Records records_of(const std::vector<Told>& all) {
    Records records;
    for (const auto& told : all) records.push_back(told.record);
    return numbered(std::move(records));
}

TEST(SummaryBounds, HoldTheTruth) {
    for (unsigned seed = 0; seed < static_cast<unsigned>(test::rounds(3000)); ++seed) {
        World world(seed);
        const auto told = world.tell_some();
        const auto joined = join(world.country, records_of(told));
        for (const auto level : levels) {
            for (const auto& row : of(world.country, joined, level).rows) {
                if (row.kind != RowKind::unit) continue;
                std::set<const Unit*> served;
                std::set<std::string> projects;
                double people = 0;  // all of a record's people live in the first of its true municipalities
                for (const auto& [record, truth] : told) {
                    if (world.country.within(*truth.front(), *row.unit)) people += record.reached.value_or(0);
                    for (const Unit* unit : truth) {
                        if (!world.country.within(*unit, *row.unit)) continue;
                        served.insert(unit);
                        projects.insert(record.project);
                    }
                }
                const auto in = [&](std::string_view key, std::size_t value) {
                    const auto bounds = *row.cells[column(key)];
                    const auto number = static_cast<double>(value);
                    ASSERT_LE(bounds.lower, number) << key << ' ' << row.unit->pcode.str() << " seed " << seed;
                    ASSERT_GE(bounds.upper, number) << key << ' ' << row.unit->pcode.str() << " seed " << seed;
                };
                in("served", served.size());
                in("projects", projects.size());
                const auto reported = row.cells[column("people_sum")].value_or(Interval{});
                ASSERT_LE(reported.lower, people + 1e-9) << row.unit->pcode.str() << " seed " << seed;
                ASSERT_GE(reported.upper, people - 1e-9) << row.unit->pcode.str() << " seed " << seed;
            }
        }
    }
}

double total(const Summary& summary, std::size_t statistic) {
    double sum = 0;
    for (const auto& row : summary.rows) sum += row.cells[statistic] ? row.cells[statistic]->lower : 0;
    return sum;
}

TEST(SummaryTotals, AreTheSameAtEveryLevel) {
    for (unsigned seed = 0; seed < 1000; ++seed) {
        World world(seed);
        const auto joined = join(world.country, records_of(world.tell_some()));
        const auto country = of(world.country, joined, Level::adm0);
        for (const auto level : levels) {
            const auto summary = of(world.country, joined, level);
            for (std::size_t i = 0; i < statistics().size(); ++i) {
                if (!statistics()[i].additive) continue;
                ASSERT_NEAR(total(summary, i), total(country, i), 1e-9) << statistics()[i].key << " seed " << seed;
            }
        }
    }
}

TEST(Summary, DoesNotDependOnTheOrderOfTheRecords) {
    for (unsigned seed = 0; seed < 300; ++seed) {
        World world(seed);
        auto records = records_of(world.tell_some());
        const auto straight = join(world.country, records);
        world.shuffle(records);
        const auto shuffled = join(world.country, records);
        for (const auto level : levels) {
            const auto a = of(world.country, straight, level);
            const auto b = of(world.country, shuffled, level);
            for (std::size_t i = 0; i < a.rows.size(); ++i) ASSERT_EQ(a.rows[i].cells, b.rows[i].cells) << seed;
        }
    }
}

TEST(Statistics, HaveDistinctKeysAndMeanings) {
    std::set<std::string_view> keys;
    for (const auto& statistic : statistics()) {
        EXPECT_TRUE(keys.insert(statistic.key).second) << statistic.key;
        EXPECT_FALSE(statistic.unit.empty());
        EXPECT_TRUE(statistic.meaning.ends_with('.')) << statistic.key;
    }
}

}  // namespace
}  // namespace kamtuu
