package dev.ringback.activities.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.activities.TestClinic;
import dev.ringback.activities.TestStore;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import dev.ringback.workflows.clinic.LocationId;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.compliance.ContactStanding.EarlierInterest;
import dev.ringback.workflows.conversation.Evidence;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.GlowScore;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.conversation.TurnId;
import dev.ringback.workflows.detection.CloseEpisode;
import dev.ringback.workflows.detection.EventId;
import dev.ringback.workflows.detection.OpenEpisode;
import dev.ringback.workflows.detection.OpenedEpisode;
import dev.ringback.workflows.outreach.Episode;
import dev.ringback.workflows.outreach.Failures;
import io.temporal.failure.ApplicationFailure;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class EpisodeActivitiesTest {
  private final TestStore store = new TestStore();
  private final EpisodeActivitiesImpl episodes =
      new EpisodeActivitiesImpl(
          store.episodes, store.runs, store.clinics, store.compliance, store.contacts, store.clock);
  private final Episode episode =
      new Episode(TestStore.EPISODE, store.clinic.id(), TestClinic.AUSTIN, store.contact, 1, null);

  private OpenedEpisode open(Episode which) {
    return open(which, "run-" + which.id());
  }

  private OpenedEpisode open(Episode which, String run) {
    return episodes.open(new OpenEpisode(which, "recovery/austin/1", run));
  }

  private CloseEpisode closing(Fact... facts) {
    return new CloseEpisode(
        TestStore.EPISODE,
        new Outcome.Nurture(),
        new GlowScore(3, 1, 1, 1, 1.8, GlowScore.Track.NURTURE),
        List.of(facts),
        store.clock.instant(),
        List.of(new TurnId("SM1")),
        List.of(new EventId("event-1")),
        false);
  }

  private static Fact goal(String treatment) {
    return new Fact.Goal(new TreatmentId(treatment), new Evidence(new TurnId("SM1"), treatment));
  }

  @Test
  void opensUnderTheNewestConfigurationWithThePersonsStanding() {
    OpenedEpisode opened = open(episode);
    assertThat(opened.clinic()).isEqualTo(store.clinic);
    assertThat(opened.standing().addresses()).contains(Channel.VOICE, Channel.SMS, Channel.EMAIL);
    assertThat(opened.standing().givenName()).isEqualTo("Dana");
    assertThat(opened.standing().zones()).contains(TestClinic.ZONE);
  }

  @Test
  void keepsWhatTheRunHadTakenIn() {
    open(episode);
    assertThat(store.runs.hasTakenIn(store.contact, "SM1")).isFalse();
    episodes.close(closing());
    episodes.close(closing());
    assertThat(store.runs.hasTakenIn(store.contact, "SM1")).isTrue();
    assertThat(store.runs.hasTakenIn(store.contact, "event-1")).isTrue();
    assertThat(store.runs.hasTakenIn(store.contact, "SM2")).isFalse();
    assertThat(store.runs.hasTakenIn(new ContactId("somebody-else"), "SM1")).isFalse();
  }

  @Test
  void givesASecondRunAnEpisodeOfItsOwn() {
    assertThat(open(episode, "0a0d107a-1").id()).isEqualTo(TestStore.EPISODE);
    assertThat(open(episode, "0a0d107a-1").id()).isEqualTo(TestStore.EPISODE);
    OpenedEpisode second = open(episode, "7f622727-2");
    assertThat(second.id()).isNotEqualTo(TestStore.EPISODE);
    assertThat(open(episode, "7f622727-2").id()).isEqualTo(second.id());
    assertThat(store.episodes.find(TestStore.EPISODE).orElseThrow().outcome())
        .isEqualTo("ABANDONED");
    assertThat(store.episodes.find(second.id()).orElseThrow().closedAt()).isNull();
  }

  @Test
  void keepsTheConfigurationItBeganWith() {
    open(episode);
    Clinic clinic = TestClinic.lumen();
    Clinic newer =
        store.clinics.apply(
            new Clinic(
                clinic.id(),
                0,
                "Lumen Medspa",
                clinic.voice(),
                clinic.email(),
                null,
                clinic.locations(),
                clinic.treatments(),
                clinic.providers(),
                clinic.policies(),
                clinic.consents(),
                clinic.contactHours(),
                clinic.cadence(),
                clinic.glow(),
                clinic.questions(),
                clinic.pms(),
                clinic.knowledge(),
                clinic.detection(),
                clinic.compliance()));
    assertThat(newer.version()).isEqualTo(2);
    assertThat(open(episode).clinic()).isEqualTo(store.clinic);
  }

  @Test
  void beginsTheEpisodeThatFollowsThoughACallOpenedOneNobodyWillBegin() {
    open(episode);
    episodes.close(closing());
    EpisodeId unbegun = new EpisodeId("ep_2");
    store.episodes.openOrJoin(
        unbegun,
        "recovery/austin/1",
        store.clinic.id(),
        TestClinic.AUSTIN,
        store.contact,
        store.clock.instant());

    open(episode.next(store.clock.instant()));

    assertThat(
            store.episodes.find(episode.next(store.clock.instant()).id()).orElseThrow().closedAt())
        .isNull();
    assertThat(store.episodes.find(unbegun).orElseThrow().outcome()).isEqualTo("JOINED");
  }

  @Test
  void isFinalAboutAClinicOrLocationThatDoesNotExist() {
    for (Episode unknown :
        List.of(
            new Episode(
                TestStore.EPISODE,
                new ClinicId("other"),
                TestClinic.AUSTIN,
                store.contact,
                1,
                null),
            new Episode(
                TestStore.EPISODE,
                store.clinic.id(),
                new LocationId("mars"),
                store.contact,
                1,
                null))) {
      assertThatThrownBy(() -> open(unknown))
          .isInstanceOfSatisfying(
              ApplicationFailure.class,
              e -> {
                assertThat(e.getType()).isEqualTo(Failures.NOT_CONFIGURED);
                assertThat(e.isNonRetryable()).isTrue();
              });
    }
  }

  @Test
  void closesOnceAndRemembersTheLastTreatmentTheyNamed() {
    assertThat(episodes.close(closing(goal("botox"), goal("coolsculpting"))).firstTime()).isTrue();
    assertThat(episodes.close(closing()).firstTime()).isFalse();
    assertThat(
            store.contacts.find(store.contact, store.clinic.id()).orElseThrow().earlierInterest())
        .isEqualTo(new EarlierInterest(new TreatmentId("coolsculpting"), YearMonth.of(2026, 11)));
  }
}
