#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/exact_sum.hpp"
#include "core/text_numbers.hpp"
#include "read/code_memo.hpp"

namespace kamtuu {

/// Rows counted and numbers added up by unit and by the texts of some columns. What is in it does not depend on the
/// order of the rows, so that several may each take a part of a table.
class TallyGroups {
public:
    /// For so many columns of texts and of numbers.
    TallyGroups(std::size_t texts, std::size_t sums) : columns_(texts), width_(sums) {}

    /// Counts rows. `places` has 1 + the unit of each, 0 for none, and is given their groups' numbers; `text(row, i)`
    /// is that of column `i`. Column by column: so a processor can look for many rows at the same time.
    template <typename Texts>
    void count(std::span<std::uint32_t> places, Texts texts) {
        std::size_t i = 0;
        for (auto& column : columns_) {
            const auto text = texts(i++);
            for (std::size_t row = 0; row < places.size(); ++row)
                places[row] = column.pairs.of({places[row], column.texts.of(text(row))});
        }
        for (const auto group : places) {
            if (group >= rows_.size()) make_room(group);
            ++rows_[group];
        }
    }
    /// Sum `i` of a group that count() gave.
    [[nodiscard]] ExactSum& sum(std::size_t group, std::size_t i) noexcept { return sums_[group * width_ + i]; }
    [[nodiscard]] const ExactSum& sum(std::size_t group, std::size_t i) const noexcept {
        return sums_[group * width_ + i];
    }

    /// Group numbers are below it.
    [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
    /// None, if no row has this number.
    [[nodiscard]] std::uint64_t rows(std::size_t group) const noexcept { return rows_[group]; }
    /// CodeMeaning::none for rows that are in no unit.
    [[nodiscard]] std::uint32_t unit(std::size_t group) const noexcept {
        auto place = static_cast<std::uint32_t>(group);
        for (auto i = columns_.size(); i-- > 0;) place = columns_[i].pairs.pair(place).left;
        return place - 1;
    }
    [[nodiscard]] std::vector<std::string_view> texts(std::size_t group) const {
        std::vector<std::string_view> result(columns_.size());
        auto left = static_cast<std::uint32_t>(group);
        for (auto i = columns_.size(); i-- > 0;) {
            const auto pair = columns_[i].pairs.pair(left);
            result[i] = columns_[i].texts.text(pair.right);
            left = pair.left;
        }
        return result;
    }

private:
    struct Column {
        TextNumbers texts{};
        PairNumbers pairs{};  // of all that stands before, and the text of this column
    };

    void make_room(std::size_t group) {
        rows_.resize(group + 1);
        sums_.resize(rows_.size() * width_);
    }

    std::vector<Column> columns_;
    std::size_t width_;
    std::vector<std::uint64_t> rows_{};  // by group
    std::vector<ExactSum> sums_{};       // by group, and by sum in it
};

}  // namespace kamtuu
