#include "core/base64.hpp"

#include <gtest/gtest.h>

namespace kamtuu {
namespace {

TEST(Base64, IsThatOfRfc4648) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("foob"), "Zm9vYg==");
    EXPECT_EQ(base64("fooba"), "Zm9vYmE=");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
}

TEST(Base64, TakesAnyBytes) {
    using namespace std::string_view_literals;
    EXPECT_EQ(base64("\0\0"sv), "AAA=");
    EXPECT_EQ(base64("\xFB\xEF\xBE\xFF"), "++++/w==");
}

}  // namespace
}  // namespace kamtuu
