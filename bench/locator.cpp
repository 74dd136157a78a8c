#include <benchmark/benchmark.h>
#include <optional>

#include <kamtuu/locator.hpp>
#include <kamtuu/tiling.hpp>

#include "workload.hpp"

namespace kamtuu::bench {
namespace {

using benchmark::Counter;

const Locator& es_locator(Detail detail) {
    static const Locator compact(es());
    static const Locator fine(es(), {.detail = Detail::fine});
    return detail == Detail::compact ? compact : fine;
}

void build(benchmark::State& state, Detail detail) {
    const Boundaries& boundaries = es();
    const auto before = heap();
    std::optional<Locator> locator;
    for (auto _ : state) locator.emplace(boundaries, LocatorOptions{.detail = detail});
    const auto count = static_cast<double>(vertices(boundaries));
    state.counters["per_vertex"] = Counter(count, Counter::kIsIterationInvariantRate | Counter::kInvert);
    state.counters["bytes_per_vertex"] = static_cast<double>(heap() - before) / count;
}
BENCHMARK_CAPTURE(build, compact, Detail::compact)->Name("Locator/build/compact")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(build, fine, Detail::fine)->Name("Locator/build/fine")->Unit(benchmark::kMillisecond);

/// Where there is a Tiling; on one thread.
void build_index(benchmark::State& state, Detail detail) {
    const Tiling tiling(es());
    std::optional<Locator> locator;
    for (auto _ : state) locator.emplace(tiling, LocatorOptions{.threads = 1, .detail = detail});
    const auto count = static_cast<double>(vertices(es()));
    state.counters["per_vertex"] = Counter(count, Counter::kIsIterationInvariantRate | Counter::kInvert);
    state.counters["bytes_per_vertex"] = static_cast<double>(locator->bytes()) / count;
}
BENCHMARK_CAPTURE(build_index, compact, Detail::compact)->Name("Locator/index/compact")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(build_index, fine, Detail::fine)->Name("Locator/index/fine")->Unit(benchmark::kMillisecond);

void one_point(benchmark::State& state, Detail detail, const Points& (*make)()) {
    const Locator& locator = es_locator(detail);
    const Points& points = make();
    std::size_t next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(locator.locate(points[next]));
        if (++next == points.size()) next = 0;
    }
}
BENCHMARK_CAPTURE(one_point, compact_uniform, Detail::compact, uniform)->Name("Locator/one_point/compact/uniform");
BENCHMARK_CAPTURE(one_point, fine_uniform, Detail::fine, uniform)->Name("Locator/one_point/fine/uniform");
BENCHMARK_CAPTURE(one_point, compact_clustered, Detail::compact, clustered)
    ->Name("Locator/one_point/compact/clustered");
BENCHMARK_CAPTURE(one_point, fine_clustered, Detail::fine, clustered)->Name("Locator/one_point/fine/clustered");

/// The argument is the number of threads.
void batch(benchmark::State& state, Detail detail, const Points& (*make)()) {
    const Locator& locator = es_locator(detail);
    const Points& points = make();
    std::vector<const Unit*> units(points.size());
    for (auto _ : state) {
        locator.locate(points, units, static_cast<unsigned>(state.range(0)));
        benchmark::DoNotOptimize(units.data());
    }
    const auto count = static_cast<double>(points.size());
    state.counters["per_point"] = Counter(count, Counter::kIsIterationInvariantRate | Counter::kInvert);
}
BENCHMARK_CAPTURE(batch, compact_uniform, Detail::compact, uniform)
    ->Name("Locator/batch/compact/uniform")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime();
BENCHMARK_CAPTURE(batch, fine_uniform, Detail::fine, uniform)
    ->Name("Locator/batch/fine/uniform")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime();
BENCHMARK_CAPTURE(batch, compact_clustered, Detail::compact, clustered)
    ->Name("Locator/batch/compact/clustered")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime();
BENCHMARK_CAPTURE(batch, fine_clustered, Detail::fine, clustered)
    ->Name("Locator/batch/fine/clustered")
    ->Arg(1)
    ->Arg(2)
    ->UseRealTime();

}  // namespace
}  // namespace kamtuu::bench
