#include "cli/suggest.hpp"

#include <gtest/gtest.h>

namespace kamtuu::cli {
namespace {

TEST(DidYouMean, NamesTheNearest) {
    const std::vector<std::string> known{"coverage", "inspect"};
    EXPECT_EQ(did_you_mean("covrage", known), " Did you mean \"coverage\"?");
    EXPECT_EQ(did_you_mean("inpsect", known), " Did you mean \"inspect\"?");
}

TEST(DidYouMean, StaysSilentWhenNothingIsNear) {
    EXPECT_EQ(did_you_mean("banana", {"coverage", "inspect"}), "");
    EXPECT_EQ(did_you_mean("x", {"y", "ab"}), "");
    EXPECT_EQ(did_you_mean("x", {}), "");
}

TEST(DidYouMean, TakesTheFirstOfEquals) { EXPECT_EQ(nearest("layr", {"laye", "layer"}), "laye"); }

}  // namespace
}  // namespace kamtuu::cli
