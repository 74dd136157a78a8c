#include "core/large_vector.hpp"

#include <sys/mman.h>

namespace kamtuu::large {

namespace {

constexpr std::size_t page = std::size_t{1} << 21U;

/// To fill one page of 2 MB takes less time than to be given half as much in small ones, one by one.
constexpr bool is_large(std::size_t bytes) noexcept { return bytes >= page / 2; }

/// In whole pages: the system gives no large page to a part of one.
constexpr std::size_t whole_pages(std::size_t bytes) noexcept { return (bytes + page - 1) / page * page; }

}  // namespace

void* allocate(std::size_t bytes) {
    if (!is_large(bytes)) return ::operator new(bytes);
    void* const memory = ::operator new(whole_pages(bytes), std::align_val_t(page));
#ifdef MADV_HUGEPAGE
    // Advice: it is as well if it is not taken.
    static_cast<void>(madvise(memory, whole_pages(bytes), MADV_HUGEPAGE));
#endif
    return memory;
}

void release(void* memory, std::size_t bytes) noexcept {
    if (is_large(bytes))
        ::operator delete(memory, std::align_val_t(page));
    else
        ::operator delete(memory);
}

}  // namespace kamtuu::large
