#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <xlsxwriter.h>

#include <kamtuu/ramps.hpp>

namespace kamtuu {

/// What a cell looks like, before the library has a format for it.
struct XlsxLook {
    enum class Role : std::uint8_t {
        cell,
        heading,        ///< for people
        name,           ///< of a column, where nothing is above it
        name_of_input,  ///< of a column that people fill
        small_name,     ///< of a column, below its heading; tags
    };
    Role role{Role::cell};
    std::string number_format{};
    bool wraps{false};
    bool bold{false};
    bool grey{false};
    bool to_the_right{false};
    std::optional<Colour> fill{};
};

/// "#,##0" of people, "0" of years: how a number in this unit (Statistic::unit) is shown. Per cents are numbers from 0
/// to 100 in all tables, so their sign is a letter here and not Excel's own.
std::string number_format(std::string_view unit);

/// The formats of one workbook, each made once. The workbook must outlive it.
class XlsxFormats {
public:
    explicit XlsxFormats(lxw_workbook* book) noexcept : book_(book) {}

    lxw_format* of(const XlsxLook& look);

private:
    using Key = std::tuple<XlsxLook::Role, std::string, bool, bool, bool, bool, lxw_color_t>;

    lxw_workbook* book_;
    std::map<Key, lxw_format*> formats_{};
};

}  // namespace kamtuu
