#include "cli/help_format.hpp"

#include <CLI/CLI.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

namespace kamtuu::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

struct Given {
    bool labels{true};
    int count{5};
    std::string file{};
    std::vector<double> breaks{};
    std::vector<std::string> records{};
};

std::string help_of(CLI::App& app) {
    app.formatter(std::make_shared<HelpFormat>());
    app.get_formatter()->column_width(28);
    return app.help();
}

TEST(HelpFormat, ShowsWhatIsTypedAndNotHowItIsDeclared) {
    Given given;
    CLI::App app("A test", "test");
    app.add_flag("--labels,!--no-labels", given.labels, "Names");
    app.add_option("--breaks", given.breaks, "Limits")->type_name("NUMBER")->delimiter(',');
    app.add_option("--records", given.records, "Tables")->type_name("FILE");
    app.add_option("-n,--count", given.count, "How many")->type_name("COUNT")->capture_default_str();
    const auto help = help_of(app);
    EXPECT_THAT(help, HasSubstr("\n  --labels, --no-labels     Names\n"));
    EXPECT_THAT(help, HasSubstr("\n  --breaks NUMBER,NUMBER,…  Limits\n")) << "in line, whatever bytes a letter has";
    EXPECT_THAT(help, HasSubstr("\n  --records FILE ...        Tables\n"));
    EXPECT_THAT(help, HasSubstr("\n  -n, --count COUNT         How many (default: 5)\n"));
    EXPECT_THAT(help, Not(HasSubstr("{")));
}

TEST(HelpFormat, SaysInWordsWhatGoesTogether) {
    Given given;
    CLI::App app("A test", "test");
    auto* day = app.add_option("--as-of", given.file, "On a day")->type_name("DATE");
    auto* period = app.add_option("--during", given.file, "In a period")->type_name("FROM..TO")->excludes(day);
    app.add_option("--output", given.file, "The result")->type_name("FILE")->required()->needs(period);
    const auto help = help_of(app);
    EXPECT_THAT(help, HasSubstr("On a day (not with --during)\n"));
    EXPECT_THAT(help, HasSubstr("In a period (not with --as-of)\n"));
    EXPECT_THAT(help, HasSubstr("The result (required; only with --during)\n"));
}

TEST(HelpFormat, PutsLongNamesOnALineOfTheirOwn) {
    Given given;
    CLI::App app("A test", "test");
    app.add_option("--a-name-that-is-rather-long", given.file, "What it is")->type_name("FILE");
    EXPECT_THAT(help_of(app),
                HasSubstr("\n  --a-name-that-is-rather-long FILE\n" + std::string(28, ' ') + "What it is\n"));
}

}  // namespace
}  // namespace kamtuu::cli
