// Any bytes are either a ledger, which is written as the very same bytes, or an Error that names the file.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include <kamtuu/error.hpp>
#include <kamtuu/release_ledger.hpp>

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    try {
        const auto ledger = kamtuu::parse_ledger(bytes, "fuzz.txt");
        require(kamtuu::format_ledger(ledger) == bytes, "a ledger is written as it was read");
    } catch (const kamtuu::Error& error) {
        require(error.kind() == kamtuu::ErrorKind::input, "what cannot be read is bad input");
        require(std::string_view(error.what()).starts_with("fuzz.txt: line "), "an error names the file and the line");
    }
    return 0;
}
