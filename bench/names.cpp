#include <benchmark/benchmark.h>

#include "names/fold.hpp"
#include "names/near_keys.hpp"
#include "spelling.hpp"
#include "workload.hpp"

namespace kamtuu::bench {
namespace {

// Kyrgyz names as they are met: in both scripts, with and without marks.
const std::vector<std::string> names{"Жаңы-Жол",       "Djany-Djol'", "Ysyk-Köl",   "Иссык-Кульская",
                                     "Teplokluchenka", "Бөрү-Баш",    "Kek-Tash",   "Žaņy-Žol",
                                     "Nаryn",          "Кетмен-Дөбө", "Jalal-Abad", "Kum\u00A0Bel'"};

void fold(benchmark::State& state, std::string (*key)(std::string_view)) {
    std::size_t next = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(key(names[next]));
        if (++next == names.size()) next = 0;
    }
}
BENCHMARK_CAPTURE(fold, plain, plain_key)->Name("Names/plain_key");
BENCHMARK_CAPTURE(fold, sound, fold_key)->Name("Names/fold_key");

const std::vector<std::string>& es_names() {
    static const auto all = distinct_names(es());
    return all;
}

void near_keys_built(benchmark::State& state) {
    const auto& keys = es_names();
    for (auto _ : state) benchmark::DoNotOptimize(NearKeys(keys));
    state.counters["keys"] = static_cast<double>(keys.size());
}
BENCHMARK(near_keys_built)->Name("NearKeys/built")->Unit(benchmark::kMillisecond);

/// One query after the other, of a hundred thousand.
void each_query(benchmark::State& state,
                void (NearKeys::*ask)(std::string_view, std::size_t, std::vector<NearKey>&) const) {
    static const auto queries = misspelt_names(es_names(), 100'000);
    const NearKeys keys(es_names());
    std::vector<NearKey> found;
    std::size_t next = 0;
    for (auto _ : state) {
        (keys.*ask)(queries[next], NearKeys::largest_limit, found);
        benchmark::DoNotOptimize(found.data());
        if (++next == queries.size()) next = 0;
    }
}
BENCHMARK_CAPTURE(each_query, all, &NearKeys::find)->Name("NearKeys/find_2");
BENCHMARK_CAPTURE(each_query, best, &NearKeys::nearest)->Name("NearKeys/nearest_2");

}  // namespace
}  // namespace kamtuu::bench
