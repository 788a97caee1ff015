// Which of the editions that a history records a command is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/material.h"

namespace codicil::pipeline {

bool names_an_edition(const TextChoice& choice);
/// The edition that was asked for, in words: "2026-02", "as at 2026-02-11".
std::string wanted_edition(const TextChoice& choice);

/// nullptr where there is none of that id.
const ResolvedEdition* find_edition(const std::vector<ResolvedEdition>& editions,
                                    std::string_view id);

/// Gives the edition back. Throws Failure (environment) where its text cannot be had.
const ResolvedEdition* with_text(const ResolvedEdition& edition);

/// The edition that is meant, of those that are published, oldest first; nullptr where none has its
/// text and none was asked for. Throws Failure: usage for one that does not exist or is not
/// published, or a day on which none was in force; environment where its text cannot be had.
/// `definition` tells where the files of editions are.
const ResolvedEdition* choose_edition(const Workplace& workplace, const TextChoice& choice,
                                      const ManualDefinition& definition,
                                      const std::vector<ResolvedEdition>& editions);

}  // namespace codicil::pipeline
