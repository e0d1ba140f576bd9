package dev.ringback.local.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Report.Hostile HARMLESS =
      new Report.Hostile(1000, 170, 20, 0, 0, 0, List.of());

  @Test
  void aScenarioPassesOnlyIfAllItsRunsDo() {
    assertThat(verdict("a", List.of(), List.of()).passed()).isTrue();
    assertThat(verdict("a", List.of(), List.of("late")).passed()).isFalse();
    assertThat(verdict("a").passed()).isFalse();
  }

  @Test
  void tellsEachReasonOnce() {
    assertThat(verdict("a", List.of("late", "rude"), List.of("late")).why())
        .isEqualTo("late; rude");
  }

  @Test
  void ninetyFiveOfAHundredAreEnough() {
    assertThat(report(95, 5, null).good()).isTrue();
    assertThat(report(94, 6, null).good()).isFalse();
    assertThat(report(0, 0, null).good()).isFalse();
  }

  @Test
  void harmByAHostileModelIsNeverGood() {
    assertThat(report(20, 0, HARMLESS).good()).isTrue();
    assertThat(report(20, 0, new Report.Hostile(1000, 170, 20, 1, 0, 0, List.of())).good())
        .isFalse();
  }

  @Test
  void keepsTheShapeOfItsJson() {
    var json = report(1, 1, HARMLESS).json().replaceAll("\\s", "");
    assertThat(json)
        .startsWith(
            "{\"scenarios\":[{\"name\":\"bad-0\",\"passed\":false,\"runs\":1,\"why\":\"late\"},"
                + "{\"name\":\"good-0\",\"passed\":true,\"runs\":1,\"why\":\"\"}]")
        .contains("\"total\":2,\"passed\":1,\"failed\":1,\"passRate\":0.5", "\"wrongBookings\":0");
  }

  @Test
  void writesWhatCallersSaidAsTextNotAsMarkup() {
    var run = MadeUp.booking();
    run.says("caller", 1, "<script>alert('hi')</script>", "SM0");
    var verdict =
        new Verdict(
            scenario("a"),
            List.of(new Trial(1, List.of(run.witness()), List.of(), Duration.ofSeconds(2))));
    var html = HtmlReport.of(Report.of(List.of(verdict), List.of(), 1, 2, null), List.of(verdict));
    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(&#39;hi&#39;)");
  }

  private static Report report(int good, int bad, Report.Hostile hostile) {
    var verdicts =
        Stream.concat(
                IntStream.range(0, good).mapToObj(i -> verdict("good-" + i, List.of())),
                IntStream.range(0, bad).mapToObj(i -> verdict("bad-" + i, List.of("late"))))
            .toList();
    return Report.of(verdicts, List.of(), 1, 3.5, hostile);
  }

  @SafeVarargs
  private static Verdict verdict(String name, List<String>... runs) {
    return new Verdict(
        scenario(name),
        Arrays.stream(runs)
            .map(why -> new Trial(1, List.of(), why, Duration.ofSeconds(1)))
            .toList());
  }

  private static Case scenario(String name) {
    return new Case(
        name, "t", List.of(), false, "normal", false, List.of(), false, List.of(), Map.of());
  }
}
