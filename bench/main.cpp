#include <benchmark/benchmark.h>
#include <cstdio>
#include <exception>

#include "workload.hpp"

int main(int count, char** arguments) try {
    benchmark::Initialize(&count, arguments);
    if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 1;
    const auto file = kamtuu::bench::data_file("es.shp");
    if (!exists(file)) {
        std::fprintf(stderr, "There is no %s. Make it with bench/data/make.\n", file.c_str());
        return 1;
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
