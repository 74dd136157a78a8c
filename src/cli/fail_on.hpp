#pragma once

#include <CLI/App.hpp>
#include <string>

#include <kamtuu/finding.hpp>

#include "cli/command.hpp"

namespace kamtuu::cli {

/// `--fail-on`: from which severity on findings show in the exit status.
class FailOn {
public:
    void setup(CLI::App& app);
    [[nodiscard]] Result judge(const Findings& findings) const;

private:
    std::string severity_{"error"};
};

}  // namespace kamtuu::cli
