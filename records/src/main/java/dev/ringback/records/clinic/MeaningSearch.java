package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Passage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds passages by what they mean. A clinic publishes some dozens of passages: comparing with each
 * of them is exact, takes a millisecond, and asks for no extension of PostgreSQL.
 */
final class MeaningSearch {
  private static final Logger log = LoggerFactory.getLogger(MeaningSearch.class);

  private final JdbcClient jdbc;
  private final Meanings meanings;
  private final Set<String> indexed = ConcurrentHashMap.newKeySet();

  MeaningSearch(JdbcClient jdbc, Meanings meanings) {
    this.jdbc = jdbc;
    this.meanings = meanings;
  }

  /** The nearest passages, nearest first; none when the model cannot be asked. */
  List<Passage> search(ClinicId clinic, int version, String words, int most) {
    try {
      index(clinic, version);
      return nearest(clinic, version, unit(meanings.of(List.of(words)).getFirst()), most);
    } catch (RuntimeException e) {
      log.warn("Passages are found by words alone: {}", e.getClass().getSimpleName());
      return List.of();
    }
  }

  private List<Passage> nearest(ClinicId clinic, int version, Float[] asked, int most) {
    return jdbc.sql(
            """
            select p.id, p.title, p.words
            from clinic_passage p
              join clinic_passage_meaning m using (clinic, version, id)
            where clinic = :clinic and version = :version and model = :model
              and cardinality(meaning) = cardinality(:asked)
            order by
              (select sum(a * b) from unnest(meaning, cast(:asked as real[])) as pair (a, b)) desc,
              p.id
            limit :most
            """)
        .param("clinic", clinic.value())
        .param("version", version)
        .param("model", meanings.model())
        .param("asked", asked)
        .param("most", most)
        .query((row, _) ->
            new Passage(row.getString("id"), row.getString("title"), row.getString("words")))
        .list();
  }

  private void index(ClinicId clinic, int version) {
    if (indexed.contains(clinic.value() + "/" + version)) {
      return;
    }
    List<Passage> missing =
        jdbc.sql(
                """
                select id, title, words from clinic_passage p
                where clinic = :clinic and version = :version and not exists (
                  select 1 from clinic_passage_meaning m
                  where m.clinic = p.clinic and m.version = p.version and m.id = p.id
                    and m.model = :model)
                """)
            .param("clinic", clinic.value())
            .param("version", version)
            .param("model", meanings.model())
            .query((row, _) ->
                new Passage(row.getString("id"), row.getString("title"), row.getString("words")))
            .list();
    if (!missing.isEmpty()) {
      List<float[]> vectors =
          meanings.of(missing.stream().map(p -> p.title() + ". " + p.words()).toList());
      for (int i = 0; i < missing.size(); i++) {
        keep(clinic, version, missing.get(i), unit(vectors.get(i)));
      }
    }
    indexed.add(clinic.value() + "/" + version);
  }

  private void keep(ClinicId clinic, int version, Passage passage, Float[] meaning) {
    jdbc.sql(
            """
            insert into clinic_passage_meaning (clinic, version, id, model, meaning)
            values (:clinic, :version, :id, :model, :meaning)
            on conflict do nothing
            """)
        .param("clinic", clinic.value())
        .param("version", version)
        .param("id", passage.id())
        .param("model", meanings.model())
        .param("meaning", meaning)
        .update();
  }

  /** Of length 1, so that a product of two is the cosine between them. */
  private static Float[] unit(float[] vector) {
    double length = 0;
    for (float part : vector) {
      length += part * part;
    }
    Float[] unit = new Float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      unit[i] = length == 0 ? 0f : (float) (vector[i] / Math.sqrt(length));
    }
    return unit;
  }
}
