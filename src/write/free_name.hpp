#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.hpp"

namespace kamtuu {

/// `name`, or the first of "PREFIX_name", "PREFIX_name_2" … that no column of `taken` has, case not counting.
inline std::string free_name(std::string_view name, std::string_view prefix, const std::vector<std::string>& taken) {
    const auto folded = [](std::string_view text) { return text::to_lower(text::trim(text)); };
    const auto is_free = [&](const std::string& wanted) {
        return std::none_of(taken.begin(), taken.end(),
                            [&](const auto& each) { return folded(each) == folded(wanted); });
    };
    std::string free(name);
    for (std::size_t number = 1; !is_free(free); ++number) {
        free = std::string(prefix) + "_" + std::string(name);
        if (number > 1) free += "_" + std::to_string(number);
    }
    return free;
}

}  // namespace kamtuu
