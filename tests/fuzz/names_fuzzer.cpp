// Any bytes have keys: the tables and ICU give the same, in no more letters than there are bytes, and a plain key is
// its own plain key.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "names/fold.hpp"
#include "names/letters.hpp"

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string name(reinterpret_cast<const char*>(data), size);
    const std::string by_icu = name + "\u3000";  // a blank that is in no table
    require(kamtuu::plain_key(name) == kamtuu::plain_key(by_icu), "the plain key is that of ICU");
    require(kamtuu::fold_key(name) == kamtuu::fold_key(by_icu), "the folded key is that of ICU");
    require(kamtuu::repairs(name) == kamtuu::repairs(by_icu), "the repairs are those of ICU");
    return 0;
}
