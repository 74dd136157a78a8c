#include "house/house_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kamtuu::house {

namespace fs = std::filesystem;

namespace {

/// Where what begins at `at` ends, if it is a comment or a literal; else `at`.
std::size_t end_of_quiet(std::string_view text, std::size_t at) {
    const auto after = [&](std::string_view end, std::size_t from) {
        const auto found = text.find(end, from);
        return found == std::string_view::npos ? text.size() : found + end.size();
    };
    const auto rest = text.substr(at);
    if (rest.starts_with("//")) return std::min(text.find('\n', at), text.size());
    if (rest.starts_with("/*")) return after("*/", at + 2);
    if (rest.starts_with("R\"")) return after(")" + std::string(rest.substr(2, rest.find('(') - 2)) + "\"", at + 2);
    if (rest.front() != '"' && rest.front() != '\'') return at;
    for (auto i = at + 1; i < text.size(); ++i) {
        if (text[i] == rest.front()) return i + 1;
        if (text[i] == '\\') ++i;
    }
    return text.size();
}

bool is_of_a_word(char letter) {
    return letter == '_' || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
           (letter >= 'A' && letter <= 'Z');
}

}  // namespace

std::vector<std::string> cpp_files(const fs::path& root, std::initializer_list<const char*> folders) {
    std::vector<std::string> files;
    for (const auto* folder : folders) {
        if (!fs::exists(root / folder)) continue;
        const auto first = static_cast<std::ptrdiff_t>(files.size());
        for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
            const auto ending = entry.path().extension();
            if (ending == ".hpp" || ending == ".cpp")
                files.push_back(fs::relative(entry.path(), root).generic_string());
        }
        std::sort(files.begin() + first, files.end());
    }
    return files;
}

std::string content_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string code_alone(std::string_view source) {
    std::string code(source);
    for (std::size_t at = 0; at < source.size();) {
        // A mark within a number ("1'000") begins no literal.
        const bool in_number = source[at] == '\'' && at > 0 && is_of_a_word(source[at - 1]);
        const auto end = in_number ? at : end_of_quiet(source, at);
        for (auto i = at; i < end; ++i)
            if (code[i] != '\n') code[i] = ' ';
        at = std::max(end, at + 1);
    }
    return code;
}

std::size_t line_of(std::string_view source, std::size_t at) {
    return 1 + static_cast<std::size_t>(std::ranges::count(source.substr(0, at), '\n'));
}

std::size_t closing(std::string_view code, std::size_t open) {
    std::size_t depth = 0;
    for (auto at = open; at < code.size(); ++at) {
        if (std::string_view("([{").find(code[at]) != std::string_view::npos) ++depth;
        if (std::string_view(")]}").find(code[at]) != std::string_view::npos && --depth == 0) return at;
    }
    return code.size();
}

}  // namespace kamtuu::house
