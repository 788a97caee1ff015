// A feed as the file that feed readers ask for: Atom, RFC 4287.
#pragma once

#include "files/output_file.h"
#include "pages/feeds.h"

namespace codicil::site {

/// One of `feeds.feeds` as a whole file, well-formed whatever its entries say.
OutputFile feed_file(const pages::Feeds& feeds, const pages::Feed& feed);

}  // namespace codicil::site
