#include "cli/summary_choices.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

namespace kamtuu::cli {

namespace {

Period period_of(const SummaryChoices& choices) {
    if (!choices.as_of.empty()) {
        const auto day = parse_date(choices.as_of);
        if (!day)
            throw Error(ErrorKind::usage,
                        fmt::format("--as-of {} is no date. Give 2021, 2021-05 or 2021-05-31.", choices.as_of));
        return *day;
    }
    if (choices.during.empty()) return {};
    const auto period = parse_period(choices.during);
    if (!period)
        throw Error(ErrorKind::usage, fmt::format("--during {} is no period. Give FROM..TO, such as 2019..2021-06; "
                                                  "either may be left out.",
                                                  choices.during));
    return *period;
}

Undated undated_of(const std::string& word) {
    if (word == "out") return Undated::out;
    return word == "apart" ? Undated::apart : Undated::in;
}

CountRule rule_of(const std::string& given, const std::string& word) {
    const auto rule = count_rule_from(word);
    if (!rule)
        throw Error(ErrorKind::usage,
                    fmt::format("--count-rule {}: \"{}\" is no rule. Rules are sum, max, last, distinct and none.",
                                given, word));
    return *rule;
}

CountingRules rules_of(const std::vector<std::string>& given) {
    CountingRules rules;
    for (const auto& one : given) {
        const auto equals = one.rfind('=');
        if (equals == std::string::npos)
            rules.otherwise = rule_of(one, one);
        else
            rules.by_indicator[one.substr(0, equals)] = rule_of(one, one.substr(equals + 1));
    }
    return rules;
}

}  // namespace

void add_summary_choices(CLI::App& app, SummaryChoices& choices) {
    app.add_option("--project", choices.projects, "Only records of this project; repeatable")
        ->type_name("NAME")
        ->allow_extra_args(false);
    app.add_option("--sector", choices.sectors, "Only records of this sector; repeatable")
        ->type_name("NAME")
        ->allow_extra_args(false);
    app.add_option("--status", choices.statuses, "Only records of this status; repeatable")
        ->type_name("NAME")
        ->allow_extra_args(false);
    auto* as_of = app.add_option("--as-of", choices.as_of, "Only records that hold on this day, in this month or year")
                      ->type_name("DATE");
    app.add_option("--during", choices.during, "Only records that hold at some time of this period")
        ->type_name("FROM..TO")
        ->excludes(as_of);
    app.add_option(
           "--undated", choices.undated,
           "Where a date is asked for, records without one count (in), do not (out), or have a row of their own "
           "(apart)")
        ->check([](const std::string& word) {
            return word == "in" || word == "out" || word == "apart" ? std::string()
                                                                    : word + " is none of in, out, apart";
        })
        ->type_name("in|out|apart")
        ->capture_default_str();
    app.add_option(
           "--count-rule", choices.count_rules,
           "How people of an indicator count together: sum, max, last, distinct or none; without INDICATOR= for "
           "all that say no rule; repeatable")
        ->type_name("[INDICATOR=]RULE")
        ->allow_extra_args(false);
}

SummaryOptions summary_options(const SummaryChoices& choices) {
    SummaryOptions options;
    options.filter = {choices.projects, choices.sectors, choices.statuses, period_of(choices),
                      undated_of(choices.undated)};
    options.counting = rules_of(choices.count_rules);
    return options;
}

std::map<std::string, std::string> given_options(const SummaryChoices& choices) {
    const auto listed = [](std::vector<std::string> texts) {
        std::ranges::sort(texts);
        return text::join(texts, "; ");
    };
    const std::pair<const char*, std::string> all[] = {
        {"project", listed(choices.projects)},
        {"sector", listed(choices.sectors)},
        {"status", listed(choices.statuses)},
        {"as-of", choices.as_of},
        {"during", choices.during},
        {"undated", choices.undated == "in" ? "" : choices.undated},
        {"count-rule", listed(choices.count_rules)},
    };
    std::map<std::string, std::string> given;
    for (const auto& [name, value] : all)
        if (!value.empty()) given[name] = value;
    return given;
}

}  // namespace kamtuu::cli
