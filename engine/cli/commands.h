// The commands: each does one thing for the person and gives the program's exit status.
#pragma once

#include "cli/arguments.h"

namespace codicil::cli {

int build(const CommonArguments& common, const BuildArguments& arguments);
int serve(const CommonArguments& common, const ServeArguments& arguments);
int check(const CommonArguments& common, const CheckArguments& arguments);
int pdf(const CommonArguments& common, const PdfArguments& arguments);
int verify(const CommonArguments& common, const VerifyArguments& arguments);
int changes(const CommonArguments& common, const ChangesArguments& arguments);
int proposal(const CommonArguments& common, const ProposalArguments& arguments);
int notice(const CommonArguments& common, const NoticeArguments& arguments);
int new_manual(const CommonArguments& common, const NewManualArguments& arguments);
int new_chapter(const CommonArguments& common, const NewChapterArguments& arguments);
int new_edition(const CommonArguments& common, const NewEditionArguments& arguments);
int amend(const CommonArguments& common, const AmendArguments& arguments);
int retitle(const CommonArguments& common, const RetitleArguments& arguments);
int adopt(const CommonArguments& common, const AdoptArguments& arguments);
int release(const CommonArguments& common, const ReleaseArguments& arguments);
int workplan(const CommonArguments& common, const WorkplanArguments& arguments);
int impact(const CommonArguments& common, const ImpactArguments& arguments);
int history(const CommonArguments& common, const HistoryArguments& arguments);

}  // namespace codicil::cli
