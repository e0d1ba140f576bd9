package dev.ringback.records.clinic;

import dev.ringback.workflows.clinic.ClinicId;
import dev.ringback.workflows.clinic.Passage;
import dev.ringback.workflows.clinic.TreatmentId;
import dev.ringback.workflows.clinic.VendorProduct;
import dev.ringback.workflows.compliance.ContentClass;
import dev.ringback.workflows.compliance.VendorGate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What clinics publish, found by the words of a question with PostgreSQL's full text search and,
 * where there is an embedding model, by what it means as well.
 */
public final class KnowledgeRepository {
  /** Weighs a first place over a second by little: what both searches find comes first. */
  private static final double RANK_CONSTANT = 60;

  private final JdbcClient jdbc;
  private final ClinicRepository clinics;
  private final @Nullable MeaningSearch meaning;
  private final Set<Version> indexed = ConcurrentHashMap.newKeySet();

  public KnowledgeRepository(JdbcClient jdbc, ClinicRepository clinics) {
    this(jdbc, clinics, null);
  }

  private KnowledgeRepository(
      JdbcClient jdbc, ClinicRepository clinics, @Nullable MeaningSearch meaning) {
    this.jdbc = jdbc;
    this.clinics = clinics;
    this.meaning = meaning;
  }

  /** The same passages, found by meaning as well. */
  public KnowledgeRepository with(Meanings meanings) {
    return new KnowledgeRepository(jdbc, clinics, new MeaningSearch(jdbc, meanings));
  }

  /**
   * The passages that share words with a question, best first, after those of the treatments it is
   * known to be about.
   *
   * @param words the question as it was asked, in English or Spanish; need not hold a question
   * @param about treatments whose own passages are wanted in any case
   * @param most how many passages at most
   * @throws IllegalArgumentException when there is no such version of the clinic
   */
  public List<Passage> search(
      ClinicId clinic, int version, String words, Collection<TreatmentId> about, int most) {
    index(clinic, version);
    List<Passage> byWords = byWords(clinic, version, words, about, most);
    return meaning == null || !mayTellTheModel(clinic, version)
        ? byWords
        : fused(byWords, meaning.search(clinic, version, words, most), about, most);
  }

  /** The question is somebody's words: they go to the model's vendor by agreement only. */
  private boolean mayTellTheModel(ClinicId clinic, int version) {
    return VendorGate.mayReceive(
        clinics.current(clinic).orElseGet(() -> clinics.version(clinic, version)).compliance(),
        VendorProduct.OPENAI_MODEL,
        ContentClass.PHI,
        LocalDate.now(ZoneOffset.UTC));
  }

  /** Reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009. */
  private static List<Passage> fused(
      List<Passage> byWords, List<Passage> byMeaning, Collection<TreatmentId> about, int most) {
    Map<Passage, Double> scores = new LinkedHashMap<>();
    for (List<Passage> found : List.of(byWords, byMeaning)) {
      for (int rank = 0; rank < found.size(); rank++) {
        scores.merge(found.get(rank), 1 / (RANK_CONSTANT + rank), Double::sum);
      }
    }
    Set<String> first = about.stream().map(ClinicPassages::idOf).collect(Collectors.toSet());
    return scores.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Passage, Double> e) -> !first.contains(e.getKey().id()))
                .thenComparing(e -> -e.getValue()))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  private List<Passage> byWords(
      ClinicId clinic, int version, String words, Collection<TreatmentId> about, int most) {
    return jdbc.sql(
            """
            -- A stop word of one language would be looked for in the other: neither's is.
            with telling as (
              select string_agg(word, ' ') as words
              from regexp_split_to_table(lower(:words), '[[:space:][:punct:]¿¡]+') as word
              where numnode(plainto_tsquery('english', word)) > 0
                and numnode(plainto_tsquery('spanish', word)) > 0
            ), question as (
              select replace(plainto_tsquery('english', coalesce(words, ''))::text, '&', '|')::tsquery
                  || replace(plainto_tsquery('spanish', coalesce(words, ''))::text, '&', '|')::tsquery
                as asked
              from telling
            )
            select id, title, words
            from clinic_passage, question
            where clinic = :clinic and version = :version
              and (id = any (:about) or search @@ asked)
            order by id = any (:about) desc, ts_rank_cd(search, asked) desc, id
            limit :most
            """)
        .param("words", words)
        .param("clinic", clinic.value())
        .param("version", version)
        .param("about", about.stream().map(ClinicPassages::idOf).toArray(String[]::new))
        .param("most", most)
        .query((row, _) ->
            new Passage(row.getString("id"), row.getString("title"), row.getString("words")))
        .list();
  }

  private void index(ClinicId clinic, int version) {
    Version wanted = new Version(clinic, version);
    if (indexed.contains(wanted)) {
      return;
    }
    for (ClinicPassages.Entry entry : ClinicPassages.of(clinics.version(clinic, version))) {
      jdbc.sql(
              """
              insert into clinic_passage (clinic, version, id, title, words, keywords)
              values (:clinic, :version, :id, :title, :words, :keywords)
              on conflict (clinic, version, id) do nothing
              """)
          .param("clinic", clinic.value())
          .param("version", version)
          .param("id", entry.passage().id())
          .param("title", entry.passage().title())
          .param("words", entry.passage().words())
          .param("keywords", entry.keywords())
          .update();
    }
    indexed.add(wanted);
  }

  private record Version(ClinicId clinic, int number) {}
}
