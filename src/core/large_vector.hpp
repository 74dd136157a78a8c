#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

namespace kamtuu {

/// Memory for large tables, in 2 MB pages where the system has them: a table that is read all over costs a third less
/// time then, because the processor keeps the addresses of all its pages at hand. Elsewhere ordinary memory.
namespace large {
void* allocate(std::size_t bytes);
void release(void* memory, std::size_t bytes) noexcept;
}  // namespace large

template <class T>
struct LargeAllocator {
    using value_type = T;
    LargeAllocator() = default;
    template <class U>
    explicit(false) LargeAllocator(const LargeAllocator<U>&) noexcept {}

    T* allocate(std::size_t count) {
        if (count > static_cast<std::size_t>(-1) / sizeof(T)) throw std::bad_array_new_length();
        return static_cast<T*>(large::allocate(count * sizeof(T)));
    }
    void deallocate(T* memory, std::size_t count) noexcept { large::release(memory, count * sizeof(T)); }

    template <class U>
    friend bool operator==(const LargeAllocator&, const LargeAllocator<U>&) noexcept {
        return true;
    }
};

template <class T>
using LargeVector = std::vector<T, LargeAllocator<T>>;

/// The same, but leaves new elements as the memory comes: for a table whose every element is written before it is
/// read, by threads that then share the work of filling its pages.
template <class T>
struct UnsetAllocator : LargeAllocator<T> {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    UnsetAllocator() = default;
    template <class U>
    explicit(false) UnsetAllocator(const UnsetAllocator<U>&) noexcept {}

    template <class U>
    void construct(U*) const noexcept {}
    template <class U, class... Args>
    void construct(U* place, Args&&... args) const {
        std::construct_at(place, std::forward<Args>(args)...);
    }
};

/// A vector whose elements have no value until they are written: `UnsetVector<int>(5)` must not be read.
template <class T>
using UnsetVector = std::vector<T, UnsetAllocator<T>>;

}  // namespace kamtuu
