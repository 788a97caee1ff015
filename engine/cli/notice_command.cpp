#include "cli/commands.h"
#include "cli/terminal.h"

namespace codicil::cli {

int notice(const CommonArguments& common, const NoticeArguments& arguments) {
  const pipeline::Workplace workplace = pipeline::open_workplace(
      pipeline::find_definition(common.manual, std::filesystem::current_path()));
  Reported<std::string> written;
  {
    Progress progress(common);
    progress.show("Reading");
    written = pipeline::write_notice(workplace, {.edition = arguments.edition,
                                                 .style = arguments.style,
                                                 .format = arguments.format,
                                                 .jobs = common.jobs});
  }
  print_diagnostics(written.diagnostics, workplace, ReportFormat::text, common, stderr);
  print(stdout, written.value);
  return status_done;
}

}  // namespace codicil::cli
