package dev.ringback.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class SummaryTest {
  @TempDir private Path folder;

  @Test
  void keepsItsShape() throws Exception {
    var summary =
        new Summary(
            "recovery/austin/ab",
            "run-1",
            "http://127.0.0.1:7404/x",
            "BOOKED",
            400L,
            new ChannelMillis(700L, 400L, 800L, 600L),
            new Standing.Glow(4, 3, 4, 5, 4.1, "SAME_DAY"),
            new Standing.Booking("boulevard", "urn:1", "2026-11-27T16:30:00Z"),
            96,
            58);
    var file = folder.resolve("out").resolve("out.json");
    summary.write(file);
    assertThat(JsonMapper.shared().readTree(Files.readString(file)))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"workflowId":"recovery/austin/ab","runId":"run-1",
                     "temporalUi":"http://127.0.0.1:7404/x","outcome":"BOOKED",
                     "firstContactMillis":400,
                     "channelMillis":{"voice":700,"sms":400,"email":800,"whatsapp":600},
                     "glow":{"goals":4,"limitations":3,"openness":4,"window":5,"composite":4.1,
                             "track":"SAME_DAY"},
                     "booking":{"pms":"boulevard","appointmentId":"urn:1",
                                "start":"2026-11-27T16:30:00Z"},
                     "historyEvents":96,"actions":58}
                    """));
  }

  @Test
  void saysNullWhereThereIsNothing() {
    var summary = new Summary(null, null, null, null, null, ChannelMillis.NONE, null, null, 0, 0);
    assertThat(JsonMapper.shared().readTree(summary.json()))
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"workflowId":null,"runId":null,"temporalUi":null,"outcome":null,
                     "firstContactMillis":null,
                     "channelMillis":{"voice":null,"sms":null,"email":null,"whatsapp":null},
                     "glow":null,"booking":null,"historyEvents":0,"actions":0}
                    """));
  }
}
