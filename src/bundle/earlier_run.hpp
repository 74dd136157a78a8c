#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <kamtuu/finding.hpp>

namespace kamtuu {

/// What an earlier run left in `folder` that a new one, which writes `names`, would not replace: two runs in one folder
/// cannot be told apart by who opens a file, and what is hidden in one may stand in the other. Gives those that the
/// earlier manifest lists and that are as it wrote them, and says so; of those that somebody has changed since, it
/// warns. Files that no manifest lists are nobody's business here.
std::vector<std::string> left_by_earlier_run(const std::filesystem::path& folder, const std::vector<std::string>& names,
                                             Findings& findings);

}  // namespace kamtuu
