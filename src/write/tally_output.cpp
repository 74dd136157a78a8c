#include "write/tally_output.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "write/csv.hpp"
#include "write/free_name.hpp"

namespace kamtuu {

namespace {

bool is_before(const TallyGroup& a, const TallyGroup& b) {
    return std::tie(a.place, a.texts) < std::tie(b.place, b.texts);
}

void add(TallyGroup& group, const TallyGroup& same) {
    group.rows += same.rows;
    for (std::size_t i = 0; i < group.sums.size(); ++i) group.sums[i].add(same.sums[i]);
}

/// The unit of just this level that `unit` lies in or is.
const Unit* unit_of_level(const Boundaries& boundaries, const Unit& unit, Level level) {
    const auto* at = &unit;
    while (at != nullptr && at->level != level) at = boundaries.parent(*at);
    return at;
}

class TallyWriter {
public:
    TallyWriter(const Tally& tally, const ByteSink& sink) : tally_(tally), sink_(sink) {}

    void write(const std::vector<TallyGroup>& groups) {
        write_header();
        for (const auto& group : groups) {
            write_group(group);
            if (cells_.str().size() >= most_bytes) flush();
        }
        flush();
    }

private:
    static constexpr std::size_t most_bytes = std::size_t{1} << 16U;

    void write_header() {
        std::vector<std::string> names{"pcode", "name_en", "district", "region", "rows"};
        const auto add = [&](std::string_view name, std::string_view prefix) {
            names.push_back(free_name(name, prefix, names));
            cells_.text(names.back());
        };
        for (const char* name : {"pcode", "name_en", "district", "region"}) cells_.plain(name);
        for (const auto& column : tally_.columns.by) add(column.name, "by");
        cells_.plain("rows");
        for (const auto& column : tally_.columns.sums) add(column.name, "sum");
        if (tally_.columns.sums.empty()) add("reached", "sum");
        cells_.end_row();
    }

    void write_group(const TallyGroup& group) {
        write_unit(group.place == 0 ? nullptr : &tally_.boundaries.units()[group.place - 1]);
        for (const auto text : group.texts) cells_.text(text);
        cells_.count(group.rows);
        for (const auto& sum : group.sums) write_sum(sum);
        if (group.sums.empty()) cells_.count(group.rows);
        cells_.end_row();
    }

    void write_unit(const Unit* unit) {
        cells_.plain(unit == nullptr ? std::string_view{} : unit->pcode.str());
        cells_.text(unit == nullptr ? std::string_view{} : unit->name_en);
        for (const auto level : {Level::adm2, Level::adm1}) {
            const auto* above = unit == nullptr ? nullptr : unit_of_level(tally_.boundaries, *unit, level);
            cells_.text(above == nullptr ? std::string_view{} : display_name(*above));
        }
    }

    void write_sum(const ExactSum& sum) {
        std::string text;
        if (const auto value = sum.value()) append_decimal(text, *value);
        cells_.plain(text);
    }

    void flush() {
        sink_(cells_.str());
        cells_ = CsvWriter(FormulaGuard::on);
    }

    const Tally& tally_;
    const ByteSink& sink_;
    CsvWriter cells_{FormulaGuard::on};
};

}  // namespace

std::vector<TallyGroup> groups_of(const Tally& tally) {
    std::vector<TallyGroup> all;
    for (const auto* part : tally.parts) {
        for (std::size_t i = 0; i < part->size(); ++i) {
            if (part->rows(i) == 0) continue;
            all.push_back({part->unit(i) + 1, part->texts(i), part->rows(i), {}});
            for (std::size_t sum = 0; sum < tally.columns.sums.size(); ++sum)
                all.back().sums.push_back(part->sum(i, sum));
        }
    }
    std::sort(all.begin(), all.end(), is_before);
    std::vector<TallyGroup> groups;
    for (auto& group : all) {
        if (groups.empty() || is_before(groups.back(), group))
            groups.push_back(std::move(group));
        else
            add(groups.back(), group);
    }
    return groups;
}

std::optional<std::size_t> sum_that_does_not_fit(const std::vector<TallyGroup>& groups) {
    std::optional<std::size_t> first;
    for (const auto& group : groups) {
        for (std::size_t i = 0; i < group.sums.size(); ++i)
            if (!group.sums[i].fits()) first = std::min(first.value_or(i), i);
    }
    return first;
}

void write_groups(const Tally& tally, const std::vector<TallyGroup>& groups, const ByteSink& sink) {
    TallyWriter(tally, sink).write(groups);
}

}  // namespace kamtuu
