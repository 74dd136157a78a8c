#pragma once

#include <string>
#include <string_view>

namespace kamtuu::read {

/// What `text` would read if it was UTF-8 that somebody took for CP1251 or CP1252 and turned to UTF-8 again: "Нарын"
/// for "РќР°СЂС‹РЅ". Empty if it does not look so: if undoing it does not give at least two letters of clean UTF-8.
std::string encoded_twice(std::string_view text);

}  // namespace kamtuu::read
