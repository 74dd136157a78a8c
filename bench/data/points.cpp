// Writes the points of the benchmarks beside their boundaries: kamtuu_bench_points BOUNDARIES FOLDER
#include "../points.hpp"

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <kamtuu/read.hpp>

namespace {

using kamtuu::bench::Points;
namespace fs = std::filesystem;

std::ofstream open(const fs::path& path) {
    std::ofstream out(path, std::ios::binary);
    if (!out) throw std::runtime_error("cannot write " + path.string());
    return out;
}

void close(std::ofstream& out, const fs::path& path) {
    out.close();
    if (!out) throw std::runtime_error("cannot write " + path.string());
}

/// Longitude and latitude as they lie in memory, one pair after the other.
void write_pairs(const Points& points, const fs::path& path) {
    auto out = open(path);
    out.write(reinterpret_cast<const char*>(points.data()),
              static_cast<std::streamsize>(points.size() * sizeof(points[0])));
    close(out, path);
}

void write_csv(const Points& points, const fs::path& path) {
    auto out = open(path);
    out << "id,lon,lat\n";
    char line[80];
    for (std::size_t i = 0; i < points.size(); ++i) {
        const int length = std::snprintf(line, sizeof line, "%zu,%.7f,%.7f\n", i + 1, points[i].lon, points[i].lat);
        out.write(line, length);
    }
    close(out, path);
}

void write_all(const fs::path& boundaries_file, const fs::path& folder) {
    constexpr std::size_t million = 1'000'000;
    kamtuu::Findings findings;
    const auto boundaries = kamtuu::read_boundaries({boundaries_file}, {}, findings);
    write_pairs(kamtuu::bench::uniform_points(boundaries, 10 * million), folder / "uniform_10m.bin");
    write_pairs(kamtuu::bench::clustered_points(boundaries, 10 * million), folder / "clustered_10m.bin");
    write_pairs(kamtuu::bench::adversarial_points(boundaries, million), folder / "adversarial_1m.bin");
    const auto uniform = kamtuu::bench::uniform_points(boundaries, million);
    write_pairs(uniform, folder / "uniform_1m.bin");
    write_csv(uniform, folder / "uniform_1m.csv");
    const auto clustered = kamtuu::bench::clustered_points(boundaries, million);
    write_pairs(clustered, folder / "clustered_1m.bin");
    write_csv(clustered, folder / "clustered_1m.csv");
}

}  // namespace

int main(int count, char** arguments) try {
    if (count != 3) throw std::runtime_error("usage: kamtuu_bench_points BOUNDARIES FOLDER");
    write_all(arguments[1], arguments[2]);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
