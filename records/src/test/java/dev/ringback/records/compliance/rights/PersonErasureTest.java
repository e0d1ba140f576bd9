package dev.ringback.records.compliance.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.ringback.records.TestStore;
import dev.ringback.records.access.EmergencyRepository;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import dev.ringback.records.crypto.ErasedPayloadException;
import dev.ringback.records.crypto.KeyDestroyed;
import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.clinic.EpisodeId;
import io.temporal.api.common.v1.Payload;
import io.temporal.payload.codec.PayloadCodec;
import io.temporal.payload.context.WorkflowSerializationContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonErasureTest {
  private static final List<Payload> PLAIN =
      List.of(Payload.newBuilder().setData(ByteString.copyFromUtf8("\"Ana\"")).build());

  private final RightsStore made = new RightsStore();
  private final TestStore store = made.store;
  private final ContactId person = made.person(TestStore.CALLER, "ep_1");

  @Test
  void anErasedPersonIsNobodyAndTheirWordsAreGone() {
    erase();
    assertThat(store.contacts.find(person)).isEmpty();
    assertThat(store.contacts.byPhone(TestStore.CALLER)).isEmpty();
    assertThat(store.conversation.transcript(new EpisodeId("ep_1")))
        .extracting(Line::words)
        .containsExactly("[erased]");
    assertThat(store.timeline.timeline(new EpisodeId("ep_1"))).isNotEmpty();
    assertThat(store.jdbc.sql("select words_cipher from conversation_line").query().listOfRows())
        .allSatisfy(row -> assertThat(row.get("words_cipher")).isNull());
  }

  @Test
  void aCutOffAfterTheKeyWasDestroyedIsStillReadAsErased() {
    made.rights.persons().destroyKey(person);
    assertThat(store.contacts.find(person)).isEmpty();
    assertThat(store.conversation.transcript(new EpisodeId("ep_1")))
        .extracting(Line::words)
        .containsExactly("[erased]");
    assertThat(store.timeline.timeline(new EpisodeId("ep_1"))).isNotEmpty();
  }

  @Test
  void nothingMoreCanBeWrittenOfAnErasedPerson() {
    erase();
    assertThatThrownBy(() -> store.cipher.encrypt(person, "contact.name", "Ana"))
        .isInstanceOf(KeyDestroyed.class);
    assertThat(
            store.conversation.add(
                new Line(
                    "SM9",
                    new EpisodeId("ep_1"),
                    person,
                    Channel.SMS,
                    Speaker.CALLER,
                    RightsStore.THEN,
                    "late")))
        .isFalse();
    assertThat(made.count("contact_key")).isZero();
  }

  @Test
  void theSameNumberIsSomebodyNewWhoIsStillStopped() {
    erase();
    ContactId again = store.contacts.identify(TestStore.CALLER);
    assertThat(again).isNotEqualTo(person);
    assertThat(store.contacts.find(again)).isPresent();
    assertThat(store.compliance.isStopped(again)).isTrue();
  }

  @Test
  void erasingTwiceChangesNothing() {
    erase();
    erase();
    assertThat(made.count("kept_stop")).isEqualTo(1);
    assertThat(store.contacts.find(person)).isEmpty();
  }

  @Test
  void bodiesThatNameThePersonAreEmptiedAndTheirKeysStay() {
    accept("a", "From=%2B15125550142&Body=Hello");
    accept("b", "{\"caller\":\"(512) 555-0142\"}");
    accept("c", "From=%2B15125550199&Body=Hello");
    int emptied = made.rights.inbox().empty(Set.of("5125550142"), () -> {});
    assertThat(emptied).isEqualTo(2);
    assertThat(
            store
                .jdbc
                .sql("select key from webhook_inbox where body_cipher is null order by key")
                .query((row, _) -> row.getString(1))
                .list())
        .isEqualTo(List.of("a", "b"));
    assertThat(store.inbox.accept("test", "a", new byte[0], RightsStore.THEN)).isEmpty();
  }

  @Test
  void whoeverCallsFromTheNumberBetweenTheTwoPassesKeepsTheirKey() {
    String workflow = "recovery/austin/" + store.keys.callerHash().of(TestStore.CALLER);
    store.jdbc.sql("update episode set workflow_id = :id").param("id", workflow).update();
    List<Payload> before = payloads(workflow);
    erase();

    List<Payload> ofSomebodyNew = payloads(workflow);
    made.rights.persons().destroyKey(person);
    made.rights.persons().clear(person);

    assertThat(decoded(workflow, ofSomebodyNew)).isEqualTo(PLAIN);
    assertThatThrownBy(() -> decoded(workflow, before)).isInstanceOf(ErasedPayloadException.class);
  }

  @Test
  void reasonsThatPeopleWroteAboutThePersonGoToo() {
    var holds = made.rights.holds();
    var hold = holds.place(null, person, "Ana sues", "maria", RightsStore.THEN);
    holds.release(hold.id(), "maria", RightsStore.THEN);
    made.emergency("ep_1", "Ana fainted");
    erase();
    assertThat(holds.find(hold.id()).orElseThrow().reason()).isEqualTo("[erased]");
    assertThat(new EmergencyRepository(store.jdbc, store.cipher).latest(null, 5))
        .singleElement()
        .satisfies(e -> assertThat(e.reason()).isEqualTo("[erased]"));
  }

  @Test
  void bodiesThatComeLateAreKnownByAHashOfTheNumberOrByTheVendorsIds() {
    made.rights.erasures().ask(person, "maria", RightsStore.THEN);
    made.rights.inbox().remember(person, TestStore.CALLER, List.of("Ana@example.com"));
    erase();
    handedOver("to", "MessageSid=SM7&To=%2B15125550142&MessageStatus=delivered");
    handedOver("mail", "[{\"email\":\"ana@example.com\",\"event\":\"delivered\"}]");
    handedOver("another", "To=%2B15125550199&MessageSid=SM8");
    accept("sid", "CallSid=" + RightsStore.CALL);
    accept("somebody-new", "From=%2B15125550142&CallSid=CA9");

    int emptied = made.rights.inbox().emptyLate(person, Set.of(RightsStore.CALL), () -> {});

    assertThat(emptied).isEqualTo(3);
    assertThat(
            store
                .jdbc
                .sql("select key from webhook_inbox where body_cipher is not null order by key")
                .query(String.class)
                .list())
        .containsExactly("another", "somebody-new");
    made.rights.inbox().forget(person);
    assertThat(made.count("erasure where phone_hash is not null or email_hashes is not null"))
        .isZero();
  }

  @Test
  void aHoldOnThePersonOrTheirClinicCoversThem() {
    var holds = made.rights.holds();
    assertThat(holds.covers(person)).isFalse();
    var hold = holds.place(TestStore.CLINIC, null, "suit", "maria", RightsStore.THEN);
    assertThat(holds.covers(person)).isTrue();
    assertThat(holds.release(hold.id(), "maria", RightsStore.THEN)).isTrue();
    assertThat(holds.release(hold.id(), "maria", RightsStore.THEN)).isFalse();
    assertThat(holds.covers(person)).isFalse();
  }

  private List<Payload> payloads(String workflow) {
    return codec(workflow).encode(PLAIN);
  }

  private List<Payload> decoded(String workflow, List<Payload> payloads) {
    return codec(workflow).decode(payloads);
  }

  private PayloadCodec codec(String workflow) {
    return store
        .keys
        .payloadCodec(store.jdbc)
        .withContext(new WorkflowSerializationContext("default", workflow));
  }

  private void handedOver(String key, String body) {
    accept(key, body);
    store
        .jdbc
        .sql("update webhook_inbox set state = 'HANDED_OVER' where key = :key")
        .param("key", key)
        .update();
  }

  private void accept(String key, String body) {
    store.inbox.accept("test", key, body.getBytes(StandardCharsets.UTF_8), RightsStore.THEN);
  }

  private void erase() {
    made.rights.persons().stop(person, RightsStore.THEN);
    made.rights.persons().destroyKey(person);
    made.rights.persons().clear(person);
  }
}
