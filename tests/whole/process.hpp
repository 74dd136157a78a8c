#pragma once

#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

#include "whole/files.hpp"

namespace kamtuu::test {

/// What a program did.
struct Outcome {
    int status{};  ///< exit status; 128 + number if a signal ended it
    std::string out{};
    std::string err{};
};

/// A program that runs with `arguments`, standard input empty and `environment` added to ours. To be waited for once.
class Process {
public:
    Process(const std::string& program, const std::vector<std::string>& arguments,
            const std::map<std::string, std::string>& environment = {});

    [[nodiscard]] pid_t id() const noexcept { return id_; }
    Outcome wait();

private:
    TemporaryFolder folder_{};
    pid_t id_{};
};

/// Runs `program` to its end.
Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            const std::map<std::string, std::string>& environment = {});

}  // namespace kamtuu::test
