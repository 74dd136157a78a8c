#include "core/marks.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <set>
#include <vector>

namespace kamtuu {
namespace {

TEST(Marks, AreNoneAtFirst) {
    Marks marks(200);
    EXPECT_EQ(marks.first_from(0), Marks::none);
    EXPECT_EQ(marks.count(), 0U);
    EXPECT_EQ(Marks(0).first_from(0), Marks::none);
}

RC_GTEST_PROP(Marks, AgreeWithASet, (std::vector<unsigned char> numbers)) {
    Marks marks(256);
    std::set<std::uint32_t> set;
    for (const auto n : numbers) {
        marks.add(n);
        set.insert(n);
    }
    RC_ASSERT(marks.count() == set.size());
    for (std::uint32_t i = 0; i < 256; ++i) {
        const auto from = set.lower_bound(i);
        RC_ASSERT(marks.contains(i) == set.contains(i));
        RC_ASSERT(marks.first_from(i) == (from == set.end() ? Marks::none : *from));
        RC_ASSERT(marks.place_of(i) == static_cast<std::uint32_t>(std::distance(set.begin(), from)));
    }
    RC_ASSERT(marks.first_from(1000) == Marks::none);
}

}  // namespace
}  // namespace kamtuu
