#include "bundle/earlier_run.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>
#include <system_error>

#include "bundle/manifest.hpp"
#include "bundle/parts.hpp"
#include "core/text.hpp"

namespace kamtuu {

namespace {

std::string text_of(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) return {};
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The files that a run can make, but not one that makes `names`.
std::vector<std::string> others(const std::vector<std::string>& names) {
    std::vector<std::string> result;
    for (const auto& part : bundle_parts())
        for (const auto name : part.names)
            if (std::ranges::find(names, name) == names.end()) result.emplace_back(name);
    return result;
}

void tell(Findings& findings, Severity severity, const char* code, const std::vector<std::string>& files,
          const std::string& what) {
    if (files.empty()) return;
    findings.push_back({severity, code, {}, {}, {}, text::join(files, ", ") + what});
}

}  // namespace

std::vector<std::string> left_by_earlier_run(const std::filesystem::path& folder, const std::vector<std::string>& names,
                                             Findings& findings) {
    const auto manifest = text_of(folder / manifest_name);
    std::vector<std::string> left;
    std::vector<std::string> changed;
    for (const auto& name : others(names)) {
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(folder / name, ignored) || !lists_output(manifest, name)) continue;
        const bool same = lists_output(manifest, name, fingerprint_of_file(folder / name));
        (same ? left : changed).push_back(name);
    }
    tell(findings, Severity::note, "bundle.removed", left,
         ": of the earlier run in this folder, and not made by this one; removed.");
    tell(findings, Severity::warning, "bundle.left", changed,
         ": of the earlier run in this folder, and changed since, so left there. It does not belong to these results.");
    return left;
}

}  // namespace kamtuu
