#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <kamtuu/coverage.hpp>

#include "words/phrasebook.hpp"

/// Where data are from, in words: in every map, page, report and sheet the same.

namespace kamtuu {

/// "OCHA: COD-AB; as of 2018-11-19; licence: CC BY-IGO". What nobody states is said to be so.
std::string source_in_words(const Phrasebook& book, const SourceNote& note);

/// One line for all sources of a file, " + " between them; of none that nothing is stated.
std::string sources_in_words(const Phrasebook& book, std::span<const SourceNote> notes);

/// The same for all inputs, short enough for the face of a map: "psi.csv: Helvetas, 2026-11, licence not stated; …".
/// Of tables of records those from which a record is `shown`: a file of which all is kept apart is none of the map's.
std::string inputs_in_words(const Phrasebook& book, std::span<const InputFile> inputs, std::span<const Record> shown);

/// An input's name without its folder; of a folder its own.
std::string input_name(const InputFile& input);

/// What an input is for: "project table"; a role that the catalogue does not have as it is.
std::string role_in_words(const Phrasebook& book, const std::string& role);

/// Where a figure comes from, as the tables of statistics and measures say it in English: "the records; the register".
/// Books and articles keep their names.
std::string basis_in_words(const Phrasebook& book, std::string_view basis);

/// The name of a licence; what is no name but words, such as "public domain", in the language of the book; "not
/// stated".
std::string licence_in_words(const Phrasebook& book, const std::string& licence);

/// As of when a source is: a date as it is stated, "version 2026.05" in the language of the book; "not stated".
std::string vintage_in_words(const Phrasebook& book, const std::string& vintage);

/// What is to be told of an input's origin: a note without a word where nobody states anything; nothing of the table
/// that says all this of the others.
std::vector<SourceNote> sources_to_tell(const InputFile& input);

}  // namespace kamtuu
