// How changes read: each text is written as a careful editor would mark it.
#include <string>

#include <gtest/gtest.h>

#include "unit/text/diff_texts.h"

namespace codicil {
namespace {

/// The text before, or the text after, of a text with marks.
std::string side(std::string_view text, std::string_view dropped_open,
                 std::string_view dropped_close, std::string_view kept_open,
                 std::string_view kept_close) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with(dropped_open)) {
      i = text.find(dropped_close, i) + dropped_close.size();
    } else if (text.substr(i).starts_with(kept_open)) {
      i += kept_open.size();
    } else if (text.substr(i).starts_with(kept_close)) {
      i += kept_close.size();
    } else {
      result += text[i++];
    }
  }
  return result;
}

/// One pair of texts, written as an editor would mark it.
struct Reading {
  std::string_view name;
  std::string_view marks;
};

void PrintTo(const Reading& reading, std::ostream* out) {
  *out << reading.name;
}

class WordDiffReading : public testing::TestWithParam<Reading> {};

TEST_P(WordDiffReading, IsAsAnEditorWouldMarkIt) {
  const std::string_view marks = GetParam().marks;
  const std::string before = side(marks, "{+", "+}", "[-", "-]");
  const std::string after = side(marks, "[-", "-]", "{+", "+}");
  EXPECT_EQ(Texts(before, after).marked(), marks);
}

constexpr Reading readings[] = {
    {"Timescale",
     "The social worker must visit the child within [-10-]{+15+} working days of the referral."},
    {"TwoNumbers",
     "Conferences are held within [-15-]{+20+} working days and reviewed after [-3-]{+4+} months."},
    {"NumbersOfARange", "Allow between [-10-]{+15+} and [-20-]{+25+} working days for a reply."},
    {"Duty",
     "Practitioners [-should-]{+must+} share information with the police where a child is at "
     "risk."},
    {"DutyAndNumber",
     "The chair [-should-]{+must+} send the minutes to all parties within [-5-]{+10+} working "
     "days."},
    {"WordReplaced",
     "The [-Local -]Safeguarding [-Children Board-]{+Partnership+} will publish the "
     "review and its findings."},
    {"WordInserted", "The {+lead +}practitioner must record the reasons for the decision."},
    {"WordRemoved", "The practitioner must [-always -]record the reasons for the decision."},
    {"ClauseInserted",
     "The social worker{+, in consultation with their manager,+} will decide whether a strategy "
     "discussion is needed."},
    {"ClauseAtTheBeginning",
     "[-The-]{+Where a child is missing from care, the+} police must be told at once."},
    {"ClauseAtTheEnd",
     "The referrer should be told what happened{+, unless this would place the child at risk+}."},
    {"ListMemberInserted",
     "The meeting includes the social worker, the school nurse{+, the health visitor+} and the "
     "police."},
    {"ListMemberBetween",
     "The meeting includes the police, {+the probation service, +}the school and the parents."},
    {"ListMemberRemoved", "Signs are bruises, [-burns, -]bites and fractures."},
    {"SentenceInserted",
     "Record the decision. {+Tell the referrer the outcome. +}Send a copy to the manager."},
    {"SentenceInsertedAtTheEnd",
     "Record the decision. Send a copy to the manager.{+ Tell the referrer the outcome.+}"},
    {"SentenceInsertedAtTheBeginning",
     "{+Tell the referrer the outcome. +}Record the decision. Send a copy to the manager."},
    {"SentenceRemoved",
     "All staff should attend training. [-Training should be attended every three years. -]Records "
     "of training should be kept."},
    {"SentencesSwapped",
     "[-Parents should be told of the meeting. -]The child should be asked for their views. "
     "{+Parents "
     "should be told of the meeting. +}Minutes are sent to all who attended."},
    {"SentenceLikeItsNeighbour",
     "The child must be seen alone. {+The parents must be seen alone. +}The home must be visited."},
    {"CommaInserted", "Where there is doubt{+,+} the child should be seen."},
    {"CommaToSemicolon", "Tell the manager[-,-]{+;+} the manager will tell the police."},
    {"FullStopToClause", "Tell the manager[-. The-]{+, and the+} manager will tell the police."},
    {"QuotedWords", "This is called “[-significant-]{+serious+} harm” in the Act."},
    {"QuotesAdded", "This is called {+“+}significant harm{+”+} in the Act."},
    {"BracketsAdded", "Refer to the designated officer {+(LADO) +}within one working day."},
    {"BracketsChanged", "The designated officer ([-LADO-]{+DO+}) gives advice by telephone."},
    {"BracketsReplaced",
     "Give advice by telephone [-on weekdays (from nine)-]{+at any hour (free)+}."},
    {"BracketsReplacedAtTheBeginning",
     "The lead [-(see above) who chairs-]{+(or a deputy) convenes+} the panel decides."},
    {"QuotationReplaced",
     "Say [-something like “Tell me more”-]{+as little as “I see”+} and listen."},
    {"Possessive", "The [-childs-]{+child's+} wishes must be heard."},
    {"PluralPossessive", "The [-child's-]{+children's+} views must be recorded in full."},
    {"CapitalLetter", "Children in [-care-]{+Care+} have the right to an advocate."},
    {"Hyphen", "A [-multi agency-]{+multi-agency+} meeting is held each month."},
    {"TelephoneNumber", "Call the duty team on [-0300 123 4567-]{+0300 123 9999+} at any time."},
    {"Date", "This applies from [-1 April 2023-]{+30 September 2024+} to all new referrals."},
    {"DateDay", "This applies from [-1-]{+15+} April 2023 to all new referrals."},
    {"SlashedDate", "Review by [-01/04/2024-]{+01/10/2024+}."},
    {"Citation", "See section [-9.3.7-]{+9.4.1+} for the timetable."},
    {"Money", "A payment of £[-50-]{+75+} can be made in an emergency."},
    {"PhraseReplaced",
     "Contact [-the Emergency Duty Team-]{+Children's Social Care+} outside office hours."},
    {"NegationAdded", "Practitioners should {+not +}promise confidentiality to the child."},
    {"WholeSentenceRewritten",
     "[-Any member of staff who has a worry about a pupil writes it down and hands the form to the "
     "office-]{+Concerns about children are reported by telephone to the safeguarding lead on the "
     "same day+}."},
    {"SentenceRewrittenAmongOthers",
     "Record the decision. [-The form goes to the office by noon-]{+Every referral reaches the "
     "lead "
     "practitioner electronically on the same day+}. Send a copy to the manager."},
    {"FewWordsSharedByChance",
     "[-The social worker should visit the child at home once every week and write a note of it"
     "-]{+Each looked-after young person is seen by a practitioner whom the team names, and the "
     "visit is entered on the record+}."},
    {"TwoPhrases",
     "The [-team manager-]{+service lead+} will chair the meeting and the [-allocated "
     "worker-]{+key practitioner+} will take the minutes."},
    {"SmallWordsBetween",
     "Send it to the [-head of the school-]{+manager of the nursery+} without delay."},
    {"SmallWordChanged", "Children [-in-]{+with+} need of protection must be seen."},
    {"TermThroughout",
     "The [-SCR-]{+CSPR+} panel meets monthly; an [-SCR-]{+CSPR+} is published within six months "
     "and every [-SCR-]{+CSPR+} is kept."},
    {"ParagraphSplit", "Record the decision.[- -]{+¶+}Send a copy to the manager.¶"},
    {"ParagraphInserted",
     "Record the decision.¶{+Tell the referrer the outcome.¶+}Send a copy to the manager.¶"},
    {"ItemRemoved", "the school nurse¶[-the health visitor¶-]the police¶"},
    {"WordAtTheEndOfAnItem", "the school{+ nurse+}¶the health visitor¶"},
    {"TwoItemsChanged", "tell the [-head-]{+lead+}¶[-write-]{+file+} a note¶"},
    {"SentencesMerged", "Tell the parents[-. Do this-] before the conference."},
    {"ChangeOnBothSidesOfAStop",
     "Reply within ten [-days-]{+weeks+}. [-Parents-]{+Carers+} should be told."},
    {"QuotedSentence",
     "Say “I believe you.” {+Say “You did right.” +}Do not ask leading questions."},
    {"WordMovedWithinASentence", "The chair [-must -]in every case {+must +}be told."},
    {"Spaces", "See the[-  -]{+ +}guidance."},
    {"PluralAndVerb", "[-The child is-]{+Children are+} seen alone at every visit."},
    {"ActToPassive",
     "The {+minutes are sent by the +}chair [-sends the minutes -]to everyone invited."},
    {"OnlyTheEndIsShared",
     "[-Staff tell their line manager who then rings the office-]{+All concerns, however small, "
     "are "
     "reported to the designated lead+} on the same day."},
    {"TelephoneNumberThroughout",
     "Ring [-0116 305 0005-]{+0117 305 0006+} in the day and [-0116 255 1606-]{+0116 255 1607+} at "
     "night."},
    {"TwoNumbersWithAMark", "Ages [-10-]{+11+}–[-16-]{+18+} are meant."},
    {"Confetti",
     "[-Every worker must send a note to each manager before the panel's-]{+Each worker "
     "should give a note at any manager after a board's+} meeting."},
    {"ManyNumbers",
     "Pay £[-10-]{+11+} weekly, £[-20-]{+22+} monthly, £[-30-]{+33+} quarterly or £[-40-]{+44+} "
     "yearly."},
    {"ManyCommas",
     "If so{+,+} the parents{+,+} the school{+,+} the nurse{+,+} and the police{+,+} where they "
     "know the child{+,+} are told."},
    {"ManyTerms",
     "The [-SCR-]{+CSPR+} panel, the [-SCR-]{+CSPR+} chair, the [-SCR-]{+CSPR+} author and the "
     "[-SCR-]{+CSPR+} team meet monthly."},
    {"PhraseKeptAmidARewrite",
     "[-The duty worker takes the call, writes down what is said and passes it to the team manager "
     "by hand before the end of the same working day-]{+Contacts are recorded on the electronic "
     "system and then sent by secure e-mail to the team manager, who decides on the priority of "
     "the work+}."},
    {"TwoSentencesReworded",
     "Staff can use the form to [-more readily report-]{+record+} a worry{+ more quickly+}. "
     "[-Managers-]{+Likewise, managers+} can [-use-]{+read+} it at once."},
};

INSTANTIATE_TEST_SUITE_P(Readings, WordDiffReading, testing::ValuesIn(readings),
                         [](const auto& reading) { return std::string(reading.param.name); });

}  // namespace
}  // namespace codicil
