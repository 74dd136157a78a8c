#pragma once

#include <string>

#include "core/number.hpp"

namespace kamtuu {

/// A number of people as messages show it.
inline std::string in_figures(double people) {
    std::string text;
    append_number(text, people);
    return text;
}

}  // namespace kamtuu
