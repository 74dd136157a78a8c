#include "read/geojson_check.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <unordered_set>
#include <vector>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

namespace kamtuu::read {

namespace {

constexpr std::size_t deepest = 64;

constexpr std::array<std::string_view, 4> lonlat_names{"urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84",
                                                       "OGC:CRS84", "CRS84"};
constexpr std::array<std::string_view, 2> epsg_prefixes{"urn:ogc:def:crs:EPSG:", "EPSG:"};

/// "urn:ogc:def:crs:EPSG::28413" (a version may stand between the colons), "EPSG:28413".
bool is_known_crs(std::string_view name) {
    if (std::find(lonlat_names.begin(), lonlat_names.end(), name) != lonlat_names.end()) return true;
    return std::any_of(epsg_prefixes.begin(), epsg_prefixes.end(), [&](std::string_view prefix) {
        if (!name.starts_with(prefix)) return false;
        const auto code = name.substr(name.rfind(':') + 1);
        return !code.empty() && code.size() <= 6 && std::all_of(code.begin(), code.end(), text::is_digit);
    });
}

class Checker {
public:
    Checker(std::string_view json, const std::string& file) : rest_(json), file_(file) {
        if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
    }

    void check() {
        value();
        skip_blanks();
        if (!rest_.empty()) fail("something follows the end of the JSON text");
        check_crs();
    }

    void check_feature() {
        check();
        path_.clear();
        if (type_ != "Feature") fail("it is not one feature, which each line has to be");
        if (!crs_type_.empty() || !crs_name_.empty()) fail("a line may have no crs");
    }

private:
    [[noreturn]] void fail(const std::string& cause) const {
        const auto place = path_.empty() ? std::string() : " at " + text::join(path_, ".");
        throw Error(ErrorKind::input,
                    file_ + place + ": " + cause + ". Write the file again, or get it again from where it came from.");
    }

    void skip_blanks() {
        while (!rest_.empty() && text::is_blank(rest_.front())) rest_.remove_prefix(1);
    }

    bool take(char c) {
        skip_blanks();
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    void value() {
        if (path_.size() > deepest) {
            path_.resize(4);  // enough to find the place
            fail("it is nested deeper than the limit of 64");
        }
        if (take('{')) return object();
        if (take('[')) return array();
        if (take('"')) return note(string());
        for (const std::string_view word : {"true", "false", "null"}) {
            if (rest_.starts_with(word)) return rest_.remove_prefix(word.size());
        }
        number();
    }

    void object() {
        std::unordered_set<std::string_view> keys;
        if (take('}')) return;
        do {
            if (!take('"')) fail("a key is missing");
            const auto key = string();
            path_.emplace_back(key);
            if (!keys.insert(key).second) fail("the key stands twice in its object, with perhaps another value");
            if (!take(':')) fail("a colon is missing");
            check_place_of_crs(key);
            value();
            path_.pop_back();
        } while (take(','));
        if (!take('}')) fail("an object is not closed; the file may be cut short");
    }

    void array() {
        if (take(']')) return;
        std::size_t i = 0;
        do {
            path_.push_back("[" + std::to_string(i++) + "]");
            value();
            path_.pop_back();
        } while (take(','));
        if (!take(']')) fail("an array is not closed; the file may be cut short");
    }

    /// What stands up to the closing quote, escapes as written.
    std::string_view string() {
        std::size_t end = 0;
        while (end < rest_.size() && rest_[end] != '"') end += rest_[end] == '\\' ? 2U : 1U;
        if (end >= rest_.size()) fail("a text is not closed; the file may be cut short");
        const auto text = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return text;
    }

    void number() {
        const auto end = std::min(rest_.find_first_not_of("+-.0123456789eE"), rest_.size());
        const auto digits = rest_.substr(0, end);
        double read = 0;
        const auto [stop, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), read);
        const bool tiny = digits.find("e-") != std::string_view::npos || digits.find("E-") != std::string_view::npos;
        if (fault == std::errc::result_out_of_range && !tiny) fail("the number is too large");
        if (fault == std::errc::invalid_argument || stop != digits.data() + digits.size()) {
            fail("there is something that is not JSON (\"" + std::string(rest_.substr(0, 12)) + "\")");
        }
        rest_.remove_prefix(end);
    }

    /// GDAL obeys a `crs` in every geometry too; whoever looks for one there looks for no good.
    void check_place_of_crs(std::string_view key) const {
        const bool attribute = std::find(path_.begin(), path_.end() - 1, "properties") != path_.end() - 1;
        if (attribute) return;
        if (key == "crs" && path_.size() > 1) fail("only the file as a whole may have a crs");
        if (key.find('\\') != std::string_view::npos) fail("the key is written with escapes, which hides what it is");
    }

    void note(std::string_view text) {
        if (path_.size() == 1 && path_[0] == "type") type_ = text;
        if (path_ == std::vector<std::string>{"crs", "type"}) crs_type_ = text;
        if (path_ == std::vector<std::string>{"crs", "properties", "name"}) crs_name_ = text;
        if (path_.size() > 1 && path_[0] == "crs" && path_.back() == "href") crs_type_ = "link";
    }

    void check_crs() {
        if (crs_type_.empty() && crs_name_.empty()) return;
        path_ = {"crs"};
        if (crs_type_ != "name") fail("a crs of type \"" + std::string(crs_type_) + "\" is not followed");
        if (!is_known_crs(crs_name_))
            fail("the crs \"" + std::string(crs_name_) + "\" is neither CRS84 nor an EPSG code");
    }

    std::string_view rest_;
    const std::string& file_;
    std::vector<std::string> path_;
    std::string_view type_;
    std::string_view crs_type_;
    std::string_view crs_name_;
};

}  // namespace

void check_geojson(std::string_view json, const std::string& file) { Checker(json, file).check(); }

void check_geojson_lines(std::string_view lines, const std::string& file) {
    for (std::size_t number = 1; !lines.empty(); ++number) {
        const auto line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(line.size() + 1, lines.size()));
        const auto shown = file + ", line " + std::to_string(number);
        if (!text::trim(line).empty()) Checker(line, shown).check_feature();
    }
}

}  // namespace kamtuu::read
