#include "house/bare_conditions.hpp"

#include <iterator>
#include <regex>

#include "house/house_files.hpp"

namespace kamtuu::house {

namespace {

/// Whether `&&` or `||` stands in none of the brackets in `condition`.
bool is_bare(std::string_view condition) {
    for (std::size_t at = 0; at < condition.size(); ++at) {
        const auto rest = condition.substr(at);
        if (rest.starts_with("&&") || rest.starts_with("||")) return true;
        if (rest.front() == '(' || rest.front() == '[' || rest.front() == '{') at = closing(condition, at);
    }
    return false;
}

}  // namespace

std::vector<std::string> bare_conditions(std::string_view path, std::string_view source) {
    static const std::regex macro(R"(\bRC_(ASSERT|ASSERT_FALSE|PRE|SUCCEED_IF|CLASSIFY)\s*\()");
    std::vector<std::string> found;
    if (source.find("RC_") == std::string_view::npos) return found;  // most have none, and patterns are slow
    const auto code = code_alone(source);
    for (std::sregex_iterator match(code.begin(), code.end(), macro), end; match != end; ++match) {
        const auto open = static_cast<std::size_t>(match->position() + match->length()) - 1;
        const auto condition = std::string_view(code).substr(open + 1, closing(code, open) - open - 1);
        if (is_bare(condition))
            found.push_back(std::string(path) + ':' + std::to_string(line_of(code, open)) + " has && or || in RC_" +
                            (*match)[1].str() + " without brackets of its own");
    }
    return found;
}

std::vector<std::string> bare_conditions_under(const std::filesystem::path& root) {
    std::vector<std::string> found;
    for (const auto& file : cpp_files(root, {"tests"})) {
        const auto here = bare_conditions(file, content_of(root / file));
        found.insert(found.end(), here.begin(), here.end());
    }
    return found;
}

}  // namespace kamtuu::house
