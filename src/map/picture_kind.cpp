#include <algorithm>
#include <array>

#include <kamtuu/map.hpp>

#include "core/text.hpp"

namespace kamtuu {

namespace {

constexpr std::array<std::string_view, 3> names{"png", "svg", "pdf"};

}  // namespace

std::string_view to_string(PictureKind kind) noexcept { return names[static_cast<std::size_t>(kind)]; }

std::optional<PictureKind> picture_kind_from(std::string_view ending) noexcept {
    if (ending.starts_with('.')) ending.remove_prefix(1);
    const auto same = [&](std::string_view name) {
        return std::ranges::equal(name, ending, [](char a, char b) { return a == text::lower(b); });
    };
    const auto* found = std::ranges::find_if(names, same);
    if (found == names.end()) return {};
    return static_cast<PictureKind>(found - names.begin());
}

}  // namespace kamtuu
