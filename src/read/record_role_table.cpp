#include <array>

#include "read/record_roles.hpp"

namespace kamtuu {

namespace {

// The order of aliases is their strength. "Region" is the weakest name of a region, because it is also a continent's:
// the World Bank's tables have ADM1 "Jalal-abad" beside Region "EUROPE AND CENTRAL ASIA".
constexpr std::array roles{
    RoleInfo{
        "pcode", "P-code or state classification code of the unit",
        "pcode|p-code|place code|adm3_pcode|admin3Pcode|adm3_pco_1|adm3 code|admin 3 p-code|adm2_pcode|admin2Pcode|"
        "adm2 code|adm1_pcode|admin1Pcode|adm1 code|admin pcode|SOATE|COATE|SOATE code|COATE code|SOATE14|SOATE8|"
        "СОАТЕ|код СОАТЕ|СОАТЕ код|коду СОАТЕ|СОАТЕ коду|code|код",
        "#adm3+code|#adm3+pcode|#adm2+code|#adm2+pcode|#adm1+code|#adm1+pcode|#loc+pcode|#loc+code"},
    RoleInfo{"municipality", "aiyl aimak or city, by name; several with |",
             "municipality|municipality name|adm3_en|adm3_name|adm3_name1|admin3Name_en|admin3Name|adm3|admin3|admin 3|"
             "adm3_ky|adm3_kg|admin3Name_ky|adm3_ru|admin3Name_ru|rural municipality|aiyl aimak|ayil aimak|aiyl aimagy|"
             "ayil aimagy|aiyl okmotu|ayil okmotu|aiyl okmot|AA|A/A|AO|local self-government|LSG|айыл аймак|"
             "айыл аймагы|айылдык аймак|айылный аймак|айыльный аймак|айыл өкмөтү|айыл окмоту|айылный округ|АА|А/А|"
             "муниципалитет|наименование айылного аймака",
             "#adm3+name|#adm3"},
    RoleInfo{"district", "raion, by name; several with |",
             "district|district name|adm2_en|adm2_name|admin2Name_en|admin2Name|adm2|admin2|admin 2|adm2_ky|adm2_kg|"
             "admin2Name_ky|adm2_ru|admin2Name_ru|raion|rayon|rayon name|raion name|район|району|название района|раён",
             "#adm2+name|#adm2"},
    RoleInfo{"region", "oblus, Bishkek or Osh city, by name; several with |",
             "adm1_en|adm1_name|admin1Name_en|admin1Name|adm1|admin1|admin 1|adm1_ky|adm1_kr|adm1_kg|admin1Name_ky|"
             "adm1_ru|admin1Name_ru|oblast|oblus|oblast name|province|область|облус|облусу|регион|region name|"
             "region",
             "#adm1+name|#adm1|#region"},
    RoleInfo{"country", "country, by name; several with |",
             "adm0_en|adm0_name|admin0Name_en|adm0|amd0_en|country|country name|страна|өлкө|мамлекет",
             "#country+name|#country|#adm0+name|#adm0"},
    RoleInfo{"lon", "longitude in degrees, east",
             "lon|longitude|long|lng|lon_dd|gps longitude|долгота|узундук|point_x|x", "#geo+lon|#lon_deg"},
    RoleInfo{"lat", "latitude in degrees, north", "lat|latitude|lat_dd|gps latitude|широта|кеңдик|point_y|y",
             "#geo+lat|#lat_deg"},
    RoleInfo{"precision", "how exact the place is, as the source says",
             "precision|precision code|geo precision|location precision|точность|тактык", "#geo+precision"},
    RoleInfo{"units", "number of units, where only their number is known: 20 of \"20 municipalities of …\"",
             "units|number of units|unit count|units count|количество единиц", "#loc+num|#loc+count"},
    RoleInfo{"unit_type", "type of those units: municipality, district, village …",
             "unit_type|unit type|type of units|тип единиц|тип единицы", "#loc+type"},
    RoleInfo{"project", "project; records of one project have the same text",
             "project|project name|project title|projectname|name of project|title of project|project id|project code|"
             "проект|название проекта|наименование проекта|долбоор|долбоордун аталышы",
             "#activity+project|#activity+programme|#project+name|#project"},
    RoleInfo{"activity", "what was done",
             "activity|activity name|activity title|activities|intervention|мероприятие|мероприятия|вид деятельности|"
             "деятельность|активность|активности|иш-чара|иш чаралар",
             "#activity+name|#activity"},
    RoleInfo{"sector", "field of work",
             "sector|sector name|main sector|mjsector 1|mjsector1|cluster|theme|сектор|отрасль|кластер|тармак",
             "#sector+name|#sector+cluster|#sector"},
    RoleInfo{"status", "active, completed, planned …", "status|project status|activity status|статус|состояние|абалы",
             "#status"},
    RoleInfo{"start", "first day, month or year, as typed",
             "start|start date|date start|begin|start year|approval date|дата начала|начало|год начала|башталышы|"
             "башталган күнү",
             "#date+start"},
    RoleInfo{"end", "last day, month or year, as typed",
             "end|end date|date end|finish|end year|completion date|closing date|дата окончания|окончание|"
             "дата завершения|год окончания|аякташы|бүткөн күнү",
             "#date+end"},
    RoleInfo{
        "reached", "people reached",
        "reached|people reached|persons reached|reached total|total reached|number of people reached|beneficiaries|"
        "number of beneficiaries|total beneficiaries|охвачено|охват|охвачено людей|количество бенефициаров|"
        "бенефициары|камтылган|камтылган адамдар|камтуу",
        "#reached|#beneficiary"},
    RoleInfo{"reached_f", "women and girls reached",
             "reached_f|reached female|reached women|women reached|female reached|female beneficiaries|"
             "women beneficiaries|women|female|females|женщины|женщин|аялдар",
             ""},
    RoleInfo{
        "reached_m", "men and boys reached",
        "reached_m|reached male|reached men|men reached|male reached|male beneficiaries|men beneficiaries|men|male|"
        "males|мужчины|мужчин|эркектер",
        ""},
    RoleInfo{"reached_children", "children reached",
             "reached_children|children reached|reached children|children|child beneficiaries|дети|детей|балдар", ""},
    RoleInfo{"need", "people in need",
             "need|in need|people in need|persons in need|needs|нуждающиеся|нуждается|количество нуждающихся|муктаж",
             "#inneed"},
    RoleInfo{"indicator", "what the people were counted by",
             "indicator|indicator name|indicator title|показатель|индикатор|көрсөткүч", "#indicator+name|#indicator"},
    RoleInfo{"count_rule", "how figures of one indicator combine: sum, max, last, distinct or none",
             "count_rule|count rule|counting rule|правило подсчета|правило подсчёта", "#indicator+rule"},
    RoleInfo{"person", "id of the one person whom the row is about; it is counted and never written",
             "person|person id|personid|beneficiary id|client id|case id|participant id|id человека|id бенефициара",
             "#beneficiary+id|#beneficiary+code"},
    RoleInfo{"sensitive", "whether small figures must be hidden: yes or no",
             "sensitive|sensitive data|confidential|чувствительные данные|конфиденциально", "#meta+sensitive"},
    RoleInfo{"source", "who says so",
             "source|data source|source name|information source|source url|источник|источник данных|маалымат булагы|"
             "булак",
             "#meta+source|#source"},
};

}  // namespace

std::span<const RoleInfo> record_roles() noexcept { return roles; }

}  // namespace kamtuu
