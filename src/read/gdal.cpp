#include "read/gdal.hpp"

#include <algorithm>
#include <array>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_http.h>
#include <cpl_string.h>
#include <mutex>
#include <stdexcept>

#include <kamtuu/error.hpp>

#include "core/text.hpp"

namespace kamtuu::gdal {

namespace {

/// Held by every session. Options for one thread only, so that a host's own GDAL is left as it is.
const Options always{
    {"GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR"},      // .vrt, .csvt, .qix beside a file change nothing
    {"GDAL_PAM_ENABLED", "NO"},                         // nor does .aux.xml
    {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{nothing}"},  // no /vsicurl/
    {"CPL_CURL_ENABLE_VSIMEM", "NO"},
    {"SHAPE_RESTORE_SHX", "NO"},                  // a lost index is an error, not a guess
    {"OGR_GEOMETRY_ACCEPT_UNCLOSED_RING", "NO"},  // nor is an open ring closed by us
    {"OGR_ENABLE_PARTIAL_REPROJECTION", "NO"},
};

/// Warnings after which nothing is lost, by a part of their text.
constexpr std::array<std::string_view, 5> harmless{
    "Several features with id",        // GeoJSON: we do not use feature ids
    "organizePolygons() received",     // many parts: slow, not wrong
    "cannot be translated to Simple",  // crossing rings: all are kept, and repaired later
    "does not conform to the specification for application_id",
    "non-standard application_id",
};

bool is_harmless(std::string_view message) {
    return std::any_of(harmless.begin(), harmless.end(),
                       [&](std::string_view part) { return message.find(part) != std::string_view::npos; });
}

constexpr const char* denial = "the file asks for something from the network, which is not done";

/// An answer rather than null, which would let GDAL go on to the real thing.
CPLHTTPResult* deny(const char*, CSLConstList, GDALProgressFunc, void*, CPLHTTPFetchWriteFunc, void*, void*) {
    CPLError(CE_Failure, CPLE_NotSupported, "%s", denial);
    auto* const answer = static_cast<CPLHTTPResult*>(CPLCalloc(1, sizeof(CPLHTTPResult)));
    answer->nStatus = 1;
    answer->pszErrBuf = CPLStrdup(denial);
    return answer;
}

CPLStringList list_of(const Options& options) {
    CPLStringList list;
    for (const auto& [name, value] : options) list.SetNameValue(name.c_str(), value.c_str());
    return list;
}

}  // namespace

const Driver& driver_named(std::string_view name) {
    static constexpr std::array readers{&geopackage, &geojson, &geojson_lines, &topojson, &flatgeobuf};
    for (const auto* driver : readers)
        if (driver->name == name) return *driver;
    throw std::logic_error("no driver is named " + std::string(name));
}

void enlist(const Driver& driver) {
    static std::mutex mutex;  // two threads that start at once must not both add the driver
    const std::lock_guard lock(mutex);
    if (GDALGetDriverByName(driver.name) == nullptr) driver.enlist();
}

Session::Session(const Options& options) {
    CPLPushErrorHandlerEx(listen, this);
    CPLHTTPPushFetchCallback(deny, nullptr);
    for (const auto& option : always) set(option);
    for (const auto& option : options) set(option);
}

Session::~Session() {
    std::for_each(before_.rbegin(), before_.rend(), [](const auto& option) {
        CPLSetThreadLocalConfigOption(option.first.c_str(), option.second ? option.second->c_str() : nullptr);
    });
    CPLHTTPPopFetchCallback();
    CPLPopErrorHandler();
}

void Session::set(const Option& option) {
    const char* old = CPLGetThreadLocalConfigOption(option.first.c_str(), nullptr);
    before_.emplace_back(option.first, old == nullptr ? std::nullopt : std::optional<std::string>(old));
    CPLSetThreadLocalConfigOption(option.first.c_str(), option.second.c_str());
}

Dataset Session::open(const std::filesystem::path& file, const Driver& driver, const Options& options) {
    return open_inside(file.string(), file.filename().string(), driver, options);
}

Dataset Session::open_inside(const std::string& gdal_path, const std::string& shown, const Driver& driver,
                             const Options& options) {
    enlist(driver);
    const std::array<const char*, 2> only{driver.name, nullptr};
    constexpr unsigned flags = GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR;
    const auto list = list_of(options);
    Dataset dataset(GDALDataset::FromHandle(GDALOpenEx(gdal_path.c_str(), flags, only.data(), list.List(), nullptr)));
    check(shown);
    if (!dataset) throw Error(ErrorKind::input, shown + ": cannot be opened as " + driver.name + ".");
    return dataset;
}

void Session::check(std::string_view where) {
    const auto said = complaint();
    if (!said.empty()) throw Error(ErrorKind::input, std::string(where) + ": cannot be read whole: " + said);
}

std::string Session::complaint() {
    auto said = text::join(complaints_, "; ");
    complaints_.clear();
    return said;
}

void Session::listen(CPLErr level, CPLErrorNum, const char* message) {
    if (level < CE_Warning) return;
    try {
        static_cast<Session*>(CPLGetErrorHandlerUserData())->hear(level, message);
    } catch (...) {  // no exception may cross GDAL; without memory the open or read fails anyway
    }
}

void Session::hear(CPLErr level, const std::string& message) {
    auto& list = level == CE_Warning && is_harmless(message) ? remarks_ : complaints_;
    // A broken file can complain at every feature; a dozen tell enough.
    if (list.size() < 12 && std::find(list.begin(), list.end(), message) == list.end()) list.push_back(message);
}

}  // namespace kamtuu::gdal
