// What the gazetteer makes of the names of the register, typed in every way: prints one table, and what each score was
// worth. Exit status 1 if a match is wrong where none may be.
//
//   kamtuu_bench_name_trials REGISTER-FOLDER [QUERIES.csv]
//
// Writes every question to QUERIES.csv, for others to answer: what kind, what was told, the parent's code, the truth,
// and whether anything could tell.
//
// Wrong matches are forbidden for names as written, for one edit and for romanisations, and for any match of a score of
// 0.95 or more. Two edits without context may go wrong at lower scores, and the table says how often.

#include "support/name_trials.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/gazetteer.hpp>
#include <kamtuu/read.hpp>

#include "support/romanise.hpp"

namespace {

using kamtuu::Boundaries;
using kamtuu::Gazetteer;
using kamtuu::Unit;
using namespace kamtuu::test;  // the whole vocabulary of trials

constexpr unsigned seeds = 8;

struct Language {
    const char* name;
    NameOf of;
};
const std::vector<Language>& languages() {
    static const std::vector<Language> known{{"English", english}, {"Kyrgyz", kyrgyz}};
    return known;
}

class Report {
public:
    Report(const Boundaries& boundaries, const char* queries)
        : boundaries_(boundaries), gazetteer_(boundaries), units_(third_level(boundaries)), other_names_(boundaries) {
        if (queries == nullptr) return;
        queries_.open(queries);
        queries_ << "kind,told,typed,parent,truth,can_be_told\n";
    }

    void as_written() {
        head("As written");
        each([&](const Language& language, Told told) {
            print(language, told, judged(language.of, told, {}), Allows::nothing);
        });
    }

    void misspelt(int edits) {
        head(fmt::format("{} random edit{}, {} seeds", edits, edits == 1 ? "" : "s", seeds));
        each([&](const Language& language, Told told) {
            Tally all;
            for (unsigned seed = 1; seed <= seeds; ++seed) {
                std::mt19937_64 random(seed);
                all += judged(language.of, told, [&](std::string name) {
                    for (int i = 0; i < edits; ++i) name = misspelt_letters(name, random);
                    return name;
                });
            }
            print(language, told, all, edits == 1 ? Allows::nothing : Allows::unsure);
        });
    }

    void romanised() {
        head("Kyrgyz names, romanised, with region");
        for (const auto& scheme : romanisations())
            print({scheme.name, kyrgyz}, Told::region,
                  judged(kyrgyz, Told::region, [&](const std::string& name) { return scheme.write(name); }),
                  Allows::nothing);
    }

    void forms(const std::string& title, const std::vector<Form>& forms) {
        const auto results = gazetteer_.find_all(queries_of(forms));
        std::size_t right = 0;
        for (std::size_t i = 0; i < forms.size(); ++i) {
            const bool is_right = results[i].unit() != nullptr && results[i].unit()->pcode.str() == forms[i].pcode;
            right += is_right ? 1 : 0;
            failed_ = failed_ || !is_right;
            if (!is_right) fmt::print("  {}: {}\n", forms[i].typed, results[i].reason);
        }
        fmt::print("\n{}: {} of {} right\n", title, right, forms.size());
    }

    void what_scores_are_worth() const {
        fmt::print("\n| score of a match | matches | wrong |\n| --- | --- | --- |\n");
        for (const auto& band : all_.bands)
            fmt::print("| {:.2f} and more | {} | {} |\n", band.least, band.matched, band.wrong);
    }

    [[nodiscard]] bool failed() const { return failed_; }

private:
    enum class Allows { nothing, unsure };  // wrong matches: none, or none that are sure

    template <class Print>
    void each(Print print) {
        for (const auto told : {Told::nothing, Told::region, Told::district})
            for (const auto& language : languages()) print(language, told);
    }

    Tally judged(const NameOf& name, Told told, const std::function<std::string(std::string)>& change) {
        const auto asked = trials(boundaries_, units_, name, told, change);
        if (queries_.is_open())
            for (const auto& trial : asked) write(trial);
        return judge(gazetteer_, boundaries_, asked);
    }

    void write(const Trial& trial) {
        const bool can_be_told = !trial.has_namesake && !other_names_.have(trial);
        queries_ << '"' << title_ << "\"," << to_string(trial.told) << ",\"" << trial.typed << "\","
                 << trial.truth->parent->str() << ',' << trial.truth->pcode.str() << ',' << can_be_told << '\n';
    }

    void head(const std::string& title) {
        title_ = title;
        fmt::print(
            "\n{}\n\n| names | told | asked | namesakes | right | of the rest | ambiguous | refused | wrong | "
            "another's name |\n",
            title);
        fmt::print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
    }

    void print(const Language& language, Told told, const Tally& tally, Allows allows) {
        fmt::print("| {} | {} | {} | {} | {} | {:.1f} % | {} | {} | {} | {} |\n", language.name, to_string(told),
                   tally.asked(), tally.namesake, tally.right,
                   100.0 * static_cast<double>(tally.right) / static_cast<double>(tally.asked() - tally.namesake),
                   tally.ambiguous + tally.misled, tally.refused, tally.wrong, tally.another_name);
        failed_ = failed_ || tally.bands.front().wrong > 0 || (allows == Allows::nothing && tally.wrong > 0);
        if (allows == Allows::nothing)
            for (const auto& mistake : tally.mistakes) fmt::print("  wrong: {}\n", mistake);
        all_ += tally;
    }

    const Boundaries& boundaries_;
    Gazetteer gazetteer_;
    std::vector<const Unit*> units_;
    OtherNames other_names_;
    std::ofstream queries_{};
    std::string title_{};
    Tally all_{};
    bool failed_{false};
};

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 2 && argc != 3) {
        fmt::print(stderr, "usage: kamtuu_bench_name_trials REGISTER-FOLDER [QUERIES.csv]\n");
        return 2;
    }
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_register(argv[1], findings);
    Report report(boundaries, argc == 3 ? argv[2] : nullptr);
    report.as_written();
    report.misspelt(1);
    report.misspelt(2);
    report.romanised();
    report.forms("Forms of regions, districts and cities", forms_of_upper_units());
    report.forms("Pilot municipalities of PSI, as typed", pilot_municipalities());
    report.what_scores_are_worth();
    return report.failed() ? 1 : 0;
} catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
}
