#include "read/unit_drafts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include <kamtuu/error.hpp>

#include "core/number.hpp"
#include "core/text.hpp"
#include "geometry/repair.hpp"
#include "read/layer_text.hpp"
#include "read/unit_type.hpp"

namespace kamtuu::read {

namespace {

/// Two polygons of one unit may differ by this share of the area before it is a finding.
constexpr double area_tolerance = 0.001;

constexpr std::array names{&Unit::name_en, &Unit::name_ky, &Unit::name_ru};

Draft draft_of(const Pcode& pcode, Level level) {
    Draft draft{Unit{pcode, level, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}, {}, {}, {}};
    return draft;
}

bool has_name(const Unit& unit, const std::string& text) {
    return std::any_of(names.begin(), names.end(), [&](auto name) { return unit.*name == text; }) ||
           std::any_of(unit.other_names.begin(), unit.other_names.end(),
                       [&](const OtherName& other) { return other.text == text; });
}

void add_other_name(Unit& unit, OtherName other) {
    if (!other.text.empty() && !has_name(unit, other.text)) unit.other_names.push_back(std::move(other));
}

/// `text` becomes the unit's name, or another one if it has one already.
void add_name(Unit& unit, std::string Unit::*name, const std::string& text, const std::string& source) {
    if ((unit.*name).empty()) {
        unit.*name = text;
    } else {
        add_other_name(unit, {text, "spelling", source});
    }
}

void add_names(Unit& unit, const CodedNames& from, const std::string& source) {
    add_name(unit, &Unit::name_en, from.en, source);
    add_name(unit, &Unit::name_ky, from.ky, source);
    add_name(unit, &Unit::name_ru, from.ru, source);
    for (const auto& other : from.others) add_other_name(unit, {other, "spelling", source});
}

/// Names of nothing but question marks, which another one may then replace.
void drop_lost_names(Unit& unit, std::size_t& count) {
    for (const auto name : names) {
        if (!only_lost_letters(unit.*name)) continue;
        (unit.*name).clear();
        ++count;
    }
    count += std::erase_if(unit.other_names, [](const OtherName& other) { return only_lost_letters(other.text); });
}

void set_parent(Draft& draft, const std::optional<Pcode>& parent, const Source& source, Findings& findings) {
    if (!parent) return;
    if (!draft.unit.parent) {
        draft.unit.parent = parent;
    } else if (*draft.unit.parent != *parent) {
        findings.push_back({Severity::warning, "parent.differs", source.file, source.row, draft.unit.pcode.str(),
                            "Here it lies in " + parent->str() + ", but in " + draft.unit.parent->str() +
                                " by what was read before, which was kept."});
    }
}

std::string place(const Source& source) { return source.file + ", row " + std::to_string(source.row); }

[[noreturn]] void refuse_repeat(const Source& second, const Source& first, const Pcode& pcode, const char* remedy) {
    throw Error(ErrorKind::input,
                place(second) + ": the P-code " + pcode.str() + " is also that of " + place(first) + ". " + remedy);
}

std::string km2(Area area) {
    std::string text;
    append_number(text, area.km2(), 6);
    return text + " km2";
}

/// Another polygon of a leaf that stands in the layers of several levels; the one that it has already stays.
void compare(const Draft& draft, const MultiPolygon& other, const Source& source, Findings& findings) {
    if (other.empty()) return;
    const auto kept = area(repair(draft.unit.polygon).polygon);
    const auto left = area(repair(other).polygon);
    if (std::abs(kept.m2() - left.m2()) <= area_tolerance * left.m2()) return;
    findings.push_back({Severity::warning, "level.area_differs", source.file, source.row, draft.unit.pcode.str(),
                        "Its polygon here has " + km2(left) + ", that of " + place(draft.source) + " has " + km2(kept) +
                            ". The latter is used, being of the layer of the deeper level."});
}

/// Codes for a message: all of a few, the first of many.
std::string listed(const std::vector<std::string>& codes) {
    constexpr std::size_t most = 20;
    if (codes.size() <= most) return text::join(codes, ", ");
    const std::vector<std::string> first(codes.begin(), codes.begin() + most);
    return text::join(first, ", ") + " and " + std::to_string(codes.size() - most) + " more";
}

void report_codes(const char* code, Severity severity, const std::vector<std::string>& codes,
                  const std::string& message, Findings& findings) {
    if (codes.empty()) return;
    findings.push_back({severity, code, {}, {}, {}, std::to_string(codes.size()) + message + listed(codes) + "."});
}

}  // namespace

void UnitDrafts::add(VectorLayer layer, const std::vector<UnitRow>& rows, Findings& findings) {
    Source source{layer.file, deepest_of(rows), {}};
    std::map<Pcode, Source> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        source.row = row.row;
        const auto [first, is_new] = seen.emplace(*row.own().pcode, source);
        if (!is_new) {
            refuse_repeat(source, first->second, first->first,
                          "Dissolve the parts of a unit into one feature first, or correct the code.");
        }
        const auto own_level = static_cast<std::size_t>(row.level);
        std::optional<Pcode> parent;
        for (std::size_t level = 0; level < own_level; ++level) {
            if (!row.levels[level].pcode || row.levels[level].pcode == parent) continue;
            upper(row, level, parent, source, findings);
            parent = row.levels[level].pcode;
        }
        own(row, layer.features[i], parent, source, findings);
    }
}

Draft& UnitDrafts::upper(const UnitRow& row, std::size_t level, std::optional<Pcode> parent, const Source& source,
                         Findings& findings) {
    const auto& said = row.levels[level];
    auto& draft = drafts_.try_emplace(*said.pcode, draft_of(*said.pcode, static_cast<Level>(level))).first->second;
    draft.unit.level = std::min(draft.unit.level, static_cast<Level>(level));
    add_names(draft.unit, said, source.file);
    // That a district lies in the country says nothing; its region is still to be found.
    const bool directly = parent && (level == 1 || row.levels[level - 1].pcode);
    if (directly) {
        set_parent(draft, parent, source, findings);
    } else if (parent) {
        draft.far_parent = parent;
    }
    return draft;
}

void UnitDrafts::own(const UnitRow& row, VectorFeature& feature, std::optional<Pcode> parent, const Source& source,
                     Findings& findings) {
    const auto level = static_cast<std::size_t>(row.level);
    const bool blank_means_none = row.tells_parent && parent && parent->digits().size() > 0;
    auto& draft = upper(row, level, parent, source, findings);
    if (draft.source.row != 0 && draft.source.deepest == source.deepest) {
        refuse_repeat(source, draft.source, draft.unit.pcode,
                      "Both layers give the same level: leave one of the files out, or choose one layer with --layer.");
    }
    if (blank_means_none && !draft.unit.parent) draft.unit.parent = parent;
    if (!draft.unit.population) draft.unit.population = row.population;
    if (!draft.unit.polygon.empty()) return compare(draft, feature.polygon, source, findings);
    draft.source = source;
    draft.unit.polygon = std::move(feature.polygon);
}

void UnitDrafts::merge(const std::vector<Unit>& units, Findings& findings) {
    Register known;
    for (const auto& unit : units) known.emplace(unit.pcode, &unit);
    refuse_other_country(known);
    add_countries();
    if (drafts_.empty() && !known.empty()) add_country_of(known.begin()->first);
    std::vector<std::string> unknown;
    for (auto& [pcode, draft] : drafts_) {
        const auto found = known.find(pcode);
        if (found != known.end()) {
            complete(draft, *found->second, findings);
        } else if (draft.unit.level != Level::adm0) {
            unknown.push_back(pcode.str());
        }
    }
    if (lost_names_ > 0) {
        findings.push_back({Severity::warning,
                            "text.lost_names",
                            {},
                            {},
                            {},
                            std::to_string(lost_names_) +
                                " name(s) of the files are nothing but question marks, as when Kyrgyz is saved in an "
                                "encoding without its letters; those of the register were taken."});
    }
    report_codes("register.lacks_unit", Severity::note, unknown,
                 " unit(s) of the files are not in the register: ", findings);
    link(known);
    add_missing(known, findings);
}

void UnitDrafts::refuse_other_country(const Register& known) const {
    if (drafts_.empty() || known.empty()) return;
    const auto country = known.begin()->first.country();
    const Draft* other = nullptr;
    for (const auto& [pcode, draft] : drafts_) {
        if (pcode.country() == country) return;
        if (!other || draft.source.row != 0) other = &draft;
    }
    throw Error(ErrorKind::input, other->source.file + ": its units are of " +
                                      std::string(other->unit.pcode.country()) + ", the register is of " +
                                      std::string(country) + ". Use --register none, or a register of that country.");
}

void UnitDrafts::complete(Draft& draft, const Unit& known, Findings& findings) {
    Unit& unit = draft.unit;
    drop_lost_names(unit, lost_names_);
    for (const auto name : names) add_name(unit, name, known.*name, "register");
    for (const auto& other : known.other_names) add_other_name(unit, other);
    unit.type = known.type;
    draft.typed = true;
    if (!unit.label_point) unit.label_point = known.label_point;
    if (!unit.population) unit.population = known.population;
    if (!unit.parent && known.parent) {
        unit.parent = known.parent;
    } else if (unit.parent && known.parent && *unit.parent != *known.parent) {
        findings.push_back({Severity::warning,
                            "parent.differs",
                            draft.source.file,
                            {},
                            unit.pcode.str(),
                            "It lies in " + unit.parent->str() + " by the file, which was kept, and in " +
                                known.parent->str() + " by the register."});
    }
}

/// The nearest unit above that there is, by the blocks of the code.
std::optional<Pcode> UnitDrafts::parent_for(const Draft& draft, const Register& known) const {
    const auto is_above = [&](const Pcode& pcode) {
        const auto there = drafts_.find(pcode);
        if (there != drafts_.end()) return there->second.unit.level < draft.unit.level;
        const auto listed_there = known.find(pcode);
        return listed_there != known.end() && listed_there->second->level < draft.unit.level;
    };
    for (auto above = parent_by_blocks(draft.unit.pcode); above && !above->digits().empty();
         above = parent_by_blocks(*above)) {
        if (is_above(*above)) return above;
    }
    return draft.far_parent ? draft.far_parent : Pcode::parse(draft.unit.pcode.country());
}

void UnitDrafts::link(const Register& known) {
    for (auto& [pcode, draft] : drafts_) {
        if (draft.unit.level != Level::adm0 && !draft.unit.parent) draft.unit.parent = parent_for(draft, known);
    }
}

void UnitDrafts::add_missing(const Register& known, Findings& findings) {
    using Place = std::pair<Pcode, Level>;
    std::set<Place> given;
    std::set<Place> other_vintage;  // where the files have a unit that the register has not
    std::set<Pcode> needed;
    for (const auto& [pcode, draft] : drafts_) {
        if (!draft.unit.parent) continue;
        const Place place{*draft.unit.parent, draft.unit.level};
        if (draft.unit.level >= Level::adm2) (known.contains(pcode) ? given : other_vintage).insert(place);
        needed.insert(*draft.unit.parent);
    }
    std::vector<const Unit*> by_level;
    for (const auto& [pcode, unit] : known) by_level.push_back(unit);
    std::stable_sort(by_level.begin(), by_level.end(), [](auto* a, auto* b) { return a->level < b->level; });
    std::vector<std::string> left_out;
    std::vector<std::string> missing;
    for (const Unit* unit : by_level) {
        if (drafts_.contains(unit->pcode)) continue;
        const bool replaced = unit->parent && (other_vintage.contains({*unit->parent, unit->level}) ||
                                               (known.contains(*unit->parent) && !drafts_.contains(*unit->parent)));
        if (replaced && !needed.contains(unit->pcode)) {
            left_out.push_back(unit->pcode.str());
            continue;
        }
        if (unit->parent && given.contains({*unit->parent, unit->level})) missing.push_back(unit->pcode.str());
        drafts_.emplace(unit->pcode, Draft{*unit, {}, true, {}});
    }
    report_codes("register.other_units", Severity::warning, left_out,
                 " unit(s) of the register were left out, because the files give other units in their place; they hold "
                 "for another date: ",
                 findings);
    report_codes("register.missing_in_file", Severity::warning, missing,
                 " unit(s) of the register are missing in the files, which have others beside them; they count without "
                 "borders: ",
                 findings);
}

void UnitDrafts::add_country_of(const Pcode& pcode) {
    const auto country = Pcode::parse(pcode.country());
    auto& unit = drafts_.try_emplace(*country, draft_of(*country, Level::adm0)).first->second.unit;
    if (country->str() != "KG") return;
    if (unit.name_en.empty()) unit.name_en = "Kyrgyzstan";
    if (unit.name_ky.empty()) unit.name_ky = "Кыргызстан";
    if (unit.name_ru.empty()) unit.name_ru = "Кыргызстан";
}

void UnitDrafts::add_countries() {
    std::set<Pcode> codes;
    for (const auto& [pcode, draft] : drafts_) codes.insert(pcode);
    for (const auto& pcode : codes) add_country_of(pcode);
}

/// A parent is of a higher level, so there are no circles.
void UnitDrafts::check_parents() const {
    for (const auto& [pcode, draft] : drafts_) {
        if (!draft.unit.parent) continue;
        const auto parent = drafts_.find(*draft.unit.parent);
        if (parent != drafts_.end() && parent->second.unit.level < draft.unit.level) continue;
        throw Error(ErrorKind::input, (draft.source.file.empty() ? "" : place(draft.source) + ": ") + "the unit " +
                                          pcode.str() + " lies in " + draft.unit.parent->str() +
                                          ", which is not there or not of a higher level. Correct its parent code.");
    }
}

std::map<Pcode, Source> UnitDrafts::sources() const {
    std::map<Pcode, Source> result;
    for (const auto& [pcode, draft] : drafts_) result.emplace(pcode, draft.source);
    return result;
}

std::vector<Unit> UnitDrafts::finish() {
    link({});
    add_countries();
    std::vector<Unit> units;
    for (auto& [pcode, draft] : drafts_) {
        if (!draft.typed) draft.unit.type = type_by_code(draft.unit);
    }
    check_parents();
    for (auto& [pcode, draft] : drafts_) units.push_back(std::move(draft.unit));
    drafts_.clear();
    return units;
}

}  // namespace kamtuu::read
