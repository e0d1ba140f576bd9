package dev.ringback.records.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.records.AtOnce;
import dev.ringback.records.TestStore;
import dev.ringback.workflows.clinic.ContactId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RecordCipherTest {
  private static final ContactId DANA = new ContactId("ct_dana");
  private static final ContactId KIM = new ContactId("ct_kim");
  private static final String WORDS = "conversation_line.words";

  private final TestStore store = new TestStore();
  private final RecordCipher cipher = store.cipher;

  @Test
  void whatIsEncryptedComesBack() {
    byte[] first = cipher.encrypt(DANA, WORDS, "I'd like Botox 💉");

    assertThat(cipher.decrypt(DANA, WORDS, first)).isEqualTo("I'd like Botox 💉");
    assertThat(cipher.encrypt(DANA, WORDS, "I'd like Botox 💉")).isNotEqualTo(first);
    assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("Botox");
  }

  @Test
  void anotherProcessReadsItToo() {
    byte[] words = cipher.encrypt(DANA, WORDS, "hello");

    assertThat(store.keys.recordCipher(store.jdbc).decrypt(DANA, WORDS, words)).isEqualTo("hello");
  }

  @Test
  void manyProcessesThatWriteFirstAtOnceAgreeOnOneKey() {
    for (int round = 0; round < 10; round++) {
      ContactId person = new ContactId("ct_" + round);
      var written =
          AtOnce.run(4, () -> store.keys.recordCipher(store.jdbc).encrypt(person, WORDS, "hi"));
      assertThat(written).allMatch(words -> cipher.decrypt(person, WORDS, words).equals("hi"));
    }
  }

  @Test
  void aValueCannotMoveToAnotherColumnOrPerson() {
    byte[] words = cipher.encrypt(DANA, WORDS, "hello");
    cipher.encrypt(KIM, WORDS, "hello");

    assertThatThrownBy(() -> cipher.decrypt(DANA, "contact.name", words))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("contact.name");
    assertThatThrownBy(() -> cipher.decrypt(KIM, WORDS, words))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyCannotMoveToAnotherPerson() {
    byte[] words = cipher.encrypt(DANA, WORDS, "hello");
    store
        .jdbc
        .sql("insert into contact_key (contact, wrapped) select 'ct_kim', wrapped from contact_key")
        .update();

    assertThatThrownBy(() -> cipher.decrypt(KIM, WORDS, words))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void tamperingIsFound() {
    byte[] words = cipher.encrypt(DANA, WORDS, "hello");
    words[words.length - 1] ^= 1;

    assertThatThrownBy(() -> cipher.decrypt(DANA, WORDS, words))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot decrypt conversation_line.words of ct_dana");
  }

  @Test
  void withTheKeyEverythingOfAPersonIsGone() {
    byte[] words = cipher.encrypt(DANA, WORDS, "hello");
    byte[] others = cipher.encrypt(KIM, WORDS, "hello");

    cipher.destroyKey(DANA);

    assertThatThrownBy(() -> cipher.decrypt(DANA, WORDS, words))
        .isInstanceOf(IllegalStateException.class);
    byte[] anew = cipher.encrypt(DANA, WORDS, "hello");
    assertThat(cipher.decrypt(DANA, WORDS, anew)).isEqualTo("hello");
    assertThatThrownBy(() -> cipher.decrypt(DANA, WORDS, words))
        .isInstanceOf(IllegalStateException.class);
    assertThat(cipher.decrypt(KIM, WORDS, others)).isEqualTo("hello");
  }

  @Test
  void readingMakesNoKey() {
    assertThatThrownBy(() -> cipher.decrypt(DANA, WORDS, new byte[40]))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.jdbc.sql("select count(*) from contact_key").query(Integer.class).single())
        .isZero();
  }

  @Test
  void whatBelongsToNobodyIsEncryptedToo() {
    byte[] body = "{\"from\":\"+15125550142\"}".getBytes(StandardCharsets.UTF_8);
    byte[] kept = cipher.encryptShared("webhook_inbox.body", body);

    assertThat(cipher.decryptShared("webhook_inbox.body", kept)).isEqualTo(body);
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("5125550142");
    assertThatThrownBy(() -> cipher.decryptShared("webhook_inbox.key", kept))
        .isInstanceOf(IllegalStateException.class);
  }
}
