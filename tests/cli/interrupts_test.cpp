#include "cli/interrupts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <kamtuu/error.hpp>

#include "cli/console.hpp"

namespace kamtuu::cli {
namespace {

bool goes_on() { return Console().progress(ProgressLine::hidden)(0.5, "working"); }

class EachSignal : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Interrupts, EachSignal, testing::Values(SIGINT, SIGTERM, SIGHUP));

TEST_P(EachSignal, IsNotedAndStopsTheWork) {
    const Interrupts interrupts;
    EXPECT_TRUE(goes_on());
    std::raise(GetParam());
    EXPECT_EQ(noted_interrupt(), GetParam());
    EXPECT_FALSE(goes_on());
}

TEST_P(EachSignal, EndsTheProgramTheSecondTime) {
    const auto twice = [signal = GetParam()] {
        const Interrupts interrupts;
        std::raise(signal);
        std::raise(signal);
    };
    EXPECT_EXIT(twice(), testing::KilledBySignal(GetParam()), "");
}

TEST_P(EachSignal, WaitsWhileHeld) {
    const auto held = [signal = GetParam()] {
        Interrupts interrupts;
        interrupts.hold();
        std::raise(signal);
        std::fputs(noted_interrupt() == 0 ? "still here" : "noted", stderr);
        interrupts.release();
    };
    EXPECT_EXIT(held(), testing::KilledBySignal(GetParam()), "still here");
}

TEST(Interrupts, AreNotHeldOnceNoted) {
    Interrupts interrupts;
    std::raise(SIGTERM);
    EXPECT_THROW(interrupts.hold(), Error);
}

TEST(Interrupts, LeaveAloneWhatIsIgnored) {
    std::signal(SIGHUP, SIG_IGN);
    {
        const Interrupts interrupts;
        std::raise(SIGHUP);
        EXPECT_EQ(noted_interrupt(), 0);
    }
    EXPECT_EQ(std::signal(SIGHUP, SIG_DFL), SIG_IGN);
}

}  // namespace
}  // namespace kamtuu::cli
