// kamtuu run: a coverage run that a file describes.

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

#include <kamtuu/error.hpp>

#include "cli/command.hpp"
#include "cli/run_file.hpp"

namespace kamtuu::cli {

namespace {

constexpr const char* footer = R"(A kamtuu.toml:
  records = ["psi.csv", "jigerduu_jarandar.csv"]
  output = "out"
  during = "2019..2023"
  overwrite = true

  [count-rule]
  citizens = "max"
  "legal cases" = "none"

Its keys are the long options of "kamtuu coverage". Files are named from the folder of kamtuu.toml. The same file and
the same inputs give the same bytes.)";

class Run final : public Command {
public:
    void setup(CLI::App& app) override {
        app.footer(footer);
        app.add_option("FILE", file_, "The description of the run")->type_name("")->capture_default_str();
    }
    Result run(Console& console) override;

private:
    std::filesystem::path file_{"kamtuu.toml"};
};

Result Run::run(Console& console) {
    auto arguments = arguments_of_run(file_);
    CLI::App app("a run", "coverage");
    const auto coverage = make_coverage();
    coverage->setup(app);
    try {
        std::ranges::reverse(arguments);
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorKind::usage, fmt::format("{}: {}. Its keys are the long options of \"kamtuu coverage\".",
                                                  file_.string(), error.what()));
    }
    return coverage->run(console);
}

}  // namespace

std::unique_ptr<Command> make_run() { return std::make_unique<Run>(); }

}  // namespace kamtuu::cli
