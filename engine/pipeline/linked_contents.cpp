#include "pipeline/linked_contents.h"

#include "files/content_id.h"
#include "history/chapter_story.h"
#include "text/path.h"

namespace codicil::pipeline {

Manual with_linked_contents(Manual manual, const SourceTree& tree) {
  for (ResourceFile& resource : manual.resources) {
    resource.is_too_large =
        resource.content_id.empty() && tree.availability(resource.path) == Availability::too_large;
  }
  for (const Chapter& chapter : manual.chapters) {
    for (const std::size_t linked :
         history::linked_resources(manual, *chapter.text, folder_of(chapter.path))) {
      ResourceFile& resource = manual.resources[linked];
      if (!resource.content_id.empty() || resource.is_too_large) continue;
      if (const auto bytes = tree.read(resource.path)) resource.content_id = content_id_of(*bytes);
    }
  }
  return manual;
}

}  // namespace codicil::pipeline
