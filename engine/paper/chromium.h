// The browser that prints: Chromium, as it is installed on this machine.
#pragma once

#include <filesystem>
#include <string>

namespace codicil::paper {

/// A Chromium that was found.
struct Chromium {
  std::filesystem::path program;
  std::string version;  ///< "Chromium 156.0.8078.108", as it says itself.
};

/// The program that $CODICIL_CHROMIUM names, else the first in $PATH that is called chromium,
/// chromium-browser or google-chrome. Throws Failure (environment), with how to get one, where
/// there is none, or it does not run.
Chromium find_chromium();

/// The page at `file` as a PDF with tags, an outline of its headings and destinations for its
/// anchors; it loads nothing from the network. The day in it is that of the machine. Throws Failure
/// (environment) where it cannot be printed.
std::string print_page(const Chromium& chromium, const std::filesystem::path& file);

}  // namespace codicil::paper
