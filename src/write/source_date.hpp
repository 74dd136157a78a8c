#pragma once

#include <chrono>
#include <string>

namespace kamtuu {

/// The moment that every file which carries a date gives as its own, so that the day changes no byte: the one that the
/// environment variable SOURCE_DATE_EPOCH names in seconds since 1970 (https://reproducible-builds.org/specs), else the
/// beginning of 2000. Threads may ask at once, as long as none changes the environment. Throws Error (usage) if the
/// variable is no number of seconds before the year 10000.
std::chrono::sys_seconds source_date();

/// source_date() as ISO 8601 has it, in UTC and without the zone: "2000-01-01T00:00:00".
std::string source_date_text();

}  // namespace kamtuu
