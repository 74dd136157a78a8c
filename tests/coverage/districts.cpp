#include "coverage/districts.hpp"

#include <string>
#include <vector>

#include "coverage/count_tables.hpp"

namespace kamtuu::test {

namespace {

using Cells = std::vector<std::size_t>;
using Block = std::vector<Cells>;  // by series of an indicator, the last of all projects, and by part

/// All places with one indicator.
class IndicatorMaker {
public:
    IndicatorMaker(TableMaker& maker, std::mt19937& random, const Figures& figures, std::string indicator)
        : maker_(maker), random_(random), figures_(figures), indicator_(std::move(indicator)) {
        parts_ = {{"f", "m", "u"}};
        if (figures.divisions > 1) parts_.push_back({"children", "not_children"});
    }

    void make() {
        leaf("unplaced", 4);
        std::vector<Block> regions{leaf("kg only", 1)};
        for (const auto* city : {"b", "o"}) regions.push_back(leaf(city, 3));
        for (int i = 0; i < 7; ++i) regions.push_back(region("r" + std::to_string(i)));
        together("kg", regions, 4);
    }

private:
    Block region(const std::string& name) {
        std::vector<Block> places{leaf(name + " only", 0.75)};
        for (int i = 0; i < 8; ++i) {
            places.push_back(leaf(name + ".d" + std::to_string(i), 2));
            if (i < 6) continue;
            for (const auto& series : places.back())
                for (const auto cell : series) maker_.table().cells[cell].withheld = true;
        }
        return together(name, places, 3);
    }

    Block leaf(const std::string& place, double cost) {
        Block block;
        for (std::size_t p = 0; p < figures_.projects; ++p) block.push_back(one_project(place, p, cost));
        Cells all;
        for (std::size_t i = 0; i < block.front().size(); ++i) {
            Cells of_projects;
            for (const auto& series : block) of_projects.push_back(series[i]);
            all.push_back(maker_.sum(key(place, figures_.projects, i), of_projects));
        }
        block.push_back(all);
        add_divisions(block.back());
        price(block, cost);
        return block;
    }

    /// All people, and each division of them.
    Cells one_project(const std::string& place, std::size_t project, double cost) {
        const auto people = random_() % 100 < figures_.reached ? random_() % figures_.most : 0;
        Cells cells{maker_.add(key(place, project, 0), static_cast<double>(people))};
        for (const auto& division : parts_) {
            auto rest = people;
            for (std::size_t i = 0; i < division.size(); ++i) {
                const auto part = i + 1 == division.size() || rest == 0 ? rest : random_() % (rest + 1);
                cells.push_back(maker_.add(key(place, project, cells.size()), static_cast<double>(part)));
                rest -= part;
            }
        }
        add_divisions(cells);
        for (const auto cell : cells) maker_.table().cells[cell].cost = cost;
        return cells;
    }

    Block together(const std::string& place, const std::vector<Block>& below, double cost) {
        Block block(below.front().size());
        for (std::size_t p = 0; p < block.size(); ++p) {
            for (std::size_t i = 0; i < below.front()[p].size(); ++i) {
                Cells parts;
                for (const auto& one : below) parts.push_back(one[p][i]);
                block[p].push_back(maker_.sum(key(place, p, i), parts));
            }
            add_divisions(block[p]);
        }
        for (std::size_t i = 0; i < block.back().size(); ++i) {
            Cells of_projects;
            for (std::size_t p = 0; p + 1 < block.size(); ++p) of_projects.push_back(block[p][i]);
            maker_.also_sum(block.back()[i], of_projects);
        }
        price(block, cost);
        return block;
    }

    void price(const Block& block, double cost) {
        for (std::size_t p = 0; p < block.size(); ++p)
            for (const auto cell : block[p]) maker_.table().cells[cell].cost = cost * (p + 1 == block.size() ? 2 : 1);
    }

    void add_divisions(const Cells& cells) {
        std::size_t next = 1;
        for (const auto& division : parts_) {
            Cells parts;
            for (std::size_t i = 0; i < division.size(); ++i) parts.push_back(cells[next++]);
            maker_.also_sum(cells.front(), parts);
        }
    }

    [[nodiscard]] std::string key(const std::string& place, std::size_t project, std::size_t part) const {
        std::string name = "all";
        std::size_t next = 1;
        for (const auto& division : parts_)
            for (const auto& one : division)
                if (next++ == part) name = one;
        const auto series = project == figures_.projects ? std::string("all") : "p" + std::to_string(project);
        return place + "|" + indicator_ + "|" + series + "|" + name;
    }

    TableMaker& maker_;
    std::mt19937& random_;
    Figures figures_;
    std::string indicator_;
    std::vector<std::vector<std::string>> parts_{};
};

}  // namespace

CountTable districts(std::mt19937& random, const Figures& figures) {
    TableMaker maker;
    for (std::size_t i = 0; i < figures.indicators; ++i) {
        IndicatorMaker(maker, random, figures, "i" + std::to_string(i)).make();
    }
    return std::move(maker.table());
}

}  // namespace kamtuu::test
