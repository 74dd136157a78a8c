// Any bytes are either a shapefile that is read whole, or an Error that names the file; never anything else.
//
// The input is the three files one after the other, each behind its length as four bytes, the lowest first; lengths
// that are not there are those of what is left. A plain .shp is tried too, with an index made for it.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>

#include "read/bytes.hpp"
#include "read/dbf.hpp"
#include "read/shapefile.hpp"

namespace {

using namespace kamtuu;

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

template <typename Work>
void try_to(Work work) {
    try {
        work();
    } catch (const Error& error) {
        require(std::string_view(error.what()).find("fuzz.shp") != std::string_view::npos, "an error names the file");
    }
}

void read_polygons(const read::Shapefile& shapes, std::size_t row, read::GeometryNotes& notes) {
    const auto box = shapes.box_of_polygons(row, notes);  // throws where polygons() would
    for (const auto& polygon : shapes.polygons(row, notes)) {
        require(polygon.outer.size() >= 4 && polygon.outer.front() == polygon.outer.back(), "a ring is closed");
        for (const auto p : polygon.outer) require(box.contains(p), "the box is around all rings");
    }
}

void read_shapes(std::string_view shp, std::string_view shx) {
    const read::Shapefile shapes(shp, shx, read::Complaint("fuzz.shp"), 1);
    require(shapes.unused_bytes() <= shp.size(), "no more bytes are unused than there are");
    for (std::size_t row = 0; row < shapes.rows(); ++row) {
        read::GeometryNotes notes;
        try_to([&] {
            if (shapes.kind() == read::ShapeKind::points)
                (void)shapes.points(row, notes);
            else if (shapes.kind() == read::ShapeKind::polygons)
                read_polygons(shapes, row, notes);
        });
    }
}

void read_table(std::string_view dbf) {
    const read::Dbf table(dbf, read::Complaint("fuzz.shp"));
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (const auto& field : table.fields()) {
            const auto value = table.value(row, field);
            require(value.size() <= 400, "a value is not longer than its field");
            (void)read::Dbf::is_bad(field, value);
        }
}

std::string_view take(std::string_view& bytes) {
    if (bytes.size() < 4) return {};
    const auto length = read::little32(bytes, 0);
    bytes.remove_prefix(4);
    const auto taken = bytes.substr(0, length);
    bytes.remove_prefix(taken.size());
    return taken;
}

std::string big(std::size_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> static_cast<unsigned>(shift));
    return bytes;
}

/// The index that a main file should have, as its own records tell their lengths.
std::string index_of(std::string_view shp) {
    std::string rows;
    for (std::size_t at = 100; at + 8 <= shp.size();) {
        const std::size_t words = read::big32(shp, at + 4);
        rows += big(at / 2) + big(words);
        at += 8 + 2 * words;
    }
    std::string head(shp.substr(0, 100));
    if (head.size() == 100) head.replace(24, 4, big(50 + rows.size() / 2));
    return head + rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto index = index_of(bytes);
    try_to([&] { read_shapes(bytes, index); });
    try_to([&] { read_table(bytes); });
    auto rest = bytes;
    const auto shp = take(rest);
    const auto shx = take(rest);
    try_to([&] { read_shapes(shp, shx); });
    try_to([&] { read_table(rest); });
    return 0;
}
