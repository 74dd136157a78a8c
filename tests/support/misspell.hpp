#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>

namespace kamtuu::test {

/// `text` after one edit somewhere: a byte put in, left out or changed, or two neighbours swapped.
template <class Random>
std::string misspelt(std::string text, Random& random, std::string_view letters = "abcdefghijklmnopqrstuvwxyz") {
    const auto below = [&random](std::size_t count) { return static_cast<std::size_t>(random() % count); };
    const char letter = letters[below(letters.size())];
    const auto kind = text.empty() ? 0 : below(4);
    if (kind == 0) {
        text.insert(below(text.size() + 1), 1, letter);
        return text;
    }
    const auto place = below(text.size());
    if (kind == 1) text.erase(place, 1);
    if (kind == 2) text[place] = letter;
    if (kind == 3 && place + 1 < text.size()) std::swap(text[place], text[place + 1]);
    return text;
}

}  // namespace kamtuu::test
