#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "map/face.hpp"
#include "map/legend.hpp"

namespace kamtuu::map {

/// What a legend explains.
struct LegendContent {
    std::string title{};
    std::string count_title{};  ///< of the column of counts; empty: none is shown
    std::vector<LegendRow> rows{};
    bool circles{false};  ///< for units whose borders are not known
    bool lakes{false};
    std::vector<std::pair<std::size_t, std::string>> symbols{};  ///< kind and what it stands for
};

constexpr Colour water{0xcf, 0xe2, 0xee};
constexpr Colour shore{0x8f, 0xb3, 0xc9};

/// A legend whose size is known before it is drawn.
class LegendBlock {
public:
    LegendBlock(const Tools& tools, const LegendContent& content);
    [[nodiscard]] Extent extent() const noexcept { return extent_; }
    void draw(const Canvas& canvas, Place upper_left) const;

private:
    enum class Mark { none, fill, circle, lake, symbol };
    struct Line {
        Words text;
        std::vector<Words> count{};  ///< at the right end; none or one
        double top{};
        Mark mark{Mark::none};
        Fill fill{};
        std::size_t symbol{};
    };
    void add_heading(const Tools& tools, const LegendContent& content);
    void add_rows(const Tools& tools, const LegendContent& content);
    void add_sample(const Tools& tools, Mark mark, std::string_view phrase, double gap_before);
    void add_symbols(const Tools& tools, const LegendContent& content);
    void add(Line line, double gap_before);
    void draw_mark(const Canvas& canvas, const Line& line, Place at) const;

    double factor_;
    std::vector<Line> lines_{};
    Extent extent_{};
};

}  // namespace kamtuu::map
