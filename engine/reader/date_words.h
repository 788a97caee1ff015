// Days and months that authors wrote in another form than ours: what they probably meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/date.h"

namespace codicil::reader {

/// The day that "27/02/2017", "27.2.2017", "2017-2-7" or "27 February 2017" means; day before
/// month, as in Europe.
std::optional<Date> date_meant(std::string_view text);

/// The month that "February 2017", "02/2017", "2017-2" or a whole day means.
std::optional<Month> month_meant(std::string_view text);

}  // namespace codicil::reader
