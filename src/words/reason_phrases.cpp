#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

// Why a record lies in no one municipality, by the rule that decided (Placement::rule): see reason_words.hpp.
constexpr std::array phrases{
    Phrase{"reason.country", "It lies in another country.", "Ал башка өлкөдө.", "Она относится к другой стране."},
    Phrase{"reason.pcode", "Its code is that of a larger area, or several codes are given",
           "Анын коду чоңураак аймактыкы же бир нече код берилген",
           "Её код обозначает более крупную территорию, или указано несколько кодов"},
    Phrase{"reason.point", "Its point is known no more closely than to a larger area",
           "Анын чекити чоңураак аймактын тактыгында гана белгилүү",
           "Её точка известна лишь с точностью до более крупной территории"},
    Phrase{"reason.ancestor", "Only a larger area is known", "Чоңураак аймагы гана белгилүү",
           "Известна только более крупная территория"},
    Phrase{"reason.units",
           "{count, plural, one {It reaches # municipality; which one is not said} other {It reaches # "
           "municipalities; which ones is not said}}",
           "{count, plural, one {Ал # муниципалитетти камтыйт; кайсынысы айтылган эмес} other {Ал # муниципалитетти "
           "камтыйт; кайсылары айтылган эмес}}",
           "{count, plural, one {Она охватывает # муниципалитет; какой именно, не сказано} few {Она охватывает # "
           "муниципалитета; какие именно, не сказано} many {Она охватывает # муниципалитетов; какие именно, не "
           "сказано} other {Она охватывает # муниципалитета; какие именно, не сказано}}"},
    Phrase{"reason.none_given", "No place is given; it lies somewhere in the country",
           "Жер көрсөтүлгөн эмес; ал өлкөнүн кайсы бир жеринде", "Место не указано; оно где-то в стране"},
    Phrase{"reason.several_names", "The row names several places", "Сапта бир нече жер аталган",
           "В строке названо несколько мест"},
    Phrase{"reason.name", "Its name is that of a larger area", "Анын аталышы чоңураак аймактыкы",
           "Её название относится к более крупной территории"},
    Phrase{"reason.unknown_name", "No municipality is known by this name.", "Мындай аталыштагы муниципалитет белгисиз.",
           "Муниципалитет с таким названием неизвестен."},
    Phrase{"reason.contradiction", "Where it is said to lie, nothing has this name.",
           "Көрсөтүлгөн жерде мындай аталыш жок.", "Там, где она должна быть, такого названия нет."},
    Phrase{"reason.unknown_place", "Nothing of what is said of its place is known.",
           "Анын орду жөнүндө айтылгандардын бири да белгисиз.", "Ничего из сказанного о её месте не известно."},
    Phrase{"reason.decision", "Somebody decided so.", "Бул чечим адам тарабынан кабыл алынган.", "Так решил человек."},
    Phrase{"reason.placed.pcode", "Its code is that of this municipality.", "Анын коду ушул муниципалитеттики.",
           "Её код обозначает этот муниципалитет."},
    Phrase{"reason.placed.name", "Its name is that of this municipality.", "Анын аталышы ушул муниципалитеттики.",
           "Её название обозначает этот муниципалитет."},
    Phrase{"reason.placed.near", "Its name is nearly that of this municipality.",
           "Анын аталышы ушул муниципалитеттин аталышына абдан жакын.",
           "Её название почти совпадает с названием этого муниципалитета."},
    Phrase{"reason.placed.village", "A village of this municipality is named.", "Ушул муниципалитеттин айылы аталган.",
           "Названо село этого муниципалитета."},
    Phrase{"reason.placed.point", "Its point lies in this municipality.", "Анын чекити ушул муниципалитетте жатат.",
           "Её точка лежит в этом муниципалитете."},
    Phrase{"reason.placed.list", "All rows of its list together leave no other.",
           "Анын тизмесиндеги саптар чогуу алганда башкасын калтырбайт.",
           "Все строки её списка вместе не оставляют другого."},
    Phrase{"reason.candidates", "Several places fit equally well", "Бир нече жер бирдей туура келет",
           "Одинаково подходят несколько мест"},
};

}  // namespace

std::span<const Phrase> reason_phrases() noexcept { return phrases; }

}  // namespace kamtuu
