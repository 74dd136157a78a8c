#include "cli/level_option.hpp"

#include <fmt/format.h>

#include "core/text.hpp"

namespace kamtuu::cli {

std::optional<Level> level_named(const std::string& name) {
    const auto wanted = text::to_lower(name);
    for (const auto level : {Level::adm0, Level::adm1, Level::adm2, Level::adm3})
        if (wanted == to_string(level) || wanted == fmt::format("adm{}", static_cast<int>(level))) return level;
    return {};
}

void add_level_option(CLI::App& app, std::string& level, const std::string& description) {
    app.add_option("--level", level, description)
        ->check([](const std::string& given) {
            return level_named(given) ? std::string()
                                      : given + " is none of country, region, district, municipality, adm0 to adm3";
        })
        ->type_name("country|region|district|municipality");
}

}  // namespace kamtuu::cli
