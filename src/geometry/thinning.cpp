#include "geometry/thinning.hpp"

namespace kamtuu {

void Thinner::start(std::span<const Point> line, std::uint32_t first) {
    const auto last = static_cast<std::uint32_t>(line.size() - 1);
    links_.resize(line.size());
    for (std::uint32_t i = 0; i <= last; ++i) links_[i] = {i - 1, i + 1};
    links_[0].before = 0;
    links_[last].after = last;
    ranks_.reset(line.size());
    for (std::uint32_t i = 1; i < last; ++i) ranks_.put(i, {span_m2(line, i), first + i});
    ranks_.play();
}

}  // namespace kamtuu
