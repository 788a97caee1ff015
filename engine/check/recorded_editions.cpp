#include "check/recorded_editions.h"

namespace codicil::check {

bool is_recorded(const history::Snapshot& snapshot) {
  return snapshot.manual && snapshot.is_committed &&
         (snapshot.resolution == history::Resolution::tag ||
          snapshot.resolution == history::Resolution::trailer);
}

}  // namespace codicil::check
