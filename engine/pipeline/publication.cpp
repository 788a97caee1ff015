#include "pipeline/publication.h"

namespace codicil::pipeline {

pages::Publication publication_of(const Material& material, const PublicationChoice& choice) {
  return {.present = *material.present,
          .references = material.present_references(),
          .keywords = material.present_keywords(),
          .archive = material.archive,
          .past_references = material.past_references,
          .past_keywords = material.past_keywords,
          .stories = material.stories,
          .comparisons = choice.comparisons,
          .tip = *material.tip,
          .present_edition = material.present_edition,
          .working_draft = choice.working_draft,
          .drafts = choice.revisions,
          .with_drafts = choice.drafts,
          .scans = material.scans.get(),
          .words = choice.words,
          .drawings = choice.drawings,
          .jobs = choice.jobs};
}

}  // namespace codicil::pipeline
