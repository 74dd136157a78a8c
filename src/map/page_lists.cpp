#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include <kamtuu/check.hpp>
#include <kamtuu/map.hpp>
#include <kamtuu/selection.hpp>

#include "core/number.hpp"
#include "map/page_books.hpp"
#include "map/page_data.hpp"
#include "words/note_words.hpp"
#include "words/reason_words.hpp"
#include "words/source_words.hpp"

namespace kamtuu {

namespace {

constexpr std::size_t longest_list = 400;

void append_indices(JsonWriter& json, const Boundaries& boundaries, const std::vector<const Unit*>& units) {
    json.begin_array();
    for (const auto* unit : units) json.count(boundaries.index_of(*unit));
    json.end_array();
}

/// What records of the page's filters have in common.
struct WorkKey {
    std::size_t project{};
    std::size_t sector{};
    std::optional<int> from{};
    std::optional<int> to{};
    bool dated{};
    std::size_t place{};
    friend auto operator<=>(const WorkKey&, const WorkKey&) = default;
};

using PlaceKey = std::tuple<PlacementKind, std::vector<std::size_t>, bool>;

/// Keys numbered in their own order, whatever the order of the records.
template <typename Key>
std::map<Key, std::size_t> numbered(const std::set<Key>& keys) {
    std::map<Key, std::size_t> numbers;
    for (const auto& key : keys) numbers.emplace(key, numbers.size());
    return numbers;
}

class Work {
public:
    explicit Work(const Coverage& coverage) : coverage_(coverage) {
        std::set<std::string> projects;
        std::set<std::string> sectors;
        std::set<PlaceKey> places;
        for (const auto i : coverage.tables.counted) {
            projects.insert(record(i).project);
            sectors.insert(record(i).sector);
            places.insert(place_of(i));
        }
        projects_ = numbered(projects);
        sectors_ = numbered(sectors);
        places_ = numbered(places);
        for (const auto i : coverage.tables.counted) ++work_[key_of(i)];
    }

    void append(JsonWriter& json) const {
        append_texts(json.key("projects"), projects_);
        append_texts(json.key("sectors"), sectors_);
        append_places(json.key("places"));
        append_work(json.key("work"));
    }

private:
    [[nodiscard]] const Record& record(std::size_t i) const { return coverage_.joined.records.at(i); }
    [[nodiscard]] const Placement& placement(std::size_t i) const { return coverage_.joined.placements.at(i); }

    [[nodiscard]] PlaceKey place_of(std::size_t i) const {
        std::vector<std::size_t> units;
        for (const auto* unit : placement(i).units) units.push_back(coverage_.boundaries.index_of(*unit));
        return {placement(i).kind, std::move(units), placement(i).count.has_value()};
    }

    [[nodiscard]] WorkKey key_of(std::size_t i) const {
        const auto period = period_of(record(i));
        WorkKey key{.project = projects_.at(record(i).project),
                    .sector = sectors_.at(record(i).sector),
                    .dated = period.has_value(),
                    .place = places_.at(place_of(i))};
        if (period && period->from) key.from = year_of(*period->from);
        if (period && period->to) key.to = year_of(*period->to);
        return key;
    }

    static void append_texts(JsonWriter& json, const std::map<std::string, std::size_t>& texts) {
        json.begin_array();
        for (const auto& [text, number] : texts) json.string(text);
        json.end_array();
    }
    void append_places(JsonWriter& json) const {
        json.begin_array();
        for (const auto& [place, number] : places_) {
            const auto& [kind, units, counted] = place;
            json.begin_array().count(static_cast<std::size_t>(kind)).begin_array();
            for (const auto unit : units) json.count(unit);
            json.end_array().count(counted ? 1 : 0).end_array();
        }
        json.end_array();
    }
    void append_work(JsonWriter& json) const {
        const auto year = [&](const std::optional<int>& one) { one ? json.number(*one) : json.null(); };
        json.begin_array();
        for (const auto& [key, records] : work_) {
            json.begin_array().count(key.project).count(key.sector);
            year(key.from);
            year(key.to);
            json.count(key.dated ? 1 : 0).count(records).count(key.place).end_array();
        }
        json.end_array();
    }

    const Coverage& coverage_;
    std::map<std::string, std::size_t> projects_{};
    std::map<std::string, std::size_t> sectors_{};
    std::map<PlaceKey, std::size_t> places_{};
    std::map<WorkKey, std::size_t> work_{};  // how many records
};

void append_number_or_null(JsonWriter& json, const std::optional<double>& value, int decimals) {
    std::string text;
    if (value) append_number(text, *value, decimals);
    json.raw(value ? text : "null");
}

void append_count_or_null(JsonWriter& json, const std::optional<std::size_t>& count) {
    count ? json.count(*count) : json.null();
}

/// [unit, population, 1 if certain, coarser places, nearest served or -1, kilometres to it, neighbours, served ones]
void append_unserved(JsonWriter& json, const Coverage& coverage) {
    const auto& boundaries = coverage.boundaries;
    json.key("municipalities").count(coverage.tables.unserved.municipalities).key("unserved").begin_array();
    for (const auto& one : coverage.tables.unserved.units) {
        json.begin_array().count(boundaries.index_of(*one.unit));
        append_number_or_null(json, one.population, 0);
        json.count(one.certain ? 1 : 0);
        append_indices(json, boundaries, one.known_only_at);
        json.number(one.nearest_served == nullptr ? -1.0
                                                  : static_cast<double>(boundaries.index_of(*one.nearest_served)));
        append_number_or_null(json, one.distance_km, 1);
        append_count_or_null(json, one.neighbours);
        append_count_or_null(json, one.served_neighbours);
        json.end_array();
    }
    json.end_array();
}

/// [file, row, project, activity, place as typed, kind 1 to 3, reason in each language, units]
void append_unlocated(JsonWriter& json, const Books& books, const Coverage& coverage) {
    const auto list = not_placed(coverage);
    json.key("unlocated_in_all").count(list.size()).key("unlocated").begin_array();
    for (std::size_t k = 0; k < std::min(list.size(), longest_list); ++k) {
        const auto& record = coverage.joined.records[list[k]];
        const auto& placement = coverage.joined.placements[list[k]];
        json.begin_array().string(record.file).count(record.row).string(record.project).string(record.activity);
        json.string(typed_place(record)).count(static_cast<std::size_t>(placement.kind));
        append_in_each(json, books,
                       [&](const Phrasebook& book) { return reason_in_words(book, coverage.boundaries, placement); });
        append_indices(json, coverage.boundaries, placement.units);
        json.end_array();
    }
    json.end_array();
}

/// By level from regions down, [on the map, known only for several units together, not located], as drawn maps tell
/// them.
void append_records(JsonWriter& json, const Coverage& coverage) {
    json.key("records").begin_array();
    for (const auto level : {Level::adm1, Level::adm2, Level::adm3}) {
        const auto records = map_records(coverage.tables.of(level));
        json.begin_array().count(records.placed).count(records.partly_placed).count(records.unplaced).end_array();
    }
    json.end_array();
}

/// [severity, code, file, row or null, P-code, message]
void append_findings(JsonWriter& json, const Coverage& coverage) {
    const auto findings = all_findings(coverage);
    json.key("findings_in_all").count(findings.size()).key("findings").begin_array();
    for (std::size_t i = 0; i < std::min(findings.size(), longest_list); ++i) {
        const auto& finding = findings[i];
        json.begin_array().string(to_string(finding.severity)).string(finding.code).string(finding.file);
        append_count_or_null(json, finding.row);
        json.string(finding.unit).string(finding.message).end_array();
    }
    json.end_array();
}

/// [role, file, where it is from in each language], each once, by these.
void append_inputs(JsonWriter& json, const Books& books, const Coverage& coverage) {
    std::map<std::pair<std::string, std::string>, std::vector<SourceNote>> inputs;
    for (const auto& input : coverage.inputs)
        if (input.role != "sources") inputs.emplace(std::pair(input.role, input_name(input)), input.sources);
    json.key("inputs").begin_array();
    for (const auto& [input, sources] : inputs) {
        json.begin_array().string(input.first).string(input.second);
        append_in_each(json, books,
                       [&, &stated = sources](const Phrasebook& book) { return sources_in_words(book, stated); });
        json.end_array();
    }
    json.end_array();
}

}  // namespace

void append_work(JsonWriter& json, const Coverage& coverage) { Work(coverage).append(json); }

void append_lists(JsonWriter& json, const Coverage& coverage) {
    const auto books = all_books();
    append_records(json, coverage);
    append_unserved(json, coverage);
    append_unlocated(json, books, coverage);
    append_findings(json, coverage);
    append_inputs(json, books, coverage);
    json.key("notes").begin_array();
    for (const auto& note : coverage.boundaries.notes())
        append_in_each(json, books, [&](const Phrasebook& book) { return note_in_words(book, note); });
    append_in_each(json, books, [&](const Phrasebook& book) {
        return note_of_names(book, coverage.boundaries).value_or(std::string());
    });
    if (tell_unmatched_borders(coverage.tables.borders))
        append_in_each(json, books, [](const Phrasebook& book) { return book.say("map.unmatched_borders"); });
    json.end_array();
    append_in_each(json.key("source"), books, [&](const Phrasebook& book) {
        return inputs_in_words(book, coverage.inputs, coverage.joined.records);
    });
}

}  // namespace kamtuu
