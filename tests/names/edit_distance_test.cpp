#include "names/edit_distance.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>

#include "reference/edit_distance.hpp"

namespace kamtuu {
namespace {

TEST(EditDistance, CountsEdits) {
    EXPECT_EQ(edit_distance("savay", "saray"), 1U);
    EXPECT_EQ(edit_distance("naryn", "nayrn"), 1U) << "a swap is one edit";
    EXPECT_EQ(edit_distance("", "osh"), 3U);
    EXPECT_EQ(edit_distance("ca", "abc"), 3U) << "no part is edited twice";
    EXPECT_EQ(edit_distance("talas", "talas"), 0U);
}

RC_GTEST_PROP(EditDistance, AgreesWithTheRecursion, ()) {
    const auto text = rc::gen::resize(6, rc::gen::container<std::string>(rc::gen::inRange('a', 'd')));
    const auto a = *text;
    const auto b = *text;
    RC_ASSERT(edit_distance(a, b) == test::edit_distance_by_definition(a, b));
}

}  // namespace
}  // namespace kamtuu
