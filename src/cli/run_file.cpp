#include "cli/run_file.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string_view>
#include <toml++/toml.h>

#include <kamtuu/error.hpp>

namespace kamtuu::cli {

namespace {

/// Options whose value is a file or a folder, or one of these words.
constexpr std::array<std::string_view, 8> paths{"records", "boundaries", "decisions",      "villages",
                                                "output",  "register",   "release-ledger", "population"};
constexpr std::string_view no_file = "none";

class RunFile {
public:
    explicit RunFile(const std::filesystem::path& file) : file_(file), folder_(file.parent_path()) {}

    std::vector<std::string> arguments() {
        for (const auto& [key, value] : parsed()) add(std::string(key.str()), value);
        return std::move(arguments_);
    }

private:
    toml::table parsed() const {
        std::ifstream stream(file_, std::ios::binary);
        if (!stream) throw Error(ErrorKind::input, fmt::format("cannot read {}. Is it there?", file_.string()));
        const std::string text{std::istreambuf_iterator<char>(stream), {}};
        try {
            return toml::parse(text, file_.string());
        } catch (const toml::parse_error& error) {
            throw Error(ErrorKind::input, fmt::format("{}, line {}: {}. Correct it there.", file_.string(),
                                                      error.source().begin.line, error.description()));
        }
    }

    void add(const std::string& key, const toml::node& value) {
        if (key == "help")
            throw Error(ErrorKind::input, fmt::format("{}, line {}: help is no option of a run. Take it out.",
                                                      file_.string(), value.source().begin.line));
        if (const auto* list = value.as_array()) {
            for (const auto& each : *list) add_one(key, "", each);
        } else if (const auto* pairs = value.as_table()) {
            for (const auto& [name, each] : *pairs) add_one(key, std::string(name.str()) + "=", each);
        } else {
            add_one(key, "", value);
        }
    }

    void add_one(const std::string& key, const std::string& before, const toml::node& value) {
        if (const auto* flag = value.as_boolean()) {
            if (flag->get()) arguments_.push_back("--" + key);
            return;
        }
        auto text = text_of(key, value);
        if (std::ranges::count(paths, key) > 0 && text != no_file) text = (folder_ / text).lexically_normal().string();
        arguments_.push_back(fmt::format("--{}={}{}", key, before, text));
    }

    [[nodiscard]] std::string text_of(const std::string& key, const toml::node& value) const {
        if (const auto* text = value.as_string()) return text->get();
        if (const auto* number = value.as_integer()) return std::to_string(number->get());
        if (const auto* number = value.as_floating_point()) return fmt::format("{}", number->get());
        if (const auto* date = value.as_date())
            return fmt::format("{:04}-{:02}-{:02}", date->get().year, date->get().month, date->get().day);
        throw Error(ErrorKind::input, fmt::format("{}, line {}: {} has a value that no option can have. Give a text, a "
                                                  "number, a date, true or false, or a list of them.",
                                                  file_.string(), value.source().begin.line, key));
    }

    std::filesystem::path file_;
    std::filesystem::path folder_;
    std::vector<std::string> arguments_{};
};

}  // namespace

std::vector<std::string> arguments_of_run(const std::filesystem::path& file) { return RunFile(file).arguments(); }

}  // namespace kamtuu::cli
