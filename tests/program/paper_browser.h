// A browser for tests of what is printed: it always prints the same two pages.
#pragma once

#include <string>

#include "program/scene.h"
#include "support/small_pdf.h"

namespace codicil::program {

/// Sets it up in the scene. It leaves the page that it was to print there, as `printed.html`.
inline void set_up_paper_browser(const Scene& scene) {
  scene.write("two-pages.pdf", test::two_pages());
  scene.write("chromium",
              "#!/bin/sh\n[ \"$1\" = --version ] && { echo Chromium 1; exit; }\n"
              "for word; do case $word in --print-to-pdf=*) pdf=${word#*=};; esac; done\n"
              "cp \"${word#file://}\" " +
                  scene.at("printed.html").string() + "\ncat " +
                  scene.at("two-pages.pdf").string() + " > \"$pdf\"\n");
  scene.shell("chmod +x chromium");
}

/// Runs `codicil pdf` with that browser.
inline Ran print_pdf(const Scene& scene, const std::string& words,
                     const std::string& folder = "m") {
  return scene.shell("CODICIL_CHROMIUM=" + scene.at("chromium").string() + " exec " +
                         CODICIL_PROGRAM + " pdf " + words,
                     folder);
}

}  // namespace codicil::program
