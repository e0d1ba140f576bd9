package dev.ringback.records.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ringback.records.TestStore;
import dev.ringback.records.crypto.kms.MasterKeys;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.PhoneNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class KeyRotationTest {
  private static final List<KeyName> ALL =
      List.of(KeyName.KEY_ENCRYPTION, KeyName.PAYLOAD, KeyName.SHARED);
  private static final Duration NOTICE = Duration.ofMinutes(1);
  private static final String COLUMN = "webhook_inbox.body";

  private final AtomicReference<Instant> now = new AtomicReference<>(TestStore.NOON);
  private final TestStore store = new TestStore();
  private final JdbcClient jdbc = connection();
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void makeKeys() {
    file = folder.resolve("keys.json");
    Keys.createIfAbsent(file);
  }

  @Test
  void everyProcessReadsWithANewKeyBeforeAnyWritesWithIt() {
    RecordCipher eager = process().recordCipher(jdbc);
    RecordCipher other = process().recordCipher(jdbc);
    byte[] before = eager.encryptShared(COLUMN, new byte[] {1});

    rotation().rotate(ALL, NOTICE);
    pass(NOTICE.minusSeconds(1));
    byte[] during = eager.encryptShared(COLUMN, new byte[] {2});
    assertThat(keyId(during)).isEqualTo(keyId(before));

    pass(Duration.ofSeconds(6));
    byte[] after = eager.encryptShared(COLUMN, new byte[] {3});
    assertThat(keyId(after)).isNotEqualTo(keyId(before));
    assertThat(other.decryptShared(COLUMN, before)).containsExactly(1);
    assertThat(other.decryptShared(COLUMN, after)).containsExactly(3);
  }

  @Test
  void aProcessThatMetAnUnknownKeyLooksAtTheFileAtOnce() {
    RecordCipher late = process().recordCipher(jdbc);
    rotation().rotate(ALL, NOTICE);
    now.updateAndGet(t -> t.plus(NOTICE));
    byte[] written = process().recordCipher(jdbc).encryptShared(COLUMN, new byte[] {4});

    assertThat(late.decryptShared(COLUMN, written)).containsExactly(4);
  }

  @Test
  void theKeyOfTheCallerHashStays() {
    var caller = new PhoneNumber("+15125550142");
    String before = process().callerHash().of(caller);
    rotation().rotate(ALL, NOTICE);
    pass(NOTICE);

    assertThat(process().callerHash().of(caller)).isEqualTo(before);
    assertThatThrownBy(() -> rotation().rotate(List.of(KeyName.CALLER_HASH), NOTICE))
        .hasMessageContaining("never rotates");
  }

  @Test
  void aSecondRotationWaitsForTheFirst() {
    rotation().rotate(List.of(KeyName.SHARED), NOTICE);

    assertThatThrownBy(() -> rotation().rotate(ALL, NOTICE)).hasMessageContaining("wait for that");
    assertThatThrownBy(() -> rotation().rotate(ALL, Duration.ofSeconds(1)))
        .hasMessageContaining("notice");
    pass(NOTICE);
    rotation().rotate(ALL, NOTICE);
    assertThat(rotation().status().keys())
        .filteredOn(key -> key.name() == KeyName.SHARED)
        .hasSize(3)
        .filteredOn(KeyRotation.Key::isPrimary)
        .hasSize(1);
  }

  @Test
  void aFileOfTheFirstFormatIsReadAndRotated() throws IOException {
    byte[] before = process().recordCipher(jdbc).encryptShared(COLUMN, new byte[] {5});
    ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
    json.remove(List.of("format", "activations"));
    Files.writeString(file, json.toString());

    assertThat(process().recordCipher(jdbc).decryptShared(COLUMN, before)).containsExactly(5);
    rotation().rotate(ALL, NOTICE);
    pass(NOTICE);
    assertThat(process().recordCipher(jdbc).decryptShared(COLUMN, before)).containsExactly(5);
  }

  @Test
  void aBrokenFileLeavesARunningProcessItsKeys() throws IOException {
    RecordCipher cipher = process().recordCipher(jdbc);
    Files.writeString(file, "{}");
    pass(Duration.ofSeconds(6));

    byte[] written = cipher.encryptShared(COLUMN, new byte[] {6});

    assertThat(cipher.decryptShared(COLUMN, written)).containsExactly(6);
  }

  @Test
  void rewrapsEveryDataKeyAndTouchesNoRow() {
    Keys keys = process();
    RecordCipher cipher = keys.recordCipher(jdbc);
    List<ContactId> people =
        IntStream.range(0, 450).mapToObj(i -> new ContactId("ct_" + i)).toList();
    List<byte[]> rows = people.stream().map(p -> cipher.encrypt(p, "a.b", p.value())).toList();
    jdbc.sql("update contact_key set wrapped_by = null where contact < 'ct_2'").update();
    rotation().rotate(List.of(KeyName.KEY_ENCRYPTION), NOTICE);
    pass(NOTICE);
    DataKeyRewrap rewrap = keys.rewrap(jdbc);
    assertThat(rewrap.waiting()).isEqualTo(450);
    cipher.destroyKey(people.getFirst());

    var progress = new ArrayList<Integer>();
    assertThat(rewrap.run(progress::add)).isEqualTo(449);

    assertThat(progress).containsExactly(200, 400, 449);
    assertThat(rewrap.waiting()).isZero();
    RecordCipher another = process().recordCipher(jdbc);
    for (int i = 1; i < 450; i++) {
      assertThat(another.decrypt(people.get(i), "a.b", rows.get(i)))
          .isEqualTo(people.get(i).value());
    }
  }

  @Test
  void nothingFailsWhileWritersRunAndKeysRotate() throws Exception {
    Map<ContactId, byte[]> rows = new ConcurrentHashMap<>();
    var stop = new AtomicBoolean();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var work =
          IntStream.range(0, 4)
              .mapToObj(w ->
                  writers.submit(() -> {
                    RecordCipher cipher = process().recordCipher(connection());
                    for (int i = 0; !stop.get(); i++) {
                      ContactId person = new ContactId("ct_" + w + "_" + i);
                      rows.put(person, cipher.encrypt(person, "a.b", person.value()));
                      cipher.decrypt(person, "a.b", rows.get(person));
                    }
                    return true;
                  }))
              .toList();
      for (int round = 0; round < 5; round++) {
        rotation().rotate(ALL, NOTICE);
        for (int step = 0; step < 13; step++) {
          int seen = rows.size();
          pass(Duration.ofSeconds(5));
          await()
              .atMost(Duration.ofMinutes(1))
              .pollInterval(Duration.ofMillis(5))
              .until(() -> rows.size() >= seen + 5 || work.stream().anyMatch(Future::isDone));
        }
        process().rewrap(jdbc).run(_ -> {});
      }
      stop.set(true);
      for (var each : work) {
        assertThat(each.get()).isTrue();
      }
    }
    process().rewrap(jdbc).run(_ -> {});
    assertThat(process().rewrap(jdbc).waiting()).isZero();
    RecordCipher reader = process().recordCipher(jdbc);
    assertThat(rows).hasSizeGreaterThan(100);
    rows.forEach(
        (person, row) -> assertThat(reader.decrypt(person, "a.b", row)).isEqualTo(person.value()));
  }

  /**
   * One connection each, as a process has: opening one for every statement takes most of the time.
   */
  private JdbcClient connection() {
    try {
      return JdbcClient.create(
          new SingleConnectionDataSource(store.database.getConnection(), true));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private Keys process() {
    return Keys.load(file, MasterKeys.NONE, now::get);
  }

  private KeyRotation rotation() {
    return new KeyRotation(file, MasterKeys.NONE, now::get);
  }

  private void pass(Duration time) {
    now.updateAndGet(t -> t.plus(time));
  }

  /** Tink's prefix: one byte of version, four of key id. */
  private static List<Byte> keyId(byte[] cipher) {
    return List.of(cipher[1], cipher[2], cipher[3], cipher[4]);
  }
}
