// For each query the best name: the fewest edits, at most two, and of those equally near the first in the list.
//   peer_kamtuu_names NAMES QUERIES ANSWERS [THREADS]

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "names/near_keys.hpp"
#include "peer.hpp"

namespace {

using Lines = std::vector<std::string>;

Lines read_lines(const char* path) {
    auto in = peer::open(path);
    Lines lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

}  // namespace

int main(int count, char** arguments) try {
    if (count < 4) return 2;
    const auto names = read_lines(arguments[1]);
    const auto queries = read_lines(arguments[2]);
    const unsigned threads = count > 4 ? static_cast<unsigned>(std::atoi(arguments[4])) : 1;
    const auto label = "kamtuu, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");

    const peer::Watch building;
    const kamtuu::NearKeys index(names);
    peer::report(label, "build", building.seconds());

    const peer::Watch running;
    peer::Answers answers(queries.size());
    constexpr std::size_t piece = 4096;
    kamtuu::parallel_for((queries.size() + piece - 1) / piece, threads, [&](std::size_t p) {
        std::vector<kamtuu::NearKey> found;
        const auto end = std::min(queries.size(), (p + 1) * piece);
        for (std::size_t i = p * piece; i < end; ++i) {
            index.nearest(queries[i], 2, found);
            answers[i] = found.empty() ? -1 : static_cast<std::int32_t>(found.front().index);
        }
    });
    peer::report(label, "run", running.seconds());
    peer::write_answers(answers, arguments[3]);
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
