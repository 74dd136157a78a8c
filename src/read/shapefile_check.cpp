#include "read/shapefile_check.hpp"

#include <array>
#include <cpl_conv.h>
#include <cpl_vsi.h>
#include <cstdint>
#include <memory>
#include <string_view>

#include <kamtuu/error.hpp>

#include "core/text.hpp"
#include "read/bytes.hpp"
#include "read/gdal.hpp"

namespace kamtuu::read {

namespace {

constexpr std::size_t header_length = 100;  // of .shp and .shx
constexpr std::size_t index_length = 8;     // of a row in the .shx
constexpr std::size_t record_header = 8;    // before a row in the .shp
constexpr std::size_t dbf_header_length = 32;
constexpr GIntBig most_bytes = GIntBig{4} << 30U;  // what 32-bit offsets in words can reach with GDAL

struct FreeBytes {
    void operator()(GByte* bytes) const noexcept { VSIFree(bytes); }
};

std::string ingest(const std::string& path) {
    GByte* read = nullptr;
    vsi_l_offset size = 0;
    if (VSIIngestFile(nullptr, path.c_str(), &read, &size, most_bytes) == FALSE) return {};
    const std::unique_ptr<GByte, FreeBytes> bytes(read);
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

/// Says the same of every file: its name, what is wrong, what to do.
class Complaint {
public:
    explicit Complaint(std::string shown) : shown_(std::move(shown)) {}
    [[noreturn]] void operator()(const std::string& cause) const {
        throw Error(ErrorKind::input, shown_ + ": " + cause);
    }
    [[noreturn]] void row(std::size_t row, const std::string& cause) const {
        throw Error(ErrorKind::input, shown_ + ", row " + std::to_string(row) + ": " + cause +
                                          ". Get the shapefile again from where it came from.");
    }

private:
    std::string shown_;
};

/// A main or index file must begin with its magic number and be as long as its header says. Longer is harmless:
/// offsets lead nowhere else.
void check_length(std::string_view bytes, const char* part, const Complaint& complain) {
    const std::string name(part);
    if (bytes.size() < header_length || big32(bytes, 0) != 9994)
        complain("its " + name + " has no header. Get it again.");
    const std::uint64_t promised = std::uint64_t{big32(bytes, 24)} * 2;
    if (promised > bytes.size()) {
        complain("its " + name + " is cut short: " + std::to_string(promised) + " bytes promised, " +
                 std::to_string(bytes.size()) + " there. Get it again from where it came from.");
    }
}

std::size_t rows_of_table(std::string_view dbf, const Complaint& complain) {
    if (dbf.size() < dbf_header_length) complain("its .dbf has no header. Get it again.");
    const std::uint64_t rows = little32(dbf, 4);
    const std::uint64_t header = little16(dbf, 8);
    const std::uint64_t row_length = little16(dbf, 10);
    if (header < dbf_header_length || row_length == 0) complain("the header of its .dbf is broken. Get it again.");
    if (header + rows * row_length > dbf.size()) {
        complain("its .dbf is cut short: " + std::to_string(header + rows * row_length) + " bytes promised, " +
                 std::to_string(dbf.size()) + " there. Get it again from where it came from.");
    }
    return static_cast<std::size_t>(rows);
}

constexpr bool is_polygon(std::uint32_t type) { return type == 5 || type == 15 || type == 25; }

/// A polygon record: type, box, number of parts, number of points, first point of each part, points.
void check_polygon(std::string_view record, std::size_t row, const Complaint& complain) {
    constexpr std::size_t fixed = 44;
    if (record.size() < fixed) complain.row(row, "its polygon is shorter than a polygon can be");
    const std::uint64_t parts = little32(record, 36);
    const std::uint64_t points = little32(record, 40);
    if (fixed + 4 * parts + 16 * points > record.size()) complain.row(row, "it counts more points than it has");
    for (std::size_t i = 0; i < parts; ++i) {
        const auto first = little32(record, fixed + 4 * i);
        const auto next = i + 1 < parts ? little32(record, fixed + 4 * (i + 1)) : points;
        if (first > next || next > points) complain.row(row, "its rings are not where it says");
    }
}

void check_record(std::string_view shp, std::string_view entry, std::size_t row, const Complaint& complain) {
    const std::uint64_t at = std::uint64_t{big32(entry, 0)} * 2;
    const std::uint64_t length = std::uint64_t{big32(entry, 4)} * 2;
    if (at < header_length || at + record_header + length > shp.size()) {
        complain.row(row, "the index says that it lies outside the .shp");
    }
    const auto record = shp.substr(static_cast<std::size_t>(at) + record_header, static_cast<std::size_t>(length));
    if (std::uint64_t{big32(shp, static_cast<std::size_t>(at) + 4)} * 2 != length) {
        complain.row(row, "index and .shp do not agree on its length");
    }
    if (record.size() >= 4 && is_polygon(little32(record, 0))) check_polygon(record, row, complain);
}

}  // namespace

std::string shapefile_part(const std::string& path, const std::string& ending) {
    const auto stem = path.substr(0, path.size() - 4);
    const auto lower = ingest(stem + ending);
    return lower.empty() ? ingest(stem + text::to_upper(ending)) : lower;
}

void check_shapefile(const std::string& path, const std::string& shown) {
    gdal::Session quiet;
    const Complaint complain(shown);
    const auto shp = ingest(path);
    const auto shx = shapefile_part(path, ".shx");
    const auto dbf = shapefile_part(path, ".dbf");
    quiet.forget();  // a missing part is told below, better than GDAL does
    if (shx.empty()) complain("its index (.shx) is missing. Copy it too; it belongs beside the .shp.");
    if (dbf.empty())
        complain("its table (.dbf) is missing, so no unit has a code. Copy it too; it belongs beside the .shp.");
    check_length(shp, ".shp", complain);
    check_length(shx, ".shx", complain);
    const auto rows = (std::size_t{big32(shx, 24)} * 2 - header_length) / index_length;
    if (const auto in_table = rows_of_table(dbf, complain); in_table != rows) {
        complain("its parts do not belong together: " + std::to_string(rows) + " shapes, " + std::to_string(in_table) +
                 " rows in the .dbf. Copy all parts from one place.");
    }
    for (std::size_t i = 0; i < rows; ++i) {
        check_record(shp, std::string_view(shx).substr(header_length + i * index_length, index_length), i + 1,
                     complain);
    }
}

}  // namespace kamtuu::read
