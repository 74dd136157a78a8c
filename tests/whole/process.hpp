#pragma once

#include <map>
#include <string>
#include <vector>

namespace kamtuu::test {

/// What a program did.
struct Outcome {
    int status{};  ///< exit status; 128 + number if a signal ended it
    std::string out{};
    std::string err{};
};

/// Runs `program` to its end with `arguments`, standard input empty and `environment` added to ours.
Outcome run(const std::string& program, const std::vector<std::string>& arguments,
            const std::map<std::string, std::string>& environment = {});

}  // namespace kamtuu::test
