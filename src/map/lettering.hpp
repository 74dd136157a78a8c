#pragma once

#include <memory>
#include <pango/pangocairo.h>
#include <string>
#include <string_view>
#include <vector>

#include "map/canvas.hpp"

namespace kamtuu::map {

enum class Align { left, centre, right };

/// How words look.
struct LetterStyle {
    double size{8};  ///< in points
    bool bold{false};
    bool italic{false};
    bool capitals{false};  ///< widely spaced capitals, for areas
    Colour colour{0x22, 0x2e, 0x36};
    double halo{0};   ///< width of a white edge around the letters, in points
    double width{0};  ///< lines are broken there; 0: one line
    int lines{0};     ///< at most so many, by leaving out the middle: names often differ in their ends; 0: any number
    Align align{Align::left};
};

/// A text as it will be drawn.
class Words {
public:
    Words(PangoLayout* layout, const LetterStyle& style);
    /// Without the white above and below that a font asks for.
    [[nodiscard]] double width() const noexcept { return width_; }
    [[nodiscard]] double height() const noexcept { return height_; }
    /// Draws it with its upper left corner at `at`.
    void draw(const Canvas& canvas, Place at) const;
    [[nodiscard]] PangoLayout* layout() const noexcept { return layout_.get(); }

private:
    struct Unref {
        void operator()(PangoLayout* layout) const noexcept { g_object_unref(layout); }
    };
    std::unique_ptr<PangoLayout, Unref> layout_;
    LetterStyle style_;
    double width_{};
    double height_{};
};

/// Sets words in Noto Sans. Has a Pango font map of its own, so that threads share nothing; one thread may use one.
class Lettering {
public:
    Lettering();

    /// `text` is drawn letter for letter: nothing in it is markup, and control characters, which could turn the rest of
    /// a line round, become blanks. Throws Error (output) if no installed font has one of its letters.
    [[nodiscard]] Words words(std::string_view text, const LetterStyle& style) const;

private:
    struct Unref {
        void operator()(void* object) const noexcept { g_object_unref(object); }
    };
    std::unique_ptr<PangoFontMap, Unref> fonts_;
    std::unique_ptr<PangoContext, Unref> context_;
};

/// `text` as UTF-8 without control characters and without marks that steer the direction of writing, each a blank.
std::string harmless(std::string_view text);

/// The families of the fonts in which the words are set, each once, in the order of the text.
std::vector<std::string> families_of(const Words& words);

}  // namespace kamtuu::map
