#include "geometry/thinning.hpp"

namespace kamtuu {

void Thinner::link(std::size_t count) {
    const auto last = static_cast<std::uint32_t>(count - 1);
    links_.resize(count);
    for (std::uint32_t i = 0; i <= last; ++i) links_[i] = {i - 1, i + 1};
    links_[0].before = 0;
    links_[last].after = last;
}

void Thinner::start(std::span<const Point> line, std::uint32_t first) {
    const auto last = static_cast<std::uint32_t>(line.size() - 1);
    link(line.size());
    ranks_.reset(line.size());
    for (std::uint32_t i = 1; i < last; ++i) ranks_.put(i, rank_of(line, first, i));
    ranks_.play();
}

}  // namespace kamtuu
