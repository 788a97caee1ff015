// codicil: reads the command line, runs one command, and turns what failed into words and an exit
// status.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <new>
#include <system_error>

#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/terminal.h"

namespace {

using namespace codicil::cli;

struct Runner {
  const CommonArguments& common;

  int operator()(const BuildArguments& arguments) const { return build(common, arguments); }
  int operator()(const ServeArguments& arguments) const { return serve(common, arguments); }
  int operator()(const PdfArguments& arguments) const { return pdf(common, arguments); }
  int operator()(const VerifyArguments& arguments) const { return verify(common, arguments); }
  int operator()(const CheckArguments& arguments) const { return check(common, arguments); }
  int operator()(const ChangesArguments& arguments) const { return changes(common, arguments); }
  int operator()(const ProposalArguments& arguments) const { return proposal(common, arguments); }
  int operator()(const NoticeArguments& arguments) const { return notice(common, arguments); }
  int operator()(const NewManualArguments& arguments) const {
    return new_manual(common, arguments);
  }
  int operator()(const NewChapterArguments& arguments) const {
    return new_chapter(common, arguments);
  }
  int operator()(const NewEditionArguments& arguments) const {
    return new_edition(common, arguments);
  }
  int operator()(const AmendArguments& arguments) const { return amend(common, arguments); }
  int operator()(const RetitleArguments& arguments) const { return retitle(common, arguments); }
  int operator()(const AdoptArguments& arguments) const { return adopt(common, arguments); }
  int operator()(const ReleaseArguments& arguments) const { return release(common, arguments); }
  int operator()(const WorkplanArguments& arguments) const { return workplan(common, arguments); }
  int operator()(const ImpactArguments& arguments) const { return impact(common, arguments); }
  int operator()(const HistoryArguments& arguments) const { return history(common, arguments); }
};

codicil::Date real_today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace

int main(int count, char** words) {
  // A limit on the size of files is then told as any other failure to write.
  std::signal(SIGXFSZ, SIG_IGN);
  const auto read = read_arguments(count, words, real_today());
  if (const int* status = std::get_if<int>(&read)) return *status;
  const Arguments& arguments = std::get<Arguments>(read);
  try {
    return std::visit(Runner{arguments.common}, arguments.command);
  } catch (const codicil::Failure& failure) {
    return report_failure(failure, arguments.common.color);
  } catch (const std::bad_alloc&) {
    std::fputs("codicil: error: there is not enough memory\n", stderr);
    return status_environment;
  } catch (const std::system_error& refused) {
    std::fprintf(stderr, "codicil: error: %s\n", refused.what());
    return status_environment;
  }
  // Anything else is a mistake of ours, and ends the program as an assertion does.
}
