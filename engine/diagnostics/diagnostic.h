// What an author got wrong, as data: a lasting code, where, what, and how to mend it.
#pragma once

#include <compare>
#include <string>
#include <vector>

#include "diagnostics/codes.h"
#include "diagnostics/place.h"

namespace codicil {

/// One fault in the content. The message is lower case, without a full stop, says what was found
/// before what was wanted, and quotes in backticks; the help, where there is one, is a sentence
/// that mends it.
struct Diagnostic {
  Code code{};
  Severity severity{};  ///< Normally severity_of(code); a stage may lower or raise it.
  Location location;
  std::string message;
  std::string help;  ///< Empty: none.

  bool operator==(const Diagnostic&) const = default;
};

/// A diagnostic of the code's usual severity.
Diagnostic diagnose(Code code, Location location, std::string message, std::string help = {});

/// The same for a fault found while one file is read on its own: the path is filled in by whoever
/// knows it.
Diagnostic diagnose(Code code, Place place, std::string message, std::string help = {});

/// Sorts by path, place and code, and drops exact repetitions, and what else was found in a file
/// that holds an unfinished merge: it only follows from that.
void put_in_order(std::vector<Diagnostic>& diagnostics);

/// The same, with the faults of one file first, its errors before all: where the definition of a
/// manual is at fault, much of what other files seem to lack follows from that.
void put_in_order(std::vector<Diagnostic>& diagnostics, const std::string& first_path);

/// Turns warnings into errors, for those who want none.
void make_strict(std::vector<Diagnostic>& diagnostics);

bool has_errors(const std::vector<Diagnostic>& diagnostics);

/// A value and what was noticed while it was made. Every stage that meets an author's text returns
/// one: the value is usable even where there are errors, so that all faults are found in one run.
template <typename T>
struct Reported {
  T value{};
  std::vector<Diagnostic> diagnostics;
};

}  // namespace codicil
