#pragma once

#include <cstddef>
#include <cstdint>
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
    TallyGroups(std::size_t texts, std::size_t sums) : texts_(texts), pairs_(texts), width_(sums) {}

    /// Counts a row; `text(i)` gives that of column `i`. The group's number.
    template <typename Text>
    std::size_t count(std::uint32_t unit, Text text) {
        const auto place = unit + 1;  // none becomes 0
        auto group = place;
        for (std::size_t i = 0; i < texts_.size(); ++i) group = pairs_[i].of({group, texts_[i].of(text(i))});
        if (group >= rows_.size()) make_room(group);
        ++rows_[group];
        return group;
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
        for (auto i = pairs_.size(); i-- > 0;) place = pairs_[i].pair(place).left;
        return place - 1;
    }
    [[nodiscard]] std::vector<std::string_view> texts(std::size_t group) const {
        std::vector<std::string_view> result(texts_.size());
        auto left = static_cast<std::uint32_t>(group);
        for (auto i = pairs_.size(); i-- > 0;) {
            const auto pair = pairs_[i].pair(left);
            result[i] = texts_[i].text(pair.right);
            left = pair.left;
        }
        return result;
    }

private:
    void make_room(std::size_t group) {
        rows_.resize(group + 1);
        sums_.resize((group + 1) * width_);
    }

    std::vector<TextNumbers> texts_;
    std::vector<PairNumbers> pairs_;  // of all that stands before, and the text of this column
    std::size_t width_;
    std::vector<std::uint64_t> rows_{};  // by group
    std::vector<ExactSum> sums_{};       // by group, and by sum in it
};

}  // namespace kamtuu
