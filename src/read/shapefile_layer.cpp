#include "read/shapefile_layer.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>

#include "core/parallel.hpp"
#include "read/crs.hpp"
#include "read/dbf.hpp"
#include "read/geometry_notes.hpp"
#include "read/layer_text.hpp"
#include "read/shapefile.hpp"

namespace kamtuu::read {

namespace {

constexpr std::size_t rows_at_a_time = 64;

/// The first value of a field that is not what its type says, and how many there are.
struct BadValues {
    std::size_t count{};
    std::size_t first_row{};
    std::string first{};
};

void grow(Box& box, const Box& other) noexcept {
    if (other.empty()) return;
    box.grow({other.west, other.south});
    box.grow({other.east, other.north});
}

/// What one thread reads without asking the others.
struct Piece {
    std::vector<VectorFeature> features{};
    GeometryNotes notes{};
    std::vector<BadValues> bad{};  // by field
    std::size_t deleted{};
    std::size_t first_deleted{};
    Box left{};  // around polygons that were left in the file
};

class Reader {
public:
    Reader(const Shapefile& shapes, const Dbf& table, bool leave) : shapes_(shapes), table_(table), leave_(leave) {}

    [[nodiscard]] Piece read(std::size_t first, std::size_t end) const {
        Piece piece;
        piece.bad.resize(table_.fields().size());
        piece.features.reserve(end - first);
        for (auto row = first; row < end; ++row) {
            if (!table_.is_deleted(row))
                piece.features.push_back(feature(row, piece));
            else if (piece.deleted++ == 0)
                piece.first_deleted = row + 1;
        }
        return piece;
    }

private:
    [[nodiscard]] VectorFeature feature(std::size_t row, Piece& piece) const {
        VectorFeature result{.row = row + 1};
        const auto& fields = table_.fields();
        result.values.reserve(fields.size());
        for (std::size_t i = 0; i < fields.size(); ++i) {
            auto& value = result.values.emplace_back(table_.value(row, fields[i]));
            if (Dbf::is_bad(fields[i], value) && piece.bad[i].count++ == 0) {
                piece.bad[i].first_row = row + 1;
                piece.bad[i].first = value;
            }
        }
        if (shapes_.kind() == ShapeKind::points)
            result.points = shapes_.points(row, piece.notes);
        else if (leave_)
            grow(piece.left, shapes_.box_of_polygons(row, piece.notes));
        else
            result.polygon = shapes_.polygons(row, piece.notes);
        return result;
    }

    const Shapefile& shapes_;
    const Dbf& table_;
    bool leave_;
};

std::vector<Piece> pieces_of(const Shapefile& shapes, const Dbf& table, bool leave, unsigned threads) {
    const auto rows = shapes.rows();
    std::vector<Piece> pieces((rows + rows_at_a_time - 1) / rows_at_a_time);
    const Reader reader(shapes, table, leave);
    parallel_for(pieces.size(), threads, [&](std::size_t i) {
        pieces[i] = reader.read(i * rows_at_a_time, std::min(rows, (i + 1) * rows_at_a_time));
    });
    return pieces;
}

/// All pieces as one, in their order.
Piece joined(std::vector<Piece> pieces, std::size_t rows, std::size_t fields) {
    Piece all;
    all.features.reserve(rows);
    all.bad.resize(fields);
    for (auto& piece : pieces) {
        std::move(piece.features.begin(), piece.features.end(), std::back_inserter(all.features));
        all.notes.add(piece.notes);
        grow(all.left, piece.left);
        if (all.deleted == 0) all.first_deleted = piece.first_deleted;
        all.deleted += piece.deleted;
        for (std::size_t i = 0; i < fields; ++i) {
            const auto count = all.bad[i].count + piece.bad[i].count;
            if (all.bad[i].count == 0) all.bad[i] = std::move(piece.bad[i]);
            all.bad[i].count = count;
        }
    }
    return all;
}

class Teller {
public:
    Teller(std::string file, Findings& findings) : file_(std::move(file)), findings_(findings) {}

    void operator()(Severity severity, const char* code, std::optional<std::size_t> row, std::string message) const {
        findings_.push_back({severity, code, file_, row, {}, std::move(message)});
    }

private:
    std::string file_;
    Findings& findings_;
};

void report(const Piece& piece, const VectorLayer& layer, std::size_t unused_bytes, Findings& findings) {
    const Teller tell(layer.file, findings);
    piece.notes.report(layer.file, findings);
    if (piece.deleted > 0) {
        tell(Severity::note, "table.deleted_rows", piece.first_deleted,
             std::to_string(piece.deleted) + " row(s), this one first, were deleted in its table and are left out.");
    }
    if (unused_bytes > 0) {
        tell(Severity::note, "shapefile.unused_bytes", {},
             std::to_string(unused_bytes) +
                 " bytes of its .shp belong to no row. Editing leaves such bytes behind; if "
                 "it was not edited, rows may be missing.");
    }
    for (std::size_t i = 0; i < piece.bad.size(); ++i) {
        if (piece.bad[i].count == 0) continue;
        tell(Severity::warning, "table.bad_value", piece.bad[i].first_row,
             std::to_string(piece.bad[i].count) + " value(s) of " + layer.fields[i].name + ", first \"" +
                 piece.bad[i].first + "\", are not what the field is for. They were taken as texts.");
    }
}

std::vector<VectorField> fields_of(const Dbf& table) {
    std::vector<VectorField> fields;
    for (const auto& field : table.fields()) {
        const bool text = field.type == FieldType::text;
        fields.push_back({field.name, text ? field.length : 0, field.type});
    }
    return fields;
}

/// A field is only what all its values are.
void loosen_types(const Piece& piece, std::vector<VectorField>& fields) {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (piece.bad[i].count > 0) fields[i].type = FieldType::text;
}

void require(Shapes wanted, ShapeKind kind, const std::string& name, const Complaint& complain) {
    const bool polygons = kind == ShapeKind::polygons || kind == ShapeKind::none;
    if (polygons || (kind == ShapeKind::points && wanted != Shapes::polygons)) return;
    if (wanted == Shapes::polygons) complain("has no layer of polygons (" + name + "). Name a file with boundaries.");
    complain("has neither polygons nor points. ogr2ogr converts other shapes.");
}

/// A file whose shapes may be asked for after it was read.
struct OpenFile {
    OpenFile(ShapefileParts all, const Complaint& complain, unsigned threads)
        : parts(std::move(all)), shapes(parts.shp(), parts.shx(), complain, threads) {}

    ShapefileParts parts;
    Shapefile shapes;  // views of them
};

/// What is to be told of them was told when they were read first.
std::function<MultiPolygon(std::size_t)> polygons_in(std::shared_ptr<const OpenFile> file) {
    return [file = std::move(file)](std::size_t row) {
        GeometryNotes told;
        return file->shapes.polygons(row - 1, told);
    };
}

}  // namespace

VectorLayer read_shapefile(ShapefileParts all_parts, const Complaint& complain, const std::string& name, Shapes wanted,
                           const BoundaryOptions& options, Findings& findings) {
    const auto file = std::make_shared<const OpenFile>(std::move(all_parts), complain, options.threads);
    const auto& [parts, shapes] = *file;
    const Dbf table(parts.dbf(), complain);
    if (table.rows() != shapes.rows()) {
        complain("its parts do not belong together: " + std::to_string(shapes.rows()) + " shapes, " +
                 std::to_string(table.rows()) + " rows in the .dbf. Copy all parts from one place.");
    }
    require(wanted, shapes.kind(), name, complain);
    VectorLayer layer;
    layer.file = complain.file();
    layer.name = name;
    layer.crs_wkt = wkt_of_prj(parts.prj());
    const bool leave = wanted == Shapes::polygons_or_points_left && shapes.kind() == ShapeKind::polygons &&
                       (layer.crs_wkt.empty() || layer.crs_wkt == lonlat_code);
    auto read = joined(pieces_of(shapes, table, leave, options.threads), shapes.rows(), table.fields().size());
    layer.crs_source = ".prj";
    layer.fields = fields_of(table);
    loosen_types(read, layer.fields);
    layer.features = std::move(read.features);
    if (leave) layer.left = {polygons_in(file), read.left};
    report(read, layer, shapes.unused_bytes(), findings);
    decode_layer(layer, dbf_encoding(parts.cpg(), table.language_driver(), options.encoding), findings);
    return layer;
}

}  // namespace kamtuu::read
