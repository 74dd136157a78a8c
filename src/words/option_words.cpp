#include "words/option_words.hpp"

namespace kamtuu {

namespace {

constexpr std::string_view detail = "simplify.";

std::optional<std::string> phrase(const Phrasebook& book, const std::string& id) {
    return book.knows(id) ? std::optional(book.say(id)) : std::nullopt;
}

}  // namespace

std::optional<std::string> option_in_words(const Phrasebook& book, std::string_view option) {
    return phrase(book, "report.option." + std::string(option));
}

std::string value_in_words(const Phrasebook& book, std::string_view option, const std::string& value) {
    return option == "language" ? book.say("table.summary.language_name") : value;
}

std::optional<std::string> format_in_words(const Phrasebook& book, std::string_view format) {
    return phrase(book, "report.format." + std::string(format));
}

std::optional<std::string_view> format_of_detail(std::string_view option) {
    if (!option.starts_with(detail)) return {};
    return option.substr(detail.size());
}

std::string detail_in_words(const Phrasebook& book, std::string_view value) {
    if (value == "none") return book.say("report.asked.detail.none");
    return book.say("report.asked.detail.metres", {{"metres", value.substr(0, value.find(' '))}});
}

}  // namespace kamtuu
