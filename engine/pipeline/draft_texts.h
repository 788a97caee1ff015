// The revisions in progress, beside the chapters that they revise.
#pragma once

#include <memory>

#include "pages/publication.h"
#include "pipeline/material.h"

namespace codicil::pipeline {

/// The present manual as it would be with every draft revision adopted, and what that changes;
/// nullptr where there is no revision of a present chapter.
std::unique_ptr<const pages::DraftTexts> draft_texts(const Material& material, unsigned jobs);

}  // namespace codicil::pipeline
