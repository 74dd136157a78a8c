#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace kamtuu {

/// Who hangs together with whom.
class Groups {
public:
    explicit Groups(std::size_t size) : leader_(size) { std::iota(leader_.begin(), leader_.end(), std::size_t{0}); }

    std::size_t of(std::size_t i) {
        while (leader_[i] != i) i = leader_[i] = leader_[leader_[i]];
        return i;
    }
    /// The lower one leads.
    void unite(std::size_t a, std::size_t b) {
        a = of(a);
        b = of(b);
        leader_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> leader_;
};

}  // namespace kamtuu
