#include <array>

#include "words/catalogue.hpp"

namespace kamtuu {

namespace {

constexpr std::array phrases{
    Phrase{"report.title", "Coverage report", "Камтуу боюнча отчет", "Отчёт об охвате"},
    Phrase{"report.contents", "Contents", "Мазмуну", "Содержание"},
    Phrase{"report.footer", "Made with kamtuu {version}. The same input gives the same report.",
           "kamtuu {version} менен түзүлдү. Бирдей маалыматтан бирдей отчет чыгат.",
           "Подготовлено с помощью kamtuu {version}. Одни и те же данные дают один и тот же отчёт."},
    Phrase{"report.between", "between {low} and {high}", "{low} менен {high} аралыгында", "от {low} до {high}"},
    Phrase{"report.part_of", "{part} of {all}", "{all} ичинен {part}", "{part} из {all}"},
    Phrase{"report.as_of", "as of {date}", "{date} карата", "по состоянию на {date}"},
    Phrase{"report.during", "period {period}", "мезгил: {period}", "период: {period}"},
    Phrase{"report.no_name", "no name", "аталышы жок", "без названия"},
    Phrase{"report.rest", "{count, plural, one {# more is} other {# more are}} not shown here.",
           "{count, plural, one {Дагы # бул жерде көрсөтүлгөн жок.} other {Дагы # бул жерде көрсөтүлгөн жок.}}",
           "{count, plural, one {Ещё # здесь не показано.} few {Ещё # здесь не показаны.} many {Ещё # здесь не "
           "показано.} other {Ещё # здесь не показано.}}"},
    Phrase{"report.rest_in_file", "{count, plural, one {# more is} other {# more are}} in the file {file}.",
           "{count, plural, one {Дагы # {file} файлында.} other {Дагы # {file} файлында.}}",
           "{count, plural, one {Ещё # — в файле {file}.} few {Ещё # — в файле {file}.} many {Ещё # — в файле {file}.} "
           "other {Ещё # — в файле {file}.}}"},

    Phrase{"report.short.title", "In short", "Кыскача", "Коротко"},
    Phrase{"report.short.served.exact", "{served} of {all} municipalities are served.",
           "Камтылган муниципалитеттер: {all} ичинен {served}.", "Охвачено муниципалитетов: {served} из {all}."},
    Phrase{"report.short.served.between", "At least {low} and at most {high} of {all} municipalities are served.",
           "Камтылган муниципалитеттер: {all} ичинен кеминде {low}, көп дегенде {high}.",
           "Охвачено муниципалитетов: не менее {low} и не более {high} из {all}."},
    Phrase{"report.short.people.exact", "{people} people are reached.", "Камтылган адамдар: {people}.",
           "Охвачено людей: {people}."},
    Phrase{"report.short.people.between",
           "Between {low} and {high} people are reached; the records allow no closer figure.",
           "Камтылган адамдар: {low} менен {high} аралыгында; жазуулар мындан так санды көрсөтпөйт.",
           "Охвачено от {low} до {high} человек; точнее по записям сказать нельзя."},
    Phrase{"report.short.people.absent", "No record that counts here tells how many people are reached.",
           "Канча адам камтылганы бул жерде эсептелген эч бир жазууда айтылган эмес.",
           "Ни в одной из учтённых здесь записей не указано, сколько людей охвачено."},
    Phrase{"report.short.unserved", "Municipalities not served", "Камтылбай калган муниципалитеттер",
           "Неохваченные муниципалитеты"},

    Phrase{"report.unknown.title", "What is not known", "Эмнелер белгисиз", "Что неизвестно"},
    Phrase{"report.unknown.ambiguous",
           "{count, plural, one {# record lies} other {# records lie}} in one of several municipalities; which one, "
           "nobody knows.",
           "{count, plural, one {# жазуу} other {# жазуу}} бир нече муниципалитеттин бирине тиешелүү; кайсынысына "
           "экени белгисиз.",
           "{count, plural, one {# запись относится} few {# записи относятся} many {# записей относятся} other {# "
           "записи относятся}} к одному из нескольких муниципалитетов; к какому именно, неизвестно."},
    Phrase{
        "report.unknown.partial",
        "{count, plural, one {# record is} other {# records are}} known only more coarsely: somewhere in a district, "
        "in regions or in the country.",
        "{count, plural, one {# жазуунун} other {# жазуунун}} орду жалпысынан гана белгилүү: райондо, облустарда же "
        "өлкөдө кайсы бир жерде.",
        "{count, plural, one {# запись известна} few {# записи известны} many {# записей известно} other {# записи "
        "известно}} только приблизительно: где-то в районе, в областях или в стране."},
    Phrase{
        "report.unknown.unplaced",
        "{count, plural, one {# record has no place that is known, and counts in no unit} other {# records have no "
        "place that is known, and count in no unit}}.",
        "{count, plural, one {# жазуунун} other {# жазуунун}} орду такыр белгисиз. Бирдиктердин көрсөткүчтөрүнө "
        "кирбейт.",
        "{count, plural, one {У # записи} few {У # записей} many {У # записей} other {У # записи}} место неизвестно. "
        "В показатели единиц это не входит."},
    Phrase{"report.unknown.projects",
           "{count, plural, one {# project has no record with a known place, and is} other {# projects have no record "
           "with a known place, and are}} missing from the number of projects.",
           "{count, plural, one {# долбоордун} other {# долбоордун}} орду белгилүү бир да жазуусу жок. Долбоорлордун "
           "санына кирбейт.",
           "{count, plural, one {У # проекта} few {У # проектов} many {У # проектов} other {У # проекта}} нет ни одной "
           "записи с известным местом. В число проектов это не входит."},
    Phrase{
        "report.unknown.apart",
        "Confidential records are not counted here: where there are no others, a municipality is told as not served.",
        "Купуя жазуулар бул жерде эсептелбейт: алардан башка жазуу жок болсо, муниципалитет камтылбаган деп айтылат.",
        "Конфиденциальные записи здесь не учитываются: где нет других, муниципалитет назван неохваченным."},
    Phrase{"report.unknown.hidden",
           "{hidden} of {all} counts of confidential records are hidden, so that nobody can be recognised by them.",
           "Купуя жазуулардын {all} санынын ичинен {hidden} жашырылган: алар аркылуу эч ким таанылбашы керек.",
           "Из {all} чисел по конфиденциальным записям скрыто {hidden}, чтобы по ним никого нельзя было узнать."},
    Phrase{"report.unknown.population",
           "{count, plural, one {# municipality has} other {# municipalities have}} no population figure. Shares that "
           "need it are absent.",
           "{count, plural, one {# муниципалитеттин} other {# муниципалитеттин}} калкынын саны белгисиз. Ага муктаж "
           "үлүштөр көрсөтүлбөйт.",
           "{count, plural, one {Для # муниципалитета} few {Для # муниципалитетов} many {Для # муниципалитетов} other "
           "{Для # муниципалитета}} нет данных о населении. Доли, для которых они нужны, не приводятся."},
    Phrase{
        "report.unknown.borders",
        "{count, plural, one {# unit has} other {# units have}} no borders in the files, and so no area and no place "
        "on a map.",
        "{count, plural, one {# бирдиктин} other {# бирдиктин}} чек арасы файлдарда жок, ошондуктан аянты да, "
        "картадагы орду да жок.",
        "{count, plural, one {У # единицы} few {У # единиц} many {У # единиц} other {У # единицы}} в файлах нет "
        "границ, поэтому нет площади и места на карте."},
    Phrase{"report.unknown.errors",
           "{count, plural, one {# error} other {# errors}} in the data: figures can be wrong or incomplete. See the "
           "findings.",
           "Маалыматтарда {count, plural, one {# ката} other {# ката}} бар: көрсөткүчтөр туура эмес же толук эмес "
           "болушу мүмкүн. Байкоолорду караңыз.",
           "В данных {count, plural, one {# ошибка} few {# ошибки} many {# ошибок} other {# ошибки}}: показатели могут "
           "быть неверны или неполны. См. замечания."},
    Phrase{"report.unknown.none", "Nothing of this kind: every record lies in one municipality, and nothing is hidden.",
           "Белгисиз эч нерсе жок: ар бир жазуу бир муниципалитетке тиешелүү, эч нерсе жашырылган эмес.",
           "Ничего: каждая запись относится к одному муниципалитету, и ничего не скрыто."},

    Phrase{"report.reading.title", "How to read the figures", "Көрсөткүчтөрдү кантип окуу керек",
           "Как читать показатели"},
    Phrase{"report.reading.interval",
           "12–15: the figure is between 12 and 15. The lower bound is certain; up to the upper one the records allow. "
           "The truth is never outside, and the middle is no better guess.",
           "12–15: көрсөткүч 12 менен 15 аралыгында. Төмөнкү чеги анык, жогорку чегине чейин жазуулар жол берет. "
           "Чыныгы сан чектен чыкпайт, ортосу андан артык болжол эмес.",
           "12–15: показатель лежит между 12 и 15. Нижняя граница несомненна, верхнюю записи допускают. Истинное "
           "значение не выходит за границы, и середина — не лучшая догадка."},
    Phrase{"report.reading.absent", "—: nothing is known. That is not zero.", "—: эч нерсе белгисиз. Бул нөл эмес.",
           "—: ничего не известно. Это не ноль."},
    Phrase{"report.reading.none", "0: known to be none.", "0: жок экени белгилүү.", "0: известно, что нет."},
    Phrase{"report.reading.hidden",
           "<{threshold}: hidden. The count is smaller than {threshold}, or it is {threshold} or more and would give "
           "such a one away. All look alike, so that nobody can tell which.",
           "<{threshold}: жашырылган. Сан {threshold} санынан кичине, же андан кем эмес, бирок ошондой санды билдирип "
           "коймок. Кайсынысы экени билинбеши үчүн баары бирдей көрсөтүлөт.",
           "<{threshold}: скрыто. Число меньше {threshold} — или не меньше, но выдало бы такое число. Все показаны "
           "одинаково, чтобы нельзя было узнать, где какое."},
    Phrase{"report.reading.bar", "Bars: dark is certain, light is possible.",
           "Тилкелер: кочкулу — анык, ачыгы — мүмкүн.", "Полосы: тёмное — точно, светлое — возможно."},
    Phrase{
        "report.reading.municipality",
        "A municipality is an aiyl aimak or a city. A city without municipalities under it stands for itself at "
        "every level.",
        "Муниципалитет — айыл аймагы же шаар. Ичинде муниципалитети жок шаар ар бир деңгээлде өзүн өзү билдирет.",
        "Муниципалитет — айылный аймак или город. Город, в котором нет муниципалитетов, на каждом уровне представляет "
        "сам себя."},

    Phrase{"report.asked.title", "What was asked", "Эмне суралды", "Что было задано"},
    Phrase{"report.asked.inputs", "Files that were read", "Окулган файлдар", "Прочитанные файлы"},
    Phrase{"report.asked.options", "Options that were given", "Берилген параметрлер", "Заданные параметры"},
    Phrase{"report.asked.no_options", "No option was given: the usual ones hold, and no record was left out.",
           "Параметр берилген эмес: адаттагылары колдонулду, эч бир жазуу калтырылган жок.",
           "Параметры не заданы: действуют обычные, ни одна запись не исключена."},
    Phrase{"report.asked.levels", "Units of each level", "Ар бир деңгээлдин бирдиктери", "Единицы каждого уровня"},
    Phrase{"report.column.role", "Role", "Милдети", "Назначение"},
    Phrase{"report.column.file", "File", "Файл", "Файл"},
    Phrase{"report.column.option", "Option", "Параметр", "Параметр"},
    Phrase{"report.column.value", "Value", "Мааниси", "Значение"},
    Phrase{"report.column.level", "Level", "Деңгээл", "Уровень"},
    Phrase{"report.column.units", "Units", "Бирдиктер", "Единицы"},
    Phrase{"report.column.region", "Region", "Облус", "Область"},
    Phrase{"report.column.district", "District", "Район", "Район"},
    Phrase{"report.column.municipality", "Municipality", "Муниципалитет", "Муниципалитет"},
    Phrase{"report.column.status", "Status", "Абалы", "Статус"},

    Phrase{"report.regions.title", "By region and district", "Облустар жана райондор боюнча", "По областям и районам"},
    Phrase{"report.regions.regions", "Coverage by region", "Облустар боюнча камтуу", "Охват по областям"},
    Phrase{"report.regions.districts", "Coverage by district", "Райондор боюнча камтуу", "Охват по районам"},
    Phrase{
        "report.regions.partly",
        "Partly placed: work that lies in the country, but not in one known unit. Its lower bound is in no other row.",
        "Орду жарым-жартылай аныкталган: өлкөдө бар, бирок бир белгилүү бирдикке туура келбеген иш. Анын төмөнкү "
        "чеги башка сапка кирбейт.",
        "Место известно частично: работа ведётся в стране, но не в одной известной единице. Её нижняя граница не "
        "входит в другие строки."},

    Phrase{"report.maps.title", "Maps", "Карталар", "Карты"},
    Phrase{"report.map.names_left_out", "Names of municipalities are left out: there is no room for them.",
           "Муниципалитеттердин аталыштары жазылган жок: аларга орун жок.",
           "Названия муниципалитетов не подписаны: для них нет места."},
    Phrase{"report.maps.in_html", "The map is in the report in HTML.", "Карта HTML форматындагы отчетто.",
           "Карта — в отчёте в формате HTML."},
    Phrase{"report.maps.none", "This report has no maps.", "Бул отчетто карта жок.", "В этом отчёте нет карт."},

    Phrase{"report.unserved.title", "Who is left out", "Ким камтылбай калды", "Кто не охвачен"},
    Phrase{"report.unserved.none", "Every municipality is served.", "Ар бир муниципалитет камтылган.",
           "Охвачены все муниципалитеты."},
    Phrase{"report.unserved.counts",
           "Certainly not served: {certain} of {all} municipalities. Perhaps served, by work that is known only more "
           "coarsely: {possible}.",
           "Анык камтылбай калганы: {all} муниципалитеттин ичинен {certain}. Орду жалпысынан гана белгилүү иш менен "
           "камтылышы мүмкүн: {possible}.",
           "Точно не охвачено: {certain} из {all} муниципалитетов. Возможно, охвачено работой, место которой известно "
           "только приблизительно: {possible}."},
    Phrase{"report.unserved.caption", "Municipalities that are not certainly served, the most urgent first",
           "Камтылбай калган же камтылышы мүмкүн гана болгон муниципалитеттер, эң зарылы биринчи",
           "Муниципалитеты, не охваченные или охваченные лишь возможно; сначала самые неотложные"},
    Phrase{"report.unserved.possible", "perhaps served", "камтылышы мүмкүн", "возможно, охвачены"},
    Phrase{"report.unserved.order",
           "Certainly unserved before perhaps served, then by population, then by the distance to the nearest served "
           "municipality.",
           "Адегенде анык камтылбаганы, андан кийин камтылышы мүмкүн болгону; андан соң калкынын саны, андан соң эң "
           "жакын камтылган муниципалитетке чейинки аралык боюнча.",
           "Сначала точно не охваченные, затем возможно охваченные; далее по населению, далее по расстоянию до "
           "ближайшего охваченного муниципалитета."},
    Phrase{"report.unserved.nearest", "Nearest served", "Эң жакын камтылган", "Ближайший охваченный"},
    Phrase{"report.unserved.distance", "Distance, km", "Аралык, км", "Расстояние, км"},
    Phrase{"report.unserved.neighbours", "Neighbours served", "Камтылган коңшулар", "Охваченные соседи"},

    Phrase{"report.work.title", "Projects and sectors", "Долбоорлор жана тармактар", "Проекты и секторы"},
    Phrase{"report.work.none", "No record counts here.", "Бул жерде эсепке алынган жазуу жок.",
           "Здесь нет учтённых записей."},
    Phrase{"report.work.caption", "Who does what, in how many municipalities", "Ким эмне кылат, канча муниципалитетте",
           "Кто что делает и в скольких муниципалитетах"},
    Phrase{"report.work.project", "Project", "Долбоор", "Проект"},
    Phrase{"report.work.sector", "Sector", "Тармак", "Сектор"},
    Phrase{"report.work.records", "Records", "Жазуулар", "Записи"},
    Phrase{"report.work.certain", "Municipalities, certain", "Муниципалитеттер, анык", "Муниципалитеты, точно"},
    Phrase{"report.work.possible", "And perhaps in", "Дагы мүмкүн", "И, возможно, ещё в"},

    Phrase{"report.spread.title", "How evenly the work is spread", "Иш канчалык бирдей бөлүнгөн",
           "Насколько равномерно распределена работа"},
    Phrase{"report.spread.none",
           "No measure of inequality or clustering has a value: too few units have figures that are known exactly.",
           "Теңсиздиктин же топтолуунун бир да өлчөмүнүн мааниси жок: так белгилүү көрсөткүчү бар бирдиктер аз.",
           "Ни один показатель неравенства или пространственной кластеризации не имеет значения: слишком мало единиц с "
           "точно известными "
           "числами."},
    Phrase{"report.spread.caption", "Measures that have a value", "Мааниси бар өлчөмдөр",
           "Показатели, имеющие значение"},
    Phrase{"report.spread.measure", "Measure", "Өлчөм", "Показатель"},
    Phrase{"report.spread.value", "Value", "Мааниси", "Значение"},
    Phrase{"report.spread.units", "Units that went in", "Эсепке алынган бирдиктер", "Учтённые единицы"},
    Phrase{"report.spread.left_out", "Left out", "Эсепке алынбаганы", "Не учтены"},
    Phrase{"report.spread.meaning", "What it says", "Эмнени билдирет", "Что это значит"},
    Phrase{
        "report.spread.without",
        "{count, plural, one {# measure has} other {# measures have}} no value, because too few units have figures "
        "that are known exactly, or all are alike.",
        "{count, plural, one {# өлчөмдүн} other {# өлчөмдүн}} мааниси жок: так белгилүү көрсөткүчү бар бирдиктер аз "
        "же баары бирдей.",
        "{count, plural, one {# показатель не имеет} few {# показателя не имеют} many {# показателей не имеют} other "
        "{# показателя не имеют}} значения: слишком мало единиц с точно известными числами, или все одинаковы."},

    Phrase{"report.sensitive.title", "Confidential records", "Купуя жазуулар", "Конфиденциальные записи"},
    Phrase{"report.sensitive.none", "No record is marked as confidential.", "Купуя деп белгиленген жазуу жок.",
           "Ни одна запись не отмечена как конфиденциальная."},
    Phrase{"report.sensitive.intro",
           "These records are in no other figure, map or list of this report. Shown are {published} of {all} counts.",
           "Бул жазуулар отчеттун башка көрсөткүчүнө, картасына же тизмесине кирбейт. {all} сандын ичинен {published} "
           "көрсөтүлдү.",
           "Эти записи не входят ни в один другой показатель, карту или список отчёта. Показано {published} из {all} "
           "чисел."},
    Phrase{"report.sensitive.lower", "The threshold is lower than it should be. Reason given: {reason}",
           "Босого болушу керек болгондон төмөн. Көрсөтүлгөн себеп: {reason}",
           "Порог ниже, чем следует. Указанная причина: {reason}"},
    Phrase{"report.sensitive.caption", "{indicator}: people, all projects together",
           "{indicator}: адамдар, бардык долбоорлор чогуу", "{indicator}: люди, все проекты вместе"},
    Phrase{"report.sensitive.place", "Place", "Жер", "Место"},
    Phrase{"report.sensitive.all_hidden",
           "{indicator}: the counts of {count, plural, one {# place} other {all # places}} are hidden.",
           "{indicator}: {count, plural, one {# жердин} other {бардык # жердин}} сандары жашырылган.",
           "{indicator}: скрыты числа по {count, plural, one {# месту} few {всем # местам} many {всем # местам} other "
           "{всем # местам}}."},
    Phrase{"report.sensitive.rest_hidden",
           "{count, plural, one {# more place has} other {# more places have}} only hidden counts.",
           "Дагы {count, plural, one {# жердин} other {# жердин}} бардык сандары жашырылган.",
           "Ещё по {count, plural, one {# месту} few {# местам} many {# местам} other {# места}} все числа скрыты."},
    Phrase{"report.sensitive.more", "Districts and single projects are in the file {file}.",
           "Райондор жана айрым долбоорлор {file} файлында.", "Районы и отдельные проекты — в файле {file}."},
};

}  // namespace

std::span<const Phrase> report_phrases() noexcept { return phrases; }

}  // namespace kamtuu
