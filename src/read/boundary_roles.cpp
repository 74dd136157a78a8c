#include "read/boundary_roles.hpp"

#include <algorithm>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

namespace kamtuu::read {

namespace {

// The generations of names that Kyrgyz layers and OCHA's have had, the surest first. "amd" is no slip of ours.
// A name cut to a DBF's ten letters ends early or in "_1".
constexpr std::array roles{
    BoundaryRole{
        "adm#_pcode", "P-code of the unit of this level, in any spelling",
        "adm#_pcode admin#pcode admin#pcod adm#pcode amd#_pcode adm#_pcod adm#_pco_1 adm#_pc adm#_code adm#_soate"},
    BoundaryRole{"adm#_name_en", "English name",
                 "adm#_en admin#name_en adm#_name_en adm#_name admin#name admin#na_en amd#_en adm#_eng adm#name"},
    BoundaryRole{"adm#_name_ky", "Kyrgyz name",
                 "adm#_ky adm#_kr adm#_kg admin#name_ky adm#_name_ky adm#_kyr adm#_kgz amd#_ky admin#na_ky"},
    BoundaryRole{"adm#_name_ru", "Russian name", "adm#_ru admin#name_ru adm#_name_ru adm#_rus amd#_ru admin#na_ru"},
    BoundaryRole{"adm#_name_local",
                 "name in the language that lang1 or lang2 says, else Kyrgyz or Russian by its letters",
                 "adm#_name1 adm#_name2"},
    BoundaryRole{
        "adm#_other", "another name of the unit",
        "adm#alt1en adm#alt2en adm#alt1ru adm#alt2ru adm#alt1ky adm#alt2ky adm#alt1_en adm#alt2_en adm#alt1_ru "
        "adm#alt2_ru adm#alt1_ky adm#alt2_ky adm#altnam1 adm#altnam2 adm#_ref_name adm#_ref admin#refname"},
    BoundaryRole{"population", "people who live in the unit", "population pop_total total_pop pop_tot pop"},
    BoundaryRole{"accuracy", "what every result made from these borders must say", "accuracy"},
    BoundaryRole{"vintage", "date for which the borders hold", "validon valid_on date"},
};

/// Digit of the level that `name` has where `alias` has `#`; -1 if it has no level; empty if they differ.
std::optional<int> match(std::string_view alias, std::string_view name) {
    if (alias.size() != name.size()) return std::nullopt;
    int level = -1;
    for (std::size_t i = 0; i < alias.size(); ++i) {
        if (alias[i] == '#' && name[i] >= '0' && name[i] < '0' + static_cast<int>(level_count)) {
            level = name[i] - '0';
        } else if (alias[i] != name[i]) {
            return std::nullopt;
        }
    }
    return level;
}

/// A role of the table at a level: "adm3_pcode".
struct RoleAt {
    std::size_t role{};
    int level{-1};
    std::size_t rank{};  ///< place of the alias that was found; smaller is surer

    [[nodiscard]] std::string name() const {
        std::string text(roles[role].role);
        if (const auto at = text.find('#'); at != std::string::npos) text[at] = static_cast<char>('0' + level);
        return text;
    }
};

std::optional<RoleAt> role_of(std::string_view field) {
    const auto name = text::to_lower(field);
    for (std::size_t role = 0; role < roles.size(); ++role) {
        const auto aliases = text::split(roles[role].aliases, ' ');
        for (std::size_t rank = 0; rank < aliases.size(); ++rank) {
            if (const auto level = match(aliases[rank], name)) return RoleAt{role, *level, rank};
        }
    }
    return std::nullopt;
}

std::optional<RoleAt> role_named(std::string_view name) {
    for (std::size_t role = 0; role < roles.size(); ++role) {
        if (const auto level = match(roles[role].role, text::to_lower(name))) return RoleAt{role, *level, 0};
    }
    return std::nullopt;
}

std::string names_of(const VectorLayer& layer) {
    std::vector<std::string> names;
    for (const auto& field : layer.fields) names.push_back(field.name);
    return text::join(names, ", ");
}

std::string role_names() {
    std::vector<std::string> names;
    for (const auto& role : roles) names.emplace_back(role.role);
    return text::join(names, ", ");
}

std::size_t position_of(const VectorLayer& layer, const std::string& field) {
    const auto found = std::find_if(layer.fields.begin(), layer.fields.end(), [&](const VectorField& f) {
        return text::to_lower(f.name) == text::to_lower(field);
    });
    if (found != layer.fields.end()) return static_cast<std::size_t>(found - layer.fields.begin());
    throw Error(ErrorKind::input, layer.file + ", layer " + layer.name + ": has no field \"" + field +
                                      "\". It has: " + names_of(layer) + ".");
}

/// Whether a role can be had by several fields at once.
bool is_plural(std::string_view role) { return role == "adm#_other" || role == "accuracy"; }

constexpr std::string_view kyrgyz_letters[] = {"ө", "ү", "ң", "ӊ", "Ө", "Ү", "Ң"};

bool has_kyrgyz_letter(std::string_view text) {
    return std::any_of(std::begin(kyrgyz_letters), std::end(kyrgyz_letters),
                       [&](std::string_view letter) { return text.find(letter) != std::string_view::npos; });
}

class Finder {
public:
    Finder(const VectorLayer& layer, Findings& findings) : layer_(layer), findings_(findings) {
        taken_.resize(layer.fields.size());
    }

    BoundaryFields find(const std::map<std::string, std::string>& columns) {
        for (const auto& [role, field] : columns) ask(role, field);
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            if (!taken_[i]) offer(i, role_of(layer_.fields[i].name));
        }
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            if (taken_[i]) settle(i, *taken_[i]);
            result_.roles.push_back({layer_.fields[i].name, taken_[i] ? taken_[i]->name() : ""});
        }
        return std::move(result_);
    }

private:
    void ask(const std::string& name, const std::string& field) {
        const auto role = role_named(name);
        if (!role) {
            throw Error(ErrorKind::usage, "there is no role \"" + name +
                                              "\" for a field of boundaries. There are (# is 0 to 3): " + role_names() +
                                              ".");
        }
        taken_[position_of(layer_, field)] = *role;
    }

    /// Of two fields for one role the surer keeps it.
    void offer(std::size_t field, const std::optional<RoleAt>& role) {
        if (!role) return;
        for (auto& other : taken_) {
            if (!other || is_plural(roles[role->role].role) || is_local(*role)) continue;
            if (other->role != role->role || other->level != role->level) continue;
            if (other->rank <= role->rank) return;
            other.reset();
        }
        taken_[field] = *role;
    }

    static bool is_local(const RoleAt& role) { return roles[role.role].role == "adm#_name_local"; }

    void settle(std::size_t field, const RoleAt& role) {
        const auto name = roles[role.role].role;
        if (name == "population") result_.population = field;
        if (name == "accuracy") result_.accuracy.push_back(field);
        if (name == "vintage") result_.vintage = field;
        if (role.level < 0) return;
        auto& level = result_.levels[static_cast<std::size_t>(role.level)];
        if (name == "adm#_pcode") level.pcode = field;
        if (name == "adm#_name_en") level.en = field;
        if (name == "adm#_name_ky") level.ky = field;
        if (name == "adm#_name_ru") level.ru = field;
        if (name == "adm#_name_local") settle_local(field, level);
        if (name == "adm#_other") level.others.push_back(field);
    }

    void settle_local(std::size_t field, LevelFields& level) {
        auto language = stated_language(layer_.fields[field].name.back());
        if (language.empty()) {
            language = language_of_letters(field);
            findings_.push_back({Severity::note,
                                 "names.language_assumed",
                                 layer_.file,
                                 {},
                                 {},
                                 "The names in " + layer_.fields[field].name + " were taken for " +
                                     (language == "ky" ? "Kyrgyz" : "Russian") + " by their letters."});
        }
        auto& place = language == "ky" ? level.ky : language == "ru" ? level.ru : level.en;
        if (!place) place = field;
    }

    /// What the first row of the column "lang1" says of "adm3_name1".
    std::string stated_language(char number) const {
        const auto column = std::string("lang") + number;
        for (std::size_t i = 0; i < layer_.fields.size(); ++i) {
            if (text::to_lower(layer_.fields[i].name) != column || layer_.features.empty()) continue;
            const auto said = text::to_lower(text::trim(layer_.features.front().values[i]));
            if (said == "en" || said == "ky" || said == "ru") return said;
        }
        return {};
    }

    std::string language_of_letters(std::size_t field) const {
        const bool kyrgyz = std::any_of(layer_.features.begin(), layer_.features.end(),
                                        [&](const VectorFeature& f) { return has_kyrgyz_letter(f.values[field]); });
        return kyrgyz ? "ky" : "ru";
    }

    const VectorLayer& layer_;
    Findings& findings_;
    std::vector<std::optional<RoleAt>> taken_;
    BoundaryFields result_;
};

}  // namespace

std::span<const BoundaryRole> boundary_roles() noexcept { return roles; }

bool BoundaryFields::has_pcode() const noexcept {
    return std::any_of(levels.begin(), levels.end(), [](const LevelFields& level) { return level.pcode.has_value(); });
}

BoundaryFields find_fields(const VectorLayer& layer, const std::map<std::string, std::string>& columns,
                           Findings& findings) {
    return Finder(layer, findings).find(columns);
}

void require_pcode(const VectorLayer& layer, const BoundaryFields& fields) {
    if (fields.has_pcode()) return;
    throw Error(ErrorKind::input, layer.file + ", layer " + layer.name +
                                      ": no field is known to have P-codes. Its fields: " + names_of(layer) +
                                      ". Say which: --column adm3_pcode=FIELD (adm1_, adm2_ for other levels).");
}

}  // namespace kamtuu::read
