#include "map/page_numbers.hpp"

#include <cstdint>
#include <gmock/gmock.h>
#include <rapidcheck.h>
#include <stdexcept>

namespace kamtuu {
namespace {

std::string packed(std::initializer_list<std::uint64_t> values) {
    std::string text;
    for (const auto value : values) append_packed(text, value);
    return text;
}

TEST(PackedNumbers, AreTheseLetters) {
    EXPECT_EQ(packed({0, 1, 31}), "ABf");
    EXPECT_EQ(packed({32, 1023}), "gB_f");
    std::string text;
    for (const std::int64_t value : {0, -1, 1, -2}) append_packed_signed(text, value);
    EXPECT_EQ(text, packed({0, 1, 2, 3}));
}

TEST(PackedNumbers, ComeBack) {
    EXPECT_TRUE(rc::check([](const std::vector<std::int64_t>& values) {
        std::string text;
        for (const auto value : values) append_packed_signed(text, value);
        std::vector<std::int64_t> back;
        for (const auto value : unpacked(text)) back.push_back(as_signed(value));
        RC_ASSERT(back == values);
    }));
}

TEST(PackedNumbers, RefuseWhatIsNone) {
    EXPECT_THROW(unpacked("A<"), std::invalid_argument);
    EXPECT_THROW(unpacked("Ag"), std::invalid_argument);
    EXPECT_THROW(unpacked("ggggggggggggggB"), std::invalid_argument);
}

}  // namespace
}  // namespace kamtuu
