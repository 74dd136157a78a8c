#pragma once

#include <span>
#include <string>
#include <string_view>

namespace kamtuu {

/// The letters and digits of `name` in lower case, without marks on Latin letters, hyphens, blanks or apostrophes,
/// and with look-alikes put right: U+04CA for U+04A3, and letters of the other alphabet inside a word (repairs() in
/// letters.hpp tells which). UTF-8.
/// Names that differ only by that are the same name as written: "Kum-Bel", "KUMBEL", "Kum-bel'".
std::string plain_key(std::string_view name);

/// The sound of `name` as far as scripts and romanisations agree on it: Cyrillic is romanised, then what
/// romanisations write in different ways (j, zh, dj; y, i; kh, h, k; ng, n; o, ö …) becomes one, and doubled letters
/// become single. "Жаңы-Жол", "Djany-Djol'", "Žaņy-Žol" and "Jany Jol" all give "janijol". ASCII; capitals stand for
/// sounds that romanisations write with several letters (C for ch, S for sh). Different names can share a key, so
/// agreement here weighs less than agreement as written.
std::string fold_key(std::string_view name);

/// A letter in one romanisation; which one does not matter, because the sounds fold them all.
struct FoldLetter {
    char32_t letter;
    std::string_view latin;
};

/// What romanisations write, and the sound it stands for.
struct FoldSound {
    std::string_view written;
    std::string_view folded;
};

/// The tables that fold_key() goes by, for whoever folds elsewhere: the HTML map's script. Sounds are by first letter,
/// and of those the first that fits is taken.
std::span<const FoldLetter> fold_letters() noexcept;
std::span<const FoldSound> fold_sounds() noexcept;

}  // namespace kamtuu
