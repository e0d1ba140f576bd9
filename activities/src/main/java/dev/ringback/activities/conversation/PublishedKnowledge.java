package dev.ringback.activities.conversation;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Passage;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.Collection;
import java.util.List;

/** Finds what a clinic publishes about a turn; nothing beyond it is ever told. */
@FunctionalInterface
public interface PublishedKnowledge {

  /**
   * The passages nearest to these words, prices included.
   *
   * @param about treatments known or named, whose passages come first
   * @param most how many at most
   */
  List<Passage> search(
      ClinicId clinic, int version, String words, Collection<TreatmentId> about, int most);
}
