// kamtuu: a list of people, from its file, to a table of records, in its file.

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>

#include <kamtuu/read.hpp>
#include <kamtuu/tally_table.hpp>

#include "peer.hpp"

int main(int count, char** arguments) try {
    if (count < 5) return 2;
    const std::filesystem::path list = arguments[1];
    const auto threads = static_cast<unsigned>(std::stoul(arguments[4]));
    const auto label = "kamtuu, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");

    const peer::Watch watch;
    kamtuu::Findings findings;
    const auto units = kamtuu::read_register(arguments[2], findings);
    auto in = peer::open(arguments[1]);
    std::ofstream out(arguments[3], std::ios::binary);
    const auto source = [&](std::span<char> room) {
        return static_cast<std::size_t>(in.rdbuf()->sgetn(room.data(), static_cast<std::streamsize>(room.size())));
    };
    const auto sink = [&](std::string_view bytes) {
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    };
    kamtuu::TallyOptions options;
    options.by = {"project"};
    options.threads = threads;
    kamtuu::tally_table({list.filename().string(), source, sink}, units, options, findings);
    out.close();
    peer::report(label, "run", watch.seconds());
    return out ? 0 : 1;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
}
