#include <benchmark/benchmark.h>

#include <kamtuu/dissolve.hpp>
#include <kamtuu/holes.hpp>
#include <kamtuu/neighbours.hpp>
#include <kamtuu/simplify.hpp>
#include <kamtuu/tiling.hpp>

#include "workload.hpp"

namespace kamtuu::bench {
namespace {

using benchmark::Counter;

const Tiling& es_tiling() {
    static const Tiling tiling(es());
    return tiling;
}

Counter per_vertex() {
    return Counter(static_cast<double>(vertices(es())), Counter::kIsIterationInvariantRate | Counter::kInvert);
}

/// The argument is the number of threads, here and below.
unsigned threads(const benchmark::State& state) { return static_cast<unsigned>(state.range(0)); }

void build(benchmark::State& state) {
    const auto& boundaries = es();
    for (auto _ : state) benchmark::DoNotOptimize(Tiling(boundaries, {.threads = threads(state)}).arcs().size());
    state.counters["per_vertex"] = per_vertex();
}
BENCHMARK(build)->Name("Tiling/build")->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

void dissolve_regions(benchmark::State& state) {
    const auto& tiling = es_tiling();
    for (auto _ : state) benchmark::DoNotOptimize(dissolve(tiling, Level::adm1, threads(state)).size());
}
BENCHMARK(dissolve_regions)->Name("Tiling/dissolve")->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

void simplify_to_a_tenth(benchmark::State& state) {
    const auto& tiling = es_tiling();
    for (auto _ : state)
        benchmark::DoNotOptimize(
            simplify(tiling, SimplifyOptions{.keep = 0.1, .threads = threads(state)}).report.vertices_after);
    state.counters["per_vertex"] = per_vertex();
}
BENCHMARK(simplify_to_a_tenth)->Name("Tiling/simplify")->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

void all_neighbours(benchmark::State& state) {
    const auto& tiling = es_tiling();
    for (auto _ : state) benchmark::DoNotOptimize(neighbours(tiling, threads(state)).size());
}
BENCHMARK(all_neighbours)->Name("Tiling/neighbours")->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kamtuu::bench
