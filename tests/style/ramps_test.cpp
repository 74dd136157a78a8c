#include <gmock/gmock.h>

#include <kamtuu/error.hpp>
#include <kamtuu/ramps.hpp>

namespace kamtuu {
namespace {

TEST(Ramps, HaveAsManyColoursAsAreAskedFor) {
    for (const auto& ramp : ramps())
        for (std::size_t count = 1; count <= (ramp.kind == "qualitative" ? 8U : 9U); ++count)
            EXPECT_EQ(colours(ramp.key, count).size(), count) << ramp.key;
}

TEST(Ramps, OfMoreAndMoreGetDarkerAndDarker) {
    constexpr Colour white{255, 255, 255};
    for (const auto& ramp : ramps()) {
        if (ramp.kind != "sequential") continue;
        for (std::size_t count = 2; count <= 9; ++count) {
            const auto list = colours(ramp.key, count);
            for (std::size_t i = 1; i < count; ++i)
                EXPECT_GT(contrast(list[i], white), contrast(list[i - 1], white)) << ramp.key << ' ' << count;
        }
    }
}

TEST(Ramps, AreRefusedByNameAndCount) {
    EXPECT_THROW(colours("rainbow", 3), Error);
    EXPECT_THROW(colours("Blues", 0), Error);
    EXPECT_THROW(colours("Blues", 10), Error);
    EXPECT_THROW(colours("Dark2", 9), Error);
    EXPECT_EQ(colours("ylgnbu", 3), colours("YlGnBu", 3));
}

TEST(Colours, AreWrittenAsTheWebDoes) { EXPECT_EQ(hex({0x1b, 0x9e, 0x77}), "#1b9e77"); }

TEST(Colours, HaveTheContrastOfTheWebsGuidelines) {
    EXPECT_NEAR(contrast({0, 0, 0}, {255, 255, 255}), 21, 1e-9);
    EXPECT_NEAR(contrast({0x76, 0x76, 0x76}, {255, 255, 255}), 4.54, 0.005);
}

TEST(Colours, HaveAShadeThatStandsOutInThem) {
    for (const auto& ramp : ramps())
        for (std::size_t count = 1; count <= (ramp.kind == "qualitative" ? 8U : 9U); ++count)
            for (const auto colour : colours(ramp.key, count))
                EXPECT_GE(contrast(colour, shade(colour)), 2) << ramp.key << ' ' << hex(colour);
    for (int grey = 0; grey < 256; ++grey) {
        const auto part = static_cast<std::uint8_t>(grey);
        EXPECT_GE(contrast({part, part, part}, shade({part, part, part})), 2) << grey;
    }
}

}  // namespace
}  // namespace kamtuu
