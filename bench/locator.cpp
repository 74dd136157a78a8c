#include <benchmark/benchmark.h>
#include <optional>

#include <kamtuu/locator.hpp>

#include "workload.hpp"

namespace kamtuu::bench {
namespace {

using benchmark::Counter;

const Locator& es_locator() {
    static const Locator locator(es());
    return locator;
}

void build(benchmark::State& state) {
    const Boundaries& boundaries = es();
    const auto before = heap();
    std::optional<Locator> locator;
    for (auto _ : state) locator.emplace(boundaries);
    const auto count = static_cast<double>(vertices(boundaries));
    state.counters["per_vertex"] = Counter(count, Counter::kIsIterationInvariantRate | Counter::kInvert);
    state.counters["bytes_per_vertex"] = static_cast<double>(heap() - before) / count;
}
BENCHMARK(build)->Name("Locator/build")->Unit(benchmark::kMillisecond);

void one_point(benchmark::State& state, const Points& (*make)()) {
    const Locator& locator = es_locator();
    const Points& points = make();
    std::size_t next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(locator.locate(points[next]));
        if (++next == points.size()) next = 0;
    }
}
BENCHMARK_CAPTURE(one_point, uniform, uniform)->Name("Locator/one_point/uniform");
BENCHMARK_CAPTURE(one_point, clustered, clustered)->Name("Locator/one_point/clustered");

/// The argument is the number of threads.
void batch(benchmark::State& state, const Points& (*make)()) {
    const Locator& locator = es_locator();
    const Points& points = make();
    std::vector<const Unit*> units(points.size());
    for (auto _ : state) {
        locator.locate(points, units, static_cast<unsigned>(state.range(0)));
        benchmark::DoNotOptimize(units.data());
    }
    const auto count = static_cast<double>(points.size());
    state.counters["per_point"] = Counter(count, Counter::kIsIterationInvariantRate | Counter::kInvert);
}
BENCHMARK_CAPTURE(batch, uniform, uniform)->Name("Locator/batch/uniform")->Arg(1)->Arg(2)->UseRealTime();
BENCHMARK_CAPTURE(batch, clustered, clustered)->Name("Locator/batch/clustered")->Arg(1)->Arg(2)->UseRealTime();

}  // namespace
}  // namespace kamtuu::bench
