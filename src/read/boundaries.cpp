#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include <kamtuu/error.hpp>
#include <kamtuu/read.hpp>

#include "core/number.hpp"
#include "core/parallel.hpp"
#include "core/text.hpp"
#include "geometry/repair.hpp"
#include "geometry/upper_levels.hpp"
#include "read/boundary_roles.hpp"
#include "read/crs.hpp"
#include "read/input_file.hpp"
#include "read/register.hpp"
#include "read/unit_drafts.hpp"
#include "read/unit_rows.hpp"
#include "read/vector_file.hpp"

namespace kamtuu {

namespace {

void report(const Progress& progress, double share, std::string_view step) {
    if (!progress || progress(share, step)) return;
    throw Error(ErrorKind::cancelled, "reading boundaries was cancelled.");
}

read::Country country_of(const std::vector<read::UnitRow>& rows) {
    const bool kyrgyz = std::any_of(rows.begin(), rows.end(),
                                    [](const read::UnitRow& row) { return row.own().pcode->country() == "KG"; });
    return kyrgyz ? read::Country::kyrgyz : read::Country::other;
}

/// What every result must say: the file's own words on accuracy, and the date that it holds for. Each once.
void add_notes(const read::VectorLayer& layer, const read::BoundaryFields& fields, std::vector<std::string>& notes) {
    const auto add = [&](std::size_t field, const std::string& before) {
        std::set<std::string> said;
        for (const auto& feature : layer.features) said.emplace(text::trim(feature.values[field]));
        for (const auto& text : said) {
            auto note = before + text;
            if (!text.empty() && std::find(notes.begin(), notes.end(), note) == notes.end()) {
                notes.push_back(std::move(note));
            }
        }
    };
    for (const auto field : fields.accuracy) add(field, "");
    if (fields.vintage) add(*fields.vintage, "Borders of " + layer.file + " are as of ");
}

std::string km2(Area area) {
    std::string text;
    append_number(text, area.km2(), 6);
    return text + " km2";
}

/// The two halves of a bow tie run round in opposite ways, and their areas cancel.
std::string change_of_area(Area before, Area after) {
    constexpr double told_share = 0.01;
    const bool told = before.m2() >= told_share * after.m2();
    return (told ? km2(before) + " before" : "the area before cannot be told") + ", " + km2(after) + " after.";
}

std::optional<Finding> repair_unit(Unit& unit, const read::Source& source) {
    auto repaired = repair(unit.polygon);
    if (repaired.fault) {
        const Finding finding{Severity::warning,
                              "polygon.repaired",
                              source.file,
                              source.row,
                              unit.pcode.str(),
                              "Its polygon was not valid (" + *repaired.fault +
                                  ") and was repaired: " + change_of_area(area(unit.polygon), area(repaired.polygon))};
        unit.polygon = std::move(repaired.polygon);
        return finding;
    }
    unit.polygon = std::move(repaired.polygon);
    return std::nullopt;
}

void repair_units(std::vector<Unit>& units, const std::map<Pcode, read::Source>& sources, unsigned threads,
                  Findings& findings) {
    std::vector<std::optional<Finding>> found(units.size());
    parallel_for(units.size(), threads, [&](std::size_t i) {
        if (!units[i].polygon.empty()) found[i] = repair_unit(units[i], sources.at(units[i].pcode));
    });
    for (auto& finding : found) {
        if (finding) findings.push_back(std::move(*finding));
    }
}

/// "3 unit(s)" and their codes: all of a few, the first of many.
struct Listed {
    std::vector<std::string> codes{};

    [[nodiscard]] std::string count() const { return std::to_string(codes.size()) + " unit(s)"; }
    [[nodiscard]] std::string text() const {
        constexpr std::size_t most = 20;
        const std::vector<std::string> first(codes.begin(),
                                             codes.begin() + static_cast<std::ptrdiff_t>(std::min(most, codes.size())));
        return text::join(first, ", ") + (codes.size() > most ? " …" : "");
    }
};

void report_units_without_polygon(const Boundaries& boundaries, Findings& findings) {
    Listed leaves;
    Listed upper;
    for (const auto& unit : boundaries.units()) {
        if (unit.polygon.empty()) (boundaries.is_leaf(unit) ? leaves : upper).codes.push_back(unit.pcode.str());
    }
    if (leaves.codes.empty()) return;
    const auto above = upper.codes.empty() ? std::string()
                                           : " For want of them " + upper.count() +
                                                 " above have no polygon either: " + upper.text() + ".";
    findings.push_back({Severity::warning,
                        "boundaries.no_polygon",
                        {},
                        {},
                        {},
                        leaves.count() +
                            " at the bottom of the tree have no polygon, so no point lies in them and maps show them "
                            "as circles, if at all: " +
                            leaves.text() + "." + above});
}

/// One file after the other: reading is GDAL's, and a file has its own CRS, encoding and fields.
class BoundaryReader {
public:
    BoundaryReader(const BoundaryOptions& options, Findings& findings) : options_(options), findings_(findings) {}

    void read(const std::filesystem::path& file) {
        for (auto& layer : read::read_vector_file(file, options_, findings_)) take(std::move(layer));
    }

    Boundaries finish() {
        add_layers();
        if (!options_.register_folder.empty()) {
            report(options_.progress, 0.5, "reading the register");
            drafts_.merge(read::read_register_units(options_.register_folder, findings_), findings_);
        }
        const auto sources = drafts_.sources();
        auto units = drafts_.finish();
        report(options_.progress, 0.6, "repairing polygons");
        repair_units(units, sources, options_.threads, findings_);
        report(options_.progress, 0.8, "deriving upper levels");
        if (options_.derive_upper_levels) derive_upper_levels(units, options_.threads, findings_);
        for (const auto& note : notes_) {
            findings_.push_back({Severity::note, "boundaries.note", {}, {}, {}, "The boundaries say: " + note + "."});
        }
        Boundaries boundaries(std::move(units), std::move(notes_));
        report_units_without_polygon(boundaries, findings_);
        report(options_.progress, 1, "boundaries read");
        return boundaries;
    }

private:
    struct Layer {
        read::VectorLayer layer{};
        read::BoundaryFields fields{};
        std::vector<read::UnitRow> rows{};
    };

    void take(read::VectorLayer layer) {
        auto fields = read::find_fields(layer, options_.columns, findings_);
        read::require_pcode(layer, fields);
        auto rows = read::read_unit_rows(layer, fields, findings_);
        read::to_lonlat(layer, options_.crs, country_of(rows), findings_);
        layers_.push_back({std::move(layer), std::move(fields), std::move(rows)});
    }

    /// Deeper levels first, so that the result does not depend on the order in which the files were named.
    void add_layers() {
        const auto before = [](const Layer& a, const Layer& b) {
            return std::tuple(read::deepest_of(b.rows), std::string_view(a.layer.file),
                              std::string_view(a.layer.name)) <
                   std::tuple(read::deepest_of(a.rows), std::string_view(b.layer.file), std::string_view(b.layer.name));
        };
        std::stable_sort(layers_.begin(), layers_.end(), before);
        for (auto& [layer, fields, rows] : layers_) {
            add_notes(layer, fields, notes_);
            drafts_.add(std::move(layer), rows, findings_);
        }
        layers_.clear();
    }

    const BoundaryOptions& options_;
    Findings& findings_;
    std::vector<Layer> layers_;
    read::UnitDrafts drafts_;
    std::vector<std::string> notes_;
};

void refuse_file_given_twice(const std::vector<std::filesystem::path>& files) {
    for (auto file = files.begin(); file != files.end(); ++file) {
        const bool again = std::any_of(files.begin(), file, [&](const std::filesystem::path& before) {
            std::error_code missing;  // which reading it will tell
            return std::filesystem::equivalent(before, *file, missing);
        });
        if (again) throw Error(ErrorKind::input, read::file_name(*file) + ": is given twice. Name it once.");
    }
}

}  // namespace

Boundaries read_boundaries(const std::vector<std::filesystem::path>& files, const BoundaryOptions& options,
                           Findings& findings) {
    if (files.empty()) throw Error(ErrorKind::usage, "no file of boundaries was named.");
    refuse_file_given_twice(files);
    BoundaryReader reader(options, findings);
    for (std::size_t i = 0; i < files.size(); ++i) {
        report(options.progress, 0.5 * static_cast<double>(i) / static_cast<double>(files.size()),
               "reading boundaries");
        reader.read(files[i]);
    }
    return reader.finish();
}

Boundaries read_register(const std::filesystem::path& folder, Findings& findings) {
    read::UnitDrafts drafts;
    drafts.merge(read::read_register_units(folder, findings), findings);
    auto units = drafts.finish();
    derive_upper_levels(units, 1, findings);
    return Boundaries(std::move(units));
}

}  // namespace kamtuu
