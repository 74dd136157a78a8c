#include "coverage/count_tables.hpp"

#include <algorithm>
#include <numeric>

namespace kamtuu::test {

namespace {

std::size_t between(std::mt19937& random, std::size_t low, std::size_t high) {
    return low + random() % (high - low + 1);
}

/// Fills places from the finest to the country, each with all its projects and sexes.
class CountryMaker {
public:
    CountryMaker(std::mt19937& random, const Spread& spread)
        : random_(random), spread_(spread), projects_(between(random, 2, 3)) {}

    CountTable make() {
        std::vector<Block> regions;
        for (std::size_t r = 0, count = between(random_, 1, 2); r < count; ++r) regions.push_back(region(r));
        together("kg", regions);
        return std::move(maker_.table());
    }

private:
    /// The cells of a place: [project, the last is all][f, m, u, people].
    using Block = std::vector<std::vector<std::size_t>>;

    Block region(std::size_t r) {
        const auto name = "r" + std::to_string(r);
        std::vector<Block> districts;
        for (std::size_t d = 0, count = between(random_, 1, 2); d < count; ++d) {
            districts.push_back(district(name + ".d" + std::to_string(d)));
        }
        return together(name, districts);
    }

    Block district(const std::string& name) {
        std::vector<Block> places;
        for (std::size_t m = 0, count = between(random_, 1, 2); m < count; ++m) {
            places.push_back(municipality(name + ".m" + std::to_string(m)));
        }
        return together(name, places);
    }

    double count() {
        const auto kind = static_cast<int>(random_() % 100);
        if (kind < spread_.zero) return 0;
        if (kind < spread_.small) return static_cast<double>(random_() % 10);
        return static_cast<double>(random_() % static_cast<unsigned>(spread_.most));
    }

    Block municipality(const std::string& name) {
        Block block;
        for (std::size_t p = 0; p < projects_; ++p) {
            const auto key = name + "|p" + std::to_string(p) + "|";
            const auto f = maker_.add(key + "f", count());
            const auto m = maker_.add(key + "m", count());
            const auto u = maker_.add(key + "u", random_() % 2 == 0 ? 0 : static_cast<double>(random_() % 12));
            block.push_back({f, m, u, maker_.sum(key + "all", {f, m, u})});
        }
        block.push_back(all_projects(name, block));
        return block;
    }

    std::vector<std::size_t> all_projects(const std::string& name, const Block& block) {
        std::vector<std::size_t> row;
        for (std::size_t s = 0; s < sexes; ++s) {
            std::vector<std::size_t> parts;
            for (const auto& project : block) parts.push_back(project[s]);
            row.push_back(maker_.sum(name + "|all|" + names[s], parts));
        }
        maker_.also_sum(row[3], {row[0], row[1], row[2]});
        return row;
    }

    Block together(const std::string& name, const std::vector<Block>& below) {
        Block block(projects_ + 1);
        for (std::size_t p = 0; p <= projects_; ++p) {
            const auto project = p < projects_ ? "p" + std::to_string(p) : std::string("all");
            for (std::size_t s = 0; s < sexes; ++s) {
                std::vector<std::size_t> parts;
                for (const auto& one : below) parts.push_back(one[p][s]);
                block[p].push_back(maker_.sum(name + "|" + project + "|" + names[s], parts));
            }
            maker_.also_sum(block[p][3], {block[p][0], block[p][1], block[p][2]});
        }
        for (std::size_t s = 0; s < sexes; ++s) {
            std::vector<std::size_t> parts;
            for (std::size_t p = 0; p < projects_; ++p) parts.push_back(block[p][s]);
            maker_.also_sum(block[projects_][s], parts);
        }
        return block;
    }

    static constexpr std::size_t sexes = 4;
    static constexpr const char* names[] = {"f", "m", "u", "all"};
    std::mt19937& random_;
    Spread spread_;
    std::size_t projects_;
    TableMaker maker_{};
};

}  // namespace

CountTable grid(const std::vector<std::vector<double>>& rows) {
    TableMaker maker;
    std::vector<std::vector<std::size_t>> cells;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        auto& row = cells.emplace_back();
        for (std::size_t c = 0; c < rows[r].size(); ++c) {
            row.push_back(maker.add("r" + std::to_string(r) + "c" + std::to_string(c), rows[r][c]));
        }
    }
    std::vector<std::size_t> row_sums;
    std::vector<std::size_t> column_sums;
    for (std::size_t r = 0; r < rows.size(); ++r) row_sums.push_back(maker.sum("r" + std::to_string(r), cells[r]));
    for (std::size_t c = 0; c < rows.front().size(); ++c) {
        std::vector<std::size_t> column;
        for (const auto& row : cells) column.push_back(row[c]);
        column_sums.push_back(maker.sum("c" + std::to_string(c), column));
    }
    maker.also_sum(maker.sum("all", row_sums), column_sums);
    return std::move(maker.table());
}

CountTable country(std::mt19937& random, const Spread& spread) { return CountryMaker(random, spread).make(); }

void add_record(CountTable& table, std::size_t cell, double people) {
    std::vector<std::size_t> todo{cell};
    std::vector<bool> changed(table.cells.size(), false);
    changed[cell] = true;
    while (!todo.empty()) {
        const auto at = todo.back();
        todo.pop_back();
        table.cells[at].value += people;
        for (const auto& sum : table.sums) {
            if (changed[sum.total] || std::find(sum.parts.begin(), sum.parts.end(), at) == sum.parts.end()) continue;
            changed[sum.total] = true;
            todo.push_back(sum.total);
        }
    }
}

std::vector<std::size_t> finest(const CountTable& table) {
    std::vector<bool> total(table.cells.size(), false);
    for (const auto& sum : table.sums) total[sum.total] = true;
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < total.size(); ++i) {
        if (!total[i]) found.push_back(i);
    }
    return found;
}

CountTable shuffled(const CountTable& table, std::mt19937& random, std::vector<std::size_t>& order) {
    order.resize(table.cells.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::shuffle(order.begin(), order.end(), random);
    std::vector<std::size_t> place(order.size());
    CountTable made;
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = i;
        made.cells.push_back(table.cells[order[i]]);
    }
    for (auto sum : table.sums) {
        sum.total = place[sum.total];
        for (auto& part : sum.parts) part = place[part];
        std::shuffle(sum.parts.begin(), sum.parts.end(), random);
        made.sums.push_back(std::move(sum));
    }
    std::shuffle(made.sums.begin(), made.sums.end(), random);
    return made;
}

}  // namespace kamtuu::test
