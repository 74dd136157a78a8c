#pragma once

/// Marks what the shared library shows. Everything else of the library is hidden in it. On a namespace, it holds for
/// all that is declared between its braces.
#if defined(__GNUC__)
#define KAMTUU_API __attribute__((visibility("default")))
#else
#define KAMTUU_API
#endif
