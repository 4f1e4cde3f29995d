#include "core/event.h"

#include <utility>

namespace chorus {

What::What() : fact_(std::make_unique<Fact>()) {}

template <class OneFact>
requires kIsOneOf<OneFact, Fact> What::What(OneFact fact)
    : fact_(std::make_unique<Fact>(std::in_place_type<OneFact>, std::move(fact))) {}

What::What(const What& other) : fact_(std::make_unique<Fact>(*other.fact_)) {}
What::What(What&& other) noexcept = default;
What& What::operator=(const What& other) {
  if (this != &other) fact_ = std::make_unique<Fact>(*other.fact_);
  return *this;
}
What& What::operator=(What&& other) noexcept = default;
What::~What() = default;

template What::What(std::monostate);
template What::What(PosterTouched);
template What::What(LanguagesOpened);
template What::What(LanguageChosen);
template What::What(ConsentGiven);
template What::What(ConsentDeclined);
template What::What(RoleTapped);
template What::What(RoleDeclined);
template What::What(ChoiceTapped);
template What::What(NumberSet);
template What::What(PointTouched);
template What::What(StrokeDrawn);
template What::What(NextTapped);
template What::What(BackTapped);
template What::What(SkipTapped);
template What::What(AnswerCleared);
template What::What(StillHereTapped);
template What::What(CaretPlaced);
template What::What(AccessOpened);
template What::What(AccessSet);
template What::What(EasyWordsTapped);
template What::What(ListenTapped);
template What::What(FocusMoved);
template What::What(WayOpened);
template What::What(PictureTapped);
template What::What(PictureRemoved);
template What::What(CodeWanted);
template What::What(LinkWanted);
template What::What(WithdrawTapped);
template What::What(WithdrawConfirmed);
template What::What(ChallengeOpened);
template What::What(NextAudienceAsked);
template What::What(QuestionPicked);
template What::What(PromiseBegun);
template What::What(OwnerSaid);
template What::What(PromisePostponed);
template What::What(AnswerBegun);
template What::What(StopCalled);
template What::What(InterventionUndone);
template What::What(HidingBegun);
template What::What(EntryDecided);
template What::What(EntryAdded);
template What::What(CornerTapped);
template What::What(FieldTouched);
template What::What(KeyTapped);
template What::What(CornerHeld);
template What::What(DigitTapped);
template What::What(DigitRemoved);
template What::What(PinEntered);
template What::What(PinForgotten);
template What::What(KeyNoted);
template What::What(PinBegun);
template What::What(DeskTurned);
template What::What(ProgrammeChosen);
template What::What(StepChosen);
template What::What(SessionOpenTapped);
template What::What(SessionCloseTapped);
template What::What(SessionCloseConfirmed);
template What::What(SessionChosen);
template What::What(StageMoved);
template What::What(ResultTurned);
template What::What(StageViewSet);
template What::What(WordsDecided);
template What::What(TargetChosen);
template What::What(CopiesPlaced);
template What::What(CopiesPlaceKept);
template What::What(ProfileChosen);
template What::What(ExportTapped);
template What::What(PlainExportConfirmed);
template What::What(RoomShownResults);
template What::What(DeskLeft);
template What::What(KioskLeaveConfirmed);
template What::What(SheetClosed);
template What::What(TimePassed);
template What::What(ScreenTouched);
template What::What(HouseLoaded);
template What::What(BookmarkFound);
template What::What(StoreFailed);
template What::What(StoreTried);
template What::What(StoreExamined);
template What::What(BackedUp);
template What::What(SessionSaved);
template What::What(CountsLoaded);
template What::What(PastLoaded);
template What::What(VisitSaved);
template What::What(ResponseSaved);
template What::What(CodeIssued);
template What::What(CodeFound);
template What::What(CodeUnknown);
template What::What(LinkSaved);
template What::What(Withdrawn);
template What::What(WordsSaved);
template What::What(SaveFailed);
template What::What(PinSet);
template What::What(PinTaken);
template What::What(PinAccepted);
template What::What(PinRefused);
template What::What(LogLoaded);
template What::What(TargetsFound);
template What::What(ExportProgressed);
template What::What(ExportWritten);
template What::What(ExportFailed);
template What::What(StageViewOpened);
template What::What(StageViewClosed);
template What::What(VoicesFound);
template What::What(SentenceBegan);
template What::What(SpeechEnded);
template What::What(LettersLookedAt);

}  // namespace chorus
