#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/boundaries.hpp>
#include <kamtuu/finding.hpp>
#include <kamtuu/holes.hpp>
#include <kamtuu/populations.hpp>
#include <kamtuu/progress.hpp>
#include <kamtuu/records.hpp>

#pragma GCC visibility push(default)
namespace kamtuu {

struct BoundaryOptions {
    /// A register: a folder with `units.csv` and perhaps `aliases.csv`, which gives names, other names, types and
    /// parents, and the units of levels that no file has. Empty: only what the files say.
    std::filesystem::path register_folder{};
    /// Role to field name, where the alias table would not find it or finds the wrong one: {"adm3_pcode", "SOATE"}.
    std::map<std::string, std::string> columns{};
    /// Name of the encoding of attribute texts, as iconv knows it ("CP1251"); empty: as the file says.
    std::string encoding{};
    /// Coordinate system of files that do not say theirs, or whose own puts Kyrgyz units outside the country, as PROJ
    /// knows it ("EPSG:28413"); empty: as the file says.
    std::string crs{};
    /// Layer, for files that have several; empty: all layers with polygons.
    std::string layer{};
    /// False for those who only ask where points lie or who borders on whom: upper levels keep the polygons that files
    /// give them, or none, and no unit gets an area. Most of the time of reading goes into these.
    bool derive_upper_levels{true};
    unsigned threads{0};  ///< 0: as many as there are cores
    Progress progress{};
};

/// Reads administrative units with their polygons: shapefile (also zipped), GeoPackage, GeoJSON, FlatGeobuf; any
/// number of files, one or several levels. Field roles are found by an alias table. Coordinates become EPSG:4326
/// lon/lat, Z and M are dropped, invalid polygons repaired, upper levels derived from their leaves: each with a
/// finding. Throws Error (input) for what cannot be read whole; nothing is lost silently.
Boundaries read_boundaries(const std::vector<std::filesystem::path>& files, const BoundaryOptions& options,
                           Findings& findings);

/// Reads a register alone: its units have label points and no polygons.
Boundaries read_register(const std::filesystem::path& folder, Findings& findings);

/// Reads a list of places of which it is known what is there, for holes(): a CSV file with the columns `name`, `class`
/// (lake, foreign_enclave or missing_unit), `country`, `lon`, `lat` and `source`. Throws Error (input), naming the row,
/// for a missing column, a class or a coordinate that is none.
std::vector<KnownPlace> read_known_places(const std::filesystem::path& file, Findings& findings);

/// Reads a table of populations: a CSV file with the columns `pcode` and `population`, and perhaps `year` and `source`.
/// P-codes in any of their spellings. Of several years the latest counts, and a finding says which. Rows without a
/// figure, with one that is no number, or whose code no unit has are left out, each with a finding. Throws Error
/// (input) for a missing column.
std::vector<PopulationFigure> read_populations(const std::filesystem::path& file, const Boundaries& boundaries,
                                               Findings& findings);

/// What a field or column was taken for.
struct FieldRole {
    std::string field{};  ///< as the file names it
    std::string role{};   ///< "adm3_pcode"; empty: not used
};

/// What is in one layer of a file, and what read_boundaries would assume about it.
struct LayerDescription {
    std::string file{};  ///< name without folder
    std::string layer{};
    std::string format{};    ///< "ESRI Shapefile"
    std::string encoding{};  ///< "UTF-8 (from .cpg)"
    std::string crs{};       ///< "EPSG:4326 (from .prj)"
    std::size_t features{};
    std::size_t vertices{};
    Box box{};  ///< lon/lat
    std::vector<FieldRole> fields{};
};

std::vector<LayerDescription> describe(const std::vector<std::filesystem::path>& files, const BoundaryOptions& options,
                                       Findings& findings);

struct RecordOptions {
    /// Role to column name, where the alias table would not find it: {"municipality", "Location 2"}.
    std::map<std::string, std::string> columns{};
    /// Encoding of a CSV file; empty: UTF-8, or UTF-16 with a byte order mark.
    std::string encoding{};
    /// Field separator of a CSV file; 0: found from the header among comma, semicolon and tab.
    char separator{0};
    /// Sheet of an XLSX or ODS file; empty: the only one, or the first with a table.
    std::string sheet{};
};

/// The records of a table and what its columns were taken for.
struct RecordTable {
    Records records{};
    std::vector<FieldRole> columns{};
};

/// Reads a project table: CSV (RFC 4180 and its usual dialects), XLSX or ODS. Every cell is text until a role asks for
/// a number. Throws Error (input), with row and column, for what cannot be read whole, and for a table without any
/// place column.
RecordTable read_records(const std::filesystem::path& file, const RecordOptions& options, Findings& findings);

/// The same of a CSV file whose bytes are at hand, as from a pipe; `name` is what findings and messages call it.
RecordTable parse_records(std::string bytes, std::string_view name, const RecordOptions& options, Findings& findings);

}  // namespace kamtuu
#pragma GCC visibility pop
