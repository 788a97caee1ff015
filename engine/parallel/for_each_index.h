// Work on many independent things at once, on as many cores as the caller allows.
#pragma once

#include <cstddef>
#include <functional>

namespace codicil {

/// Calls `work(0) … work(count - 1)`, each once, on up to `jobs` threads (1: on the calling
/// thread). Returns when all are done. The first exception thrown, by index, is rethrown here after
/// the rest has stopped; results must go to places of their own, so that the outcome never depends
/// on `jobs`.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

/// The number of cores that this process may use, at least 1.
unsigned available_jobs();

}  // namespace codicil
