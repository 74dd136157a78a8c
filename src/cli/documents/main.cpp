// kamtuu_make_documents FOLDER DATE: writes the manual pages and the completions of the program into FOLDER.

#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>

#include "cli/documents/documents.hpp"
#include "cli/parser.hpp"

namespace kamtuu::cli {

namespace {

void write(const std::filesystem::path& folder, const Document& document) {
    const auto path = folder / document.file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file.exceptions(std::ios::failbit | std::ios::badbit);
    file << document.text << std::flush;
}

void write_all(const std::filesystem::path& folder, std::string_view date) {
    Parser parser;
    const auto& app = parser.app();
    std::filesystem::remove_all(folder);
    for (const auto& page : manual_pages(app, date)) write(folder, page);
    for (const auto make : {bash_completion, zsh_completion, fish_completion}) write(folder, make(app));
}

}  // namespace

}  // namespace kamtuu::cli

int main(int argc, char** argv) {
    try {
        if (argc != 3) throw std::invalid_argument("usage: kamtuu_make_documents FOLDER DATE");
        kamtuu::cli::write_all(argv[1], argv[2]);
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "kamtuu_make_documents: {}\n", error.what());
        return 1;
    }
}
