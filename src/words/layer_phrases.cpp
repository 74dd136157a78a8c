#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

constexpr std::array phrases{
    Phrase{"layer.unserved", "Municipalities left out", "Камтылбай калган муниципалитеттер",
           "Муниципалитеты, оставшиеся без охвата"},
    Phrase{"layer.unserved.certain", "certainly left out", "анык камтылбай калган", "точно не охвачен"},
    Phrase{"layer.unserved.possible", "possibly left out", "камтылбай калышы мүмкүн", "возможно, не охвачен"},
    Phrase{"layer.class", "{from} to {to}", "{from} – {to}", "{from} – {to}"},
};

}  // namespace

std::span<const Phrase> layer_phrases() noexcept { return phrases; }

}  // namespace kamtuu
