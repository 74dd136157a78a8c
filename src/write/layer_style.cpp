#include "write/layer_style.hpp"

#include <algorithm>
#include <charconv>

#include <kamtuu/classes.hpp>
#include <kamtuu/error.hpp>
#include <kamtuu/statistics.hpp>
#include <kamtuu/theme.hpp>

#include "core/number.hpp"
#include "core/text.hpp"
#include "words/phrasebook.hpp"
#include "write/layer_table.hpp"

namespace kamtuu {

namespace {

using Kind = CellTest::Kind;
using All = std::vector<CellTest>;

constexpr std::string_view usual_ramp = "YlGnBu";

const Statistic& statistic_of(std::string_view key) {
    std::vector<std::string> known;
    for (const auto& statistic : statistics()) {
        if (statistic.key == key) return statistic;
        known.emplace_back(statistic.key);
    }
    throw Error(ErrorKind::usage,
                "There is no statistic \"" + std::string(key) + "\". Statistics are: " + text::join(known, ", ") + ".");
}

std::optional<std::size_t> position_of(const LayerTable& layer, std::string_view field) {
    const auto found = std::ranges::find(layer.fields, field, &LayerField::name);
    if (found == layer.fields.end()) return {};
    return static_cast<std::size_t>(found - layer.fields.begin());
}

double number_of(const std::string& cell) {
    double number{};
    std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return number;
}

std::string text_of(double number) {
    std::string text;
    append_number(text, number);
    return text;
}

/// What the cells say, 0 apart; rather than the figures behind them, which have more decimals.
std::vector<double> numbers_in(const LayerTable& layer, std::size_t field) {
    std::vector<double> numbers;
    for (const auto& feature : layer.features)
        if (const auto& cell = feature.cells.at(field); cell && number_of(*cell) != 0)
            numbers.push_back(number_of(*cell));
    return numbers;
}

std::vector<StyleRule> class_rules(const std::string& field, const Classes& classes, const Phrasebook& words) {
    std::vector<StyleRule> rules;
    if (classes.size() == 0) return rules;
    const auto fills = colours(usual_ramp, classes.size());
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto from = classes.limits[i];
        const auto to = classes.limits[i + 1];
        const auto from_text = words.number(from);
        const auto to_text = words.number(to);
        rules.push_back(
            {.label = from == to ? from_text : words.say("layer.class", {{"from", from_text}, {"to", to_text}}),
             .any = {{{field, Kind::at_least, text_of(from)},
                      {field, i + 1 < classes.size() ? Kind::below : Kind::at_most, text_of(to)},
                      {field, Kind::unequal, "0"}}},
             .fill = fills[i]});
    }
    return rules;
}

StyleRule special(ShownKind kind, std::string_view phrase, std::vector<All> any, const Phrasebook& words) {
    const bool hatched = kind == ShownKind::known_only_above || kind == ShownKind::between;
    return {words.say(phrase), std::move(any), special_colour(kind), hatched};
}

/// The cases of shown(), said of cells: what is located no more closely is not served here for sure, is known at a
/// place above, and nothing certain is known of it.
std::vector<StyleRule> special_rules(const Statistic& statistic, const Phrasebook& words) {
    const std::string field(statistic.key);
    const CellTest unknown{field, Kind::absent, {}};
    std::vector<StyleRule> rules{special(ShownKind::none, "map.legend.none", {{{field, Kind::equal, "0"}}}, words)};
    if (!statistic.bounded) {
        rules.push_back(special(ShownKind::unknown, "map.legend.unknown", {{unknown}}, words));
        return rules;
    }
    const auto least = field + "_min";
    const CellTest unbounded{least, Kind::absent, {}};
    const CellTest bounded{least, Kind::present, {}};
    const CellTest elsewhere{"known_only_at", Kind::present, {}};
    const CellTest nowhere{"known_only_at", Kind::absent, {}};
    const CellTest not_here{"served_here", Kind::equal, "false"};
    const CellTest here{"served_here", Kind::equal, "true"};
    const CellTest zero{least, Kind::equal, "0"};
    const CellTest some{least, Kind::unequal, "0"};
    rules.push_back(special(ShownKind::between, "map.legend.between",
                            {{unknown, bounded, here}, {unknown, bounded, nowhere}, {unknown, bounded, some}}, words));
    rules.push_back(special(ShownKind::known_only_above, "map.legend.known_only_above",
                            {{unknown, not_here, elsewhere, unbounded}, {unknown, not_here, elsewhere, zero}}, words));
    rules.push_back(special(ShownKind::unknown, "map.legend.unknown",
                            {{unknown, unbounded, here}, {unknown, unbounded, nowhere}}, words));
    return rules;
}

bool is_number(FieldKind kind) { return kind == FieldKind::number || kind == FieldKind::whole; }

bool holds(const CellTest& test, const LayerTable& layer, std::size_t feature) {
    const auto position = position_of(layer, test.field);
    if (!position) return false;
    const auto& cell = layer.features[feature].cells.at(*position);
    if (test.kind == Kind::absent || test.kind == Kind::present)
        return cell.has_value() == (test.kind == Kind::present);
    if (!cell) return false;
    const bool number = is_number(layer.fields[*position].kind);
    const double difference = number ? number_of(*cell) - number_of(test.value) : cell->compare(test.value);
    switch (test.kind) {
        case Kind::equal:
            return difference == 0;
        case Kind::unequal:
            return difference != 0;
        case Kind::at_least:
            return difference >= 0;
        case Kind::at_most:
            return difference <= 0;
        default:
            return difference < 0;
    }
}

bool holds(const StyleRule& rule, const LayerTable& layer, std::size_t feature) {
    return std::ranges::any_of(rule.any, [&](const All& all) {
        return std::ranges::all_of(all, [&](const CellTest& test) { return holds(test, layer, feature); });
    });
}

/// A legend shows what there is.
void keep_those_that_occur(std::vector<StyleRule>& rules, const LayerTable& layer) {
    std::erase_if(rules, [&](const StyleRule& rule) {
        for (std::size_t i = 0; i < layer.features.size(); ++i)
            if (holds(rule, layer, i)) return false;
        return true;
    });
}

}  // namespace

std::optional<LayerStyle> statistic_style(const LayerTable& layer, const StyleOptions& options) {
    const auto& statistic = statistic_of(options.shows);
    const auto field = position_of(layer, statistic.key);
    if (!field) return {};
    const Phrasebook words(options.language);
    const auto name = words.say("statistic." + std::string(statistic.key) + ".name");
    LayerStyle style{.name = words.heading(name, statistic.unit)};
    style.rules = class_rules(std::string(statistic.key), classify(numbers_in(layer, *field)), words);
    for (auto& rule : special_rules(statistic, words)) style.rules.push_back(std::move(rule));
    keep_those_that_occur(style.rules, layer);
    return style;
}

LayerStyle unserved_style(const StyleOptions& options) {
    const Phrasebook words(options.language);
    const auto fills = colours("OrRd", 3);
    return {words.say("layer.unserved"),
            {{words.say("layer.unserved.certain"), {{{"unserved", Kind::equal, "certain"}}}, fills[2]},
             {words.say("layer.unserved.possible"), {{{"unserved", Kind::equal, "possible"}}}, fills[0], true}}};
}

const StyleRule* rule_of(const LayerStyle& style, const LayerTable& layer, std::size_t feature) {
    const auto found =
        std::ranges::find_if(style.rules, [&](const StyleRule& rule) { return holds(rule, layer, feature); });
    return found == style.rules.end() ? nullptr : &*found;
}

}  // namespace kamtuu
