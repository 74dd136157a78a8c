#pragma once

#include <algorithm>
#include <cstring>
#include <gtest/gtest.h>
#include <span>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>
#include <kamtuu/locate_table.hpp>

#include "support/map.hpp"

/// A table whose points are located in a small country.

namespace kamtuu::test {

struct Located {
    std::string out{};
    LocateCounts counts{};
    Findings findings{};
    std::string error{};
};

/// Two squares of one degree, A and B; a name that a spreadsheet would run, and one with a separator in it.
inline const Boundaries& country() {
    static const auto made = [] {
        auto region = test::unit("KG02000000000", Level::adm1, UnitType::region, "East; west");
        auto district = test::unit("KG02100000000", Level::adm2, UnitType::district, "=1+1", "KG02000000000", "Р");
        auto a = test::unit("KG02100000001", Level::adm3, UnitType::aiyl_aimak, "A, \"the first\"", "KG02100000000");
        auto b = test::unit("KG11000000000", Level::adm1, UnitType::city, "B", "KG", "Б");
        a.polygon = {{{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}, {}}};
        b.polygon = {{{{1, 0}, {2, 0}, {2, 1}, {1, 1}, {1, 0}}, {}}};
        return test::country_of({region, district, a, b});
    }();
    return made;
}

inline const Locator& locator() {
    static const Locator made(country());
    return made;
}

/// Gives at most `step` bytes at a time.
inline Located locate(const std::string& text, const LocateOptions& options = {}, std::size_t step = 1U << 20U) {
    Located located;
    std::size_t at = 0;
    const auto source = [&](std::span<char> room) {
        const auto size = std::min({room.size(), step, text.size() - at});
        std::memcpy(room.data(), text.data() + at, size);
        at += size;
        return size;
    };
    const auto sink = [&](std::string_view bytes) { located.out += bytes; };
    try {
        located.counts = locate_table({"p.csv", source, sink}, {country(), locator()}, options, located.findings);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::input) << error.what();
        located.error = error.what();
    }
    return located;
}

inline std::string out_of(const std::string& text, const LocateOptions& options = {}) {
    const auto located = locate(text, options);
    EXPECT_EQ(located.error, "");
    return located.out;
}

inline const LocateOptions only_code{.columns = {"pcode"}, .threads = 1};

}  // namespace kamtuu::test
