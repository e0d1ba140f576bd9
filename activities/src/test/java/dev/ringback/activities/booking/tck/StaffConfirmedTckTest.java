package dev.ringback.activities.booking.tck;

import dev.ringback.activities.booking.PracticeManagement;
import dev.ringback.activities.booking.staff.StaffConfirmedPractice;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Location.OpeningHours;
import dev.ringback.workflows.clinic.PracticeSystem;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clinic's people as the system: our records are the book, and nothing lies in between. */
class StaffConfirmedTckTest extends PracticeManagementTck {
  private static final Map<String, List<String>> REASONS =
      Map.of(
          "our records are the book: no request gets lost on the way",
          List.of(
              "readsBackABookingWhoseAnswerWasLost",
              "readsBackWhateverZoneTheSystemCutsDaysIn",
              "readsBackThatNothingWasBooked",
              "readsBackAMoveWhoseAnswerWasLost",
              "readsBackACancellationWhoseAnswerWasLost",
              "putsAPatientOnFileOnceThoughTheAnswerWasLost",
              "doesNothingWithWrongCredentials",
              "keepsThePauseAnOverloadedSystemAsksFor",
              "canBeAskedAgainWhenTheSystemIsDown",
              "believesNoGarbage",
              "believesNoGarbageWhenItBooks"),
          "nothing is held before: a request is the booking",
          List.of("booksAfterTheHoldRanOut", "isRefusedATimeThatWentAfterTheHoldRanOut"),
          "the clinic's people see who asks and enter it on the right chart",
          List.of(
              "matchesAPatientOnFile",
              "tellsThatAPatientIsNew",
              "matchesAPatientByAShortFormOfTheName",
              "doesNotBookOnTheChartOfAnotherOfTheFamily",
              "doesNotGuessWhichOfSeveralPatients",
              "booksForThePatientWhoTurnsOutToBeOnFile"),
          "the clinic's people choose who comes and decline what does not fit",
          List.of(
              "booksNobodyWithoutTheSkill",
              "keepsTheWholeOfAVisitFree",
              "leavesTheBufferBetweenVisits"),
          "hours are those of the clinic file",
          List.of(
              "findsNoTimesInAClosedBook",
              "booksAroundTheHourThatIsSkipped",
              "booksAroundTheHourThatComesTwice",
              "takesNoTimeOfTheHourThatComesTwiceForTheOther"),
          "there is nothing to map",
          List.of("showsWhatThereIsToMap"));

  private static final Clinic CLINIC =
      TckClinic.open(
          TckClinic.with(PracticeSystem.staffConfirmed(), "", "", "maya", "elena"),
          new OpeningHours(
              List.of(
                  DayOfWeek.MONDAY,
                  DayOfWeek.TUESDAY,
                  DayOfWeek.WEDNESDAY,
                  DayOfWeek.THURSDAY,
                  DayOfWeek.FRIDAY,
                  DayOfWeek.SATURDAY),
              LocalTime.of(9, 0),
              LocalTime.of(18, 0)));

  @Override
  protected String system() {
    return "staff-confirmed";
  }

  @Override
  protected Clinic clinic() {
    return CLINIC;
  }

  @Override
  protected PracticeBook open() {
    return new RequestBook(CLINIC);
  }

  @Override
  protected PracticeManagement adapter(PracticeBook book, boolean credentials) {
    RequestBook requests = (RequestBook) book;
    return new ByContact(
        new StaffConfirmedPractice(
            requests.store.requests, requests.store.contacts, requests.clock()),
        requests);
  }

  @Override
  protected Map<String, String> notOffered() {
    Map<String, String> byCase = new LinkedHashMap<>();
    REASONS.forEach((why, cases) -> cases.forEach(name -> byCase.put(name, why)));
    return byCase;
  }

  @Override
  protected String bookingOperation() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected String movingOperation() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected String cancellingOperation() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected String hourService() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected String staffOf(PracticeBook book, String appointment) {
    throw new UnsupportedOperationException();
  }
}
