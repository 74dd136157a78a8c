#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/locate_table.hpp>

namespace kamtuu {

/// The cells that locate_table appends, written once for each unit.
class UnitCells {
public:
    /// Throws Error (usage) if `columns` names one that does not exist. None: the usual ones of `level`.
    UnitCells(const Boundaries& boundaries, const std::vector<std::string>& columns, Level level, char separator);

    /// With a separator before each cell; empty cells for null.
    [[nodiscard]] std::string_view of(const Unit* unit) const noexcept {
        const auto i = unit == nullptr ? ends_.size() - 2 : boundaries_.index_of(*unit);
        return {bytes_.data() + ends_[i], ends_[i + 1] - ends_[i]};
    }
    [[nodiscard]] std::string_view empty() const noexcept { return of(nullptr); }
    /// The columns' names; those that are among `taken` get a prefix.
    [[nodiscard]] std::string names(const std::vector<std::string>& taken) const;
    /// Their HXL tags.
    [[nodiscard]] std::string tags() const;

    /// Bytes that may be read behind any of of().
    static constexpr std::size_t slack = 64;

private:
    const Boundaries& boundaries_;
    char separator_;
    std::vector<std::size_t> columns_{};  // lines of the table
    std::string bytes_{};
    std::vector<std::uint32_t> ends_{};  // by position of the unit; the last cells are those of no unit
};

}  // namespace kamtuu
