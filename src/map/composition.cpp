#include "map/composition.hpp"

#include <cmath>
#include <optional>

namespace kamtuu::map {

namespace {

struct Corner {
    bool right;
    bool lower;
};
constexpr Corner corners[] = {{true, true}, {false, true}, {false, false}, {true, false}};
constexpr std::size_t corner_count = std::size(corners);
constexpr int halvings = 14;
constexpr int slack_steps = 12;

/// Blocks in the corners that `arrangement` names, a digit to the base of the corners for each; earlier ones nearer to
/// the edge.
std::vector<Rect> arranged(const Rect& frame, const std::vector<Extent>& blocks, std::size_t arrangement, double gap) {
    double used[corner_count] = {};
    std::vector<Rect> rects;
    for (const auto& [width, height] : blocks) {
        const auto corner = arrangement % corner_count;
        arrangement /= corner_count;
        const double left = corners[corner].right ? frame.right - width : frame.left;
        const double top = corners[corner].lower ? frame.bottom - used[corner] - height : frame.top + used[corner];
        rects.push_back({left, top, left + width, top + height});
        used[corner] += height + gap;
    }
    return rects;
}

bool apart(const std::vector<Rect>& rects) noexcept {
    for (std::size_t i = 0; i < rects.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (rects[i].overlaps(rects[k])) return false;
    return true;
}

class Search {
public:
    Search(const CountryShape& shape, const Rect& frame, const std::vector<Rect>& blocks, double gap)
        : shape_(shape), frame_(frame), gap_(gap), blocks_(blocks) {}

    /// The place of a map of this scale that is nearest to the middle of the frame; empty if it fits nowhere.
    [[nodiscard]] std::optional<Scale> placed(double points_per_unit) const {
        std::optional<Scale> best;
        double nearest = 1e300;
        for (int i = 0; i <= slack_steps; ++i)
            for (int k = 0; k <= slack_steps; ++k) {
                const double x = i / double{slack_steps}, y = k / double{slack_steps};
                const double distance = std::hypot(x - 0.5, y - 0.5);
                const auto scale = at(points_per_unit, x, y);
                if (distance >= nearest || !is_free(scale)) continue;
                nearest = distance;
                best = scale;
            }
        return best;
    }

    /// The largest that is worth looking for: as wide or as high as the frame.
    [[nodiscard]] double most() const noexcept {
        const auto& bounds = shape_.bounds();
        return std::min(frame_.width() / bounds.width(), frame_.height() / bounds.height());
    }

    [[nodiscard]] Scale centred(double points_per_unit) const noexcept { return at(points_per_unit, 0.5, 0.5); }

private:
    [[nodiscard]] Scale at(double points_per_unit, double x, double y) const noexcept {
        const auto& bounds = shape_.bounds();
        const double left = frame_.left + x * (frame_.width() - points_per_unit * bounds.width());
        const double top = frame_.top + y * (frame_.height() - points_per_unit * bounds.height());
        return {points_per_unit, {left - points_per_unit * bounds.left, top + points_per_unit * bounds.bottom}};
    }

    [[nodiscard]] bool is_free(const Scale& scale) const noexcept {
        return std::ranges::none_of(blocks_, [&](const Rect& block) {
            const auto [left, top, right, bottom] = block.grown(gap_);
            const auto upper_left = scale.in_plane({left, top});
            const auto lower_right = scale.in_plane({right, bottom});
            return shape_.covers_any_of({upper_left.x, lower_right.y, lower_right.x, upper_left.y});
        });
    }

    const CountryShape& shape_;
    Rect frame_;
    double gap_;
    const std::vector<Rect>& blocks_;
};

/// The largest scale beyond `least` at which the map fits; empty if there is none.
std::optional<Scale> largest(const Search& search, double least) {
    if (auto scale = search.placed(search.most())) return search.most() > least ? scale : std::nullopt;
    double low = least * 1.001, high = search.most();
    if (low >= high) return {};
    auto best = search.placed(low);
    for (int i = 0; best && i < halvings; ++i) {
        const double middle = (low + high) / 2;
        const auto scale = search.placed(middle);
        (scale ? low : high) = middle;
        if (scale) best = scale;
    }
    return best;
}

}  // namespace

Composition compose(const CountryShape& shape, const Rect& frame, const std::vector<Extent>& blocks, double gap) {
    std::size_t arrangements = 1;
    for (std::size_t i = 0; i < blocks.size(); ++i) arrangements *= corner_count;
    std::optional<Composition> best;
    for (std::size_t i = 0; i < arrangements; ++i) {
        const auto rects = arranged(frame, blocks, i, gap);
        if (!apart(rects)) continue;
        const Search search(shape, frame, rects, gap);
        const double least = best ? best->scale.points_per_unit : search.most() / 20;
        if (const auto scale = largest(search, least)) best = Composition{*scale, rects};
    }
    if (best) return *best;
    // A page too small for its blocks: the map stands behind them, for nothing may be left out.
    const auto rects = arranged(frame, blocks, 0, gap);
    const Search search(shape, frame, rects, gap);
    return {search.centred(search.most() / 2), rects};
}

}  // namespace kamtuu::map
