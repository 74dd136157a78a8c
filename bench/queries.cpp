#include <benchmark/benchmark.h>

#include <kamtuu/nearest.hpp>
#include <kamtuu/within.hpp>

#include "workload.hpp"

namespace kamtuu::bench {
namespace {

const NearestIndex& es_nearest() {
    static const NearestIndex index(es());
    return index;
}

const WithinIndex& es_within() {
    static const WithinIndex index(es());
    return index;
}

/// Calls `ask` with one point after the other.
template <class Ask>
void each_point(benchmark::State& state, Ask ask) {
    const Points& points = clustered();
    std::size_t next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(ask(points[next]));
        if (++next == points.size()) next = 0;
    }
}

void nearest_five(benchmark::State& state) {
    const auto& index = es_nearest();
    each_point(state, [&](Point p) { return index.nearest(p, 5).size(); });
}
BENCHMARK(nearest_five)->Name("Nearest/five_by_border")->Unit(benchmark::kMicrosecond);

void nearest_five_labels(benchmark::State& state) {
    const auto& index = es_nearest();
    each_point(state, [&](Point p) { return index.nearest(p, 5, DistanceTo::label_point).size(); });
}
BENCHMARK(nearest_five_labels)->Name("Nearest/five_by_label")->Unit(benchmark::kMicrosecond);

void in_a_circle(benchmark::State& state) {
    const auto& index = es_within();
    each_point(state, [&](Point p) { return index.within(p, 10'000).size(); });
}
BENCHMARK(in_a_circle)->Name("Within/10_km")->Unit(benchmark::kMicrosecond);

void in_a_box(benchmark::State& state) {
    const auto& index = es_within();
    each_point(state, [&](Point p) {
        return index.meeting(Box{p.lon - 0.1, p.lat - 0.1, p.lon + 0.1, p.lat + 0.1}).size();
    });
}
BENCHMARK(in_a_box)->Name("Within/box")->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace kamtuu::bench
