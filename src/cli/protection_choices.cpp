#include "cli/protection_choices.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <utility>

#include <kamtuu/error.hpp>

#include "cli/words.hpp"
#include "core/text.hpp"
#include "coverage/counts_told.hpp"
#include "write/output_file.hpp"

namespace kamtuu::cli {

namespace {

constexpr double usual_threshold = 10;
constexpr double least_threshold = 5;  // for records that nobody marked sensitive
constexpr std::string_view part_prefix = "reached_";

Level finest_of(const std::string& word) {
    if (word == "region") return Level::adm1;
    return word == "municipality" ? Level::adm3 : Level::adm2;
}

CLI::Validator one_of(std::vector<std::string> words) {
    const auto complaint = [words](const std::string& word) {
        return std::ranges::count(words, word) > 0 ? std::string() : word + " is none of " + text::join(words, ", ");
    };
    return CLI::Validator(complaint, "");
}

bool any_marked(const Sources& sources, const ProtectionChoices& choices) {
    const SensitiveMarks marks{apart_of(choices).marks.parts, false};
    return std::ranges::any_of(sources.sensitive.records,
                               [&](const Record& record) { return is_sensitive(record, marks); });
}

void check_threshold(double threshold, bool marked, const ProtectionChoices& choices) {
    const double least = marked ? usual_threshold : least_threshold;
    if (!choices.reason.empty() || (threshold >= least && (!marked || finest_of(choices.finest) < Level::adm3))) return;
    if (threshold < least)
        throw Error(ErrorKind::usage,
                    fmt::format("--threshold {} is less than {}, the least for {}. Raise it, or say why with --reason; "
                                "the manifest keeps that.",
                                threshold, least, marked ? "records that are marked sensitive" : "counts of people"));
    throw Error(ErrorKind::usage,
                "--sensitive-level municipality would show where records that are marked sensitive "
                "lie. Choose district, or say why with --reason; the manifest keeps that.");
}

Ledger read_ledger(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return {};
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw Error(ErrorKind::input, fmt::format("cannot read {}. Is it a file that you may read?", file.string()));
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return parse_ledger(text, file.filename().string());
}

/// The releases before this one: a run that is repeated is not its own past.
Ledger before(Ledger ledger, const std::string& release) {
    if (!ledger.releases.empty() && ledger.releases.back().label == release) ledger.releases.pop_back();
    return ledger;
}

bool zeros_were_hidden(const Ledger& earlier) {
    return std::ranges::any_of(earlier.releases, [](const Ledger::Release& release) { return release.zeros; });
}

void check_repeated(const Ledger& known, const Ledger& now, const ProtectionChoices& choices) {
    if (known.releases.size() != now.releases.size() || known == now) return;
    throw Error(ErrorKind::usage, fmt::format("{} remembers a release \"{}\" that told something else. Give this one "
                                              "another --release.",
                                              choices.ledger.string(), choices.release));
}

}  // namespace

void add_protection_choices(CLI::App& app, ProtectionChoices& choices) {
    app.add_option(
           "--protect", choices.protect,
           "Records whose small counts are hidden: those marked sensitive (marked), all that count people (all), "
           "or none, which needs a reason")
        ->check(one_of({"marked", "all", "none"}))
        ->type_name("marked|all|none")
        ->capture_default_str();
    app.add_option("--sensitive-column", choices.columns,
                   "Role of a column that marks the records that have a figure in it, such as reached_disabled; "
                   "repeatable")
        ->type_name("ROLE")
        ->allow_extra_args(false);
    app.add_option("--threshold", choices.threshold, "Counts below it are small (default: 10)")->type_name("N");
    app.add_option("--sensitive-level", choices.finest, "Finest level that counts of sensitive records are shown for")
        ->check(one_of({"region", "district", "municipality"}))
        ->type_name("region|district|municipality")
        ->capture_default_str();
    app.add_option("--reason", choices.reason, "Why less is hidden than should be; the manifest keeps it")
        ->type_name("TEXT");
    app.add_option("--release-ledger", choices.ledger,
                   "File that remembers what was published, so that releases together give nothing away")
        ->type_name("FILE");
    app.add_option("--release", choices.release, "Name of this release in the ledger, such as 2024-06")
        ->type_name("NAME");
}

void check_choices(const ProtectionChoices& choices) {
    if (!choices.reason.empty() && text::trim(choices.reason).empty())
        throw Error(ErrorKind::usage, "--reason is blank. Say why less is hidden than should be.");
    if (choices.ledger.empty() != choices.release.empty())
        throw Error(ErrorKind::usage, "--release-ledger and --release go together. Give both, or neither.");
    if (choices.protect == "none" && choices.reason.empty())
        throw Error(ErrorKind::usage, "--protect none needs a reason. Give it with --reason; the manifest keeps it.");
    for (const auto& column : choices.columns)
        if (!column.starts_with(part_prefix) || column.size() == part_prefix.size())
            throw Error(ErrorKind::usage,
                        fmt::format("--sensitive-column {} is no role of a part of the people reached. "
                                    "Write it like reached_f or reached_disabled.",
                                    column));
}

Apart apart_of(const ProtectionChoices& choices) {
    Apart apart{.marks = {{}, choices.protect == "all"}, .none = choices.protect == "none"};
    for (const auto& column : choices.columns) apart.marks.parts.push_back(column.substr(part_prefix.size()));
    return apart;
}

Release protect_release(const ProtectionChoices& choices, const Sources& sources, const SummaryOptions& options) {
    if (sources.sensitive.records.empty() && choices.ledger.empty()) return {};
    const auto known = choices.ledger.empty() ? Ledger{} : read_ledger(choices.ledger);
    const auto earlier = before(known, choices.release);
    // What was hidden as sensitive once stays so when no such record is left.
    const bool marked = any_marked(sources, choices) || zeros_were_hidden(earlier);
    const double threshold = choices.threshold.value_or(usual_threshold);
    check_threshold(threshold, marked, choices);
    auto table = sensitive_table(sources.boundaries, sources.sensitive,
                                 {.finest = finest_of(choices.finest),
                                  .withhold_cities = marked,
                                  .filter = options.filter,
                                  .populations = options.populations,
                                  .earlier = &earlier});
    auto hidden = withheld(table.findings);
    Release release{
        protect(std::move(table), {.threshold = threshold, .zeros = marked}, &earlier), {}, std::move(hidden)};
    release.table->reason = choices.reason;
    if (choices.ledger.empty()) return release;
    release.ledger = with_release(earlier, choices.release, release.table->table.counts,
                                  release.table->protection.cells, release.table->policy);
    check_repeated(known, *release.ledger, choices);
    return release;
}

void write_ledger(const ProtectionChoices& choices, const Release& release) {
    if (!release.ledger) return;
    OutputFile file(choices.ledger, Overwrite::allow);
    file.write(format_ledger(*release.ledger));
    file.commit();
}

std::map<std::string, std::string> given_options(const ProtectionChoices& choices) {
    auto columns = choices.columns;
    std::ranges::sort(columns);
    const std::pair<const char*, std::string> all[] = {
        {"protect", choices.protect == "marked" ? "" : choices.protect},
        {"sensitive-column", text::join(columns, "; ")},
        {"threshold", choices.threshold ? fmt::format("{}", *choices.threshold) : ""},
        {"sensitive-level", choices.finest == "district" ? "" : choices.finest},
        {"reason", choices.reason},
        {"release", choices.release},
    };
    std::map<std::string, std::string> given;
    for (const auto& [name, value] : all)
        if (!value.empty()) given[name] = value;
    return given;
}

std::string protection_text(const ProtectedTable& table) {
    const auto told = counts_told(table);
    const auto naively = static_cast<double>(table.protection.summary.naively_published);
    return fmt::format(
        "  {} of {} counts of sensitive records are shown, {:.1f} %; without a search for what is needed "
        "it would be {:.1f} %. The audit passes: no hidden count can be worked out to within {}.\n",
        grouped(told.shown), grouped(told.all), 100 * told.share_shown(),
        told.all == 0 ? 100.0 : 100 * naively / static_cast<double>(told.all), table.policy.threshold);
}

}  // namespace kamtuu::cli
