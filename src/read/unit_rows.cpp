#include "read/unit_rows.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

namespace kamtuu::read {

namespace {

constexpr std::size_t index(Level level) noexcept { return static_cast<std::size_t>(level); }

/// KG and two digits, then zeros: a region's code, in whatever column it stands.
bool is_region_code(const Pcode& pcode) {
    const auto digits = pcode.digits();
    return pcode.country() == "KG" && digits.size() == 11 && digits.find_first_not_of('0', 2) == std::string_view::npos;
}

class RowReader {
public:
    RowReader(const VectorLayer& layer, const BoundaryFields& fields) : layer_(layer), fields_(fields) {}

    UnitRow read(const VectorFeature& feature) {
        UnitRow row;
        row.row = feature.row;
        for (std::size_t level = 0; level < level_count; ++level) row.levels[level] = names(feature, level);
        row.level = own_level(row);
        const auto above = index(row.level);
        row.tells_parent = above > 0 && fields_.levels[above - 1].pcode.has_value();
        row.population = population(feature);
        return row;
    }

    void report(Findings& findings) const {
        for (const auto& [what, seen] : remarks_) {
            findings.push_back({Severity::note,
                                "pcode.read_as",
                                layer_.file,
                                seen.second,
                                {},
                                std::to_string(seen.first) + " code(s) in " + what.first + ": " + what.second + "."});
        }
        if (unreadable_.first == 0) return;
        findings.push_back(
            {Severity::warning,
             "population.unreadable",
             layer_.file,
             unreadable_.second,
             {},
             std::to_string(unreadable_.first) + " population figure(s) are no numbers and were left out."});
    }

private:
    using CountAndRow = std::pair<std::size_t, std::size_t>;

    static void count(CountAndRow& seen, std::size_t row) {
        if (seen.first++ == 0) seen.second = row;
    }

    static std::string value(const VectorFeature& feature, std::optional<std::size_t> field) {
        return field ? std::string(text::trim(feature.values[*field])) : std::string();
    }

    CodedNames names(const VectorFeature& feature, std::size_t level) {
        const auto& fields = fields_.levels[level];
        CodedNames result{code(feature, fields.pcode),
                          value(feature, fields.en),
                          value(feature, fields.ky),
                          value(feature, fields.ru),
                          {}};
        for (const auto field : fields.others) {
            if (auto other = value(feature, field); !other.empty()) result.others.push_back(std::move(other));
        }
        return result;
    }

    std::optional<Pcode> code(const VectorFeature& feature, std::optional<std::size_t> field) {
        const auto typed = value(feature, field);
        if (typed.empty()) return std::nullopt;
        auto read = read_typed_pcode(typed);
        const auto& name = layer_.fields[*field].name;
        if (!read.pcode) {
            throw Error(ErrorKind::input, layer_.file + ", row " + std::to_string(feature.row) + ": \"" + typed +
                                              "\" in " + name + " is no P-code: " + read.remark + ".");
        }
        if (!read.remark.empty()) count(remarks_[{name, read.remark}], feature.row);
        return std::move(read.pcode);
    }

    Level own_level(UnitRow& row) const {
        std::size_t deepest = level_count;
        for (std::size_t level = 0; level < level_count; ++level) {
            if (row.levels[level].pcode) deepest = level;
        }
        if (deepest == level_count) {
            throw Error(ErrorKind::input, layer_.file + ", row " + std::to_string(row.row) +
                                              ": has no P-code. Give it one, or delete the row.");
        }
        row.deepest = static_cast<Level>(deepest);
        const auto& names = row.levels[deepest];
        require_pcode_of_name(row, deepest);
        std::size_t own = 0;
        while (row.levels[own].pcode != names.pcode) ++own;
        if (own > 1 && is_region_code(*names.pcode)) own = 1;
        if (own != deepest) fill(row.levels[own], names);
        return static_cast<Level>(own);
    }

    /// A blank code under which a name of its own stands is not the end of a branch: the row would pass for its
    /// district's.
    void require_pcode_of_name(const UnitRow& row, std::size_t deepest) const {
        const auto& own = row.levels[deepest];
        for (std::size_t level = deepest + 1; level < level_count; ++level) {
            if (!fields_.levels[level].pcode) continue;
            const auto& field = layer_.fields[*fields_.levels[level].pcode].name;
            for (const auto name : {&CodedNames::en, &CodedNames::ky, &CodedNames::ru}) {
                const auto& said = row.levels[level].*name;
                if (said.empty() || said == own.*name) continue;
                throw Error(ErrorKind::input, layer_.file + ", row " + std::to_string(row.row) + ": \"" + said +
                                                  "\" has no P-code, since " + field +
                                                  " is blank. Give it its code, or delete the row.");
            }
        }
    }

    /// Names that only the repeated, deeper columns have.
    static void fill(CodedNames& own, const CodedNames& repeated) {
        own.pcode = repeated.pcode;
        for (auto name : {&CodedNames::en, &CodedNames::ky, &CodedNames::ru}) {
            if ((own.*name).empty()) own.*name = repeated.*name;
        }
        if (own.others.empty()) own.others = repeated.others;
    }

    std::optional<double> population(const VectorFeature& feature) {
        const auto typed = value(feature, fields_.population);
        if (typed.empty()) return std::nullopt;
        double number = 0;
        const auto* const end = typed.data() + typed.size();
        const auto [stop, fault] = std::from_chars(typed.data(), end, number);
        if (fault == std::errc{} && stop == end && number >= 0 && number < 1e10) return number;
        count(unreadable_, feature.row);
        return std::nullopt;
    }

    const VectorLayer& layer_;
    const BoundaryFields& fields_;
    std::map<std::pair<std::string, std::string>, CountAndRow> remarks_;  // by field and remark
    CountAndRow unreadable_;
};

}  // namespace

Level deepest_of(const std::vector<UnitRow>& rows) {
    Level deepest{};
    for (const auto& row : rows) deepest = std::max(deepest, row.deepest);
    return deepest;
}

std::vector<UnitRow> read_unit_rows(const VectorLayer& layer, const BoundaryFields& fields, Findings& findings) {
    RowReader reader(layer, fields);
    std::vector<UnitRow> rows;
    for (const auto& feature : layer.features) rows.push_back(reader.read(feature));
    reader.report(findings);
    return rows;
}

}  // namespace kamtuu::read
