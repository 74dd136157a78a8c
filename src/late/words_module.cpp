// The side of late.hpp that has ICU's formats: which functions they are.

#include "late/late.hpp"

extern "C" {
extern __attribute__((visibility("default"))) const kamtuu::late::WordsFunctions kamtuu_words_functions;
const kamtuu::late::WordsFunctions kamtuu_words_functions{
    .language_formats = kamtuu::language_formats,
};
}
