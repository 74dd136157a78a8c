#include <benchmark/benchmark.h>

#include <kamtuu/read.hpp>

#include "workload.hpp"

namespace kamtuu::bench {
namespace {

void read(benchmark::State& state, const char* name) {
    const auto file = data_file(name);
    for (auto _ : state) {
        Findings findings;
        benchmark::DoNotOptimize(read_boundaries({file}, {.threads = 1}, findings));
    }
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(std::filesystem::file_size(file)));
}
BENCHMARK_CAPTURE(read, shapefile, "es.shp")->Name("read/shapefile")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, geojson, "es.geojson")->Name("read/geojson")->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kamtuu::bench
