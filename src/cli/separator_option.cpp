#include "cli/separator_option.hpp"

#include <fmt/format.h>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

namespace kamtuu::cli {

void add_separator_option(CLI::App& app, std::string& separator) {
    app.add_option("--separator", separator,
                   "What separates cells: one character, or tab (default: as the header tells)")
        ->type_name("CHAR");
}

char separator_of(const std::string& given, const std::filesystem::path& file) {
    if (given.empty()) return text::to_lower(file.extension().string()) == ".tsv" ? '\t' : '\0';
    if (given == "tab" || given == "\\t") return '\t';
    if (given.size() == 1) return given.front();
    throw Error(ErrorKind::usage, fmt::format("--separator {} is not one ASCII character. Give , or ; or tab.", given));
}

}  // namespace kamtuu::cli
