#include "house/type_names.hpp"

#include <algorithm>
#include <regex>

#include "house/house_files.hpp"

namespace kamtuu::house {

namespace {

/// What stands before a `{` that opens a namespace (group 1 is its name) or a type (group 2).
const std::regex& heads() {
    static const std::regex pattern(R"(\bnamespace\s+([\w:]+)[\w\s]*$|)"
                                    R"(\b(?:struct|class|enum)\s+(?:class\s+|struct\s+)?(?:\[\[[^\]]*\]\]\s*)?)"
                                    R"((\w+)\s*(?:final\s*)?(?::[^:()][^()]*)?$)");
    return pattern;
}

/// The brackets that are open at some place of a file.
class Scopes {
public:
    /// Whether what is defined here can be seen from other files.
    [[nodiscard]] bool shared() const { return std::ranges::none_of(open_, &std::string::empty); }
    /// `name` with the namespaces that are open.
    [[nodiscard]] std::string full(const std::string& name) const {
        std::string result;
        for (const auto& scope : open_) result += scope + "::";
        return result + name;
    }
    /// Empty for what is no namespace, or one without a name.
    void enter(std::string name) { open_.push_back(std::move(name)); }
    void leave() {
        if (!open_.empty()) open_.pop_back();
    }

private:
    std::vector<std::string> open_{};
};

}  // namespace

std::vector<std::string> twice_defined(std::string_view path, std::string_view source, TypePlaces& known) {
    std::vector<std::string> found;
    const auto code = code_alone(source);
    Scopes scopes;
    std::size_t begin = 0;  // of what stands before the next bracket
    for (auto at = code.find_first_of(";{}"); at != std::string::npos; at = code.find_first_of(";{}", begin)) {
        std::smatch head;
        const auto first = code.cbegin() + static_cast<std::ptrdiff_t>(begin);
        begin = at + 1;
        if (code[at] == '}') scopes.leave();
        if (code[at] != '{') continue;
        std::regex_search(first, code.cbegin() + static_cast<std::ptrdiff_t>(at), head, heads());
        if (head[2].matched && scopes.shared()) {
            const auto here = std::string(path) + ':' + std::to_string(line_of(code, at));
            const auto [place, is_new] = known.emplace(scopes.full(head[2]), here);
            if (!is_new) found.push_back(here + " defines " + place->first + ", as " + place->second + " does");
        }
        scopes.enter(head[1]);
    }
    return found;
}

std::vector<std::string> twice_defined_under(const std::filesystem::path& root) {
    std::vector<std::string> found;
    TypePlaces known;
    for (const auto& file : cpp_files(root, {"include", "src"})) {
        const auto here = twice_defined(file, content_of(root / file), known);
        found.insert(found.end(), here.begin(), here.end());
    }
    return found;
}

}  // namespace kamtuu::house
