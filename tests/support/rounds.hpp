#pragma once

namespace kamtuu::test {

/// How many random cases a test tries: as many as it asks for, and a tenth of them, at least one, under sanitizers,
/// which look at every step of a case and not at how many there are. Properties of RapidCheck do the same
/// (tests/CMakeLists.txt).
constexpr int rounds(int asked) noexcept {
#ifdef KAMTUU_SANITIZED
    return asked < 10 ? 1 : asked / 10;
#else
    return asked;
#endif
}

}  // namespace kamtuu::test
