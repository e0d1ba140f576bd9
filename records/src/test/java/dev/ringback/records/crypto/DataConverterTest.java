package dev.ringback.records.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.TestStore;
import dev.ringback.records.clinic.Lumen;
import dev.ringback.workflows.booking.Appointment;
import dev.ringback.workflows.booking.AppointmentId;
import dev.ringback.workflows.booking.BookingResult;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.conversation.Fact;
import dev.ringback.workflows.conversation.Outcome;
import dev.ringback.workflows.detection.MissedCall;
import dev.ringback.workflows.outreach.Dispatch;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DataConverterTest {
  private final EncryptingPayloadCodec codec = new TestStore().keys.payloadCodec();
  private final DataConverter converter = codec.dataConverter();

  static Stream<Type> contractTypes() {
    return Stream.concat(
            ContractTypes.all().stream(),
            Stream.of(Outcome.class, Fact.class, Dispatch.class, BookingResult.class, Clinic.class))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("contractTypes")
  void everythingThatTravelsComesBack(Type type) {
    Class<?> raw =
        type instanceof ParameterizedType of ? (Class<?>) of.getRawType() : (Class<?>) type;
    for (boolean full : new boolean[] {true, false}) {
      assertThat(new Samples(full).of(type))
          .isNotEmpty()
          .allSatisfy(sample -> {
            Payload payload = converter.toPayload(sample).orElseThrow();
            assertThat((Object) converter.fromPayload(payload, raw, type)).isEqualTo(sample);
          });
    }
  }

  @Test
  void theContractIsLookedThroughInFull() {
    assertThat(ContractTypes.all())
        .contains(MissedCall.class, Outcome.class, Dispatch.class, BookingResult.class)
        .hasSizeGreaterThan(20);
  }

  @Test
  void theExampleClinicTravels() {
    Clinic lumen = Lumen.clinic();
    Payload payload = converter.toPayload(lumen).orElseThrow();

    assertThat(converter.fromPayload(payload, Clinic.class, Clinic.class)).isEqualTo(lumen);
  }

  @Test
  void whatTravelsIsPlainToReadOnceDecrypted() {
    Payload plain =
        codec
            .decode(List.of(converter.toPayload(new Outcome.Booked(appointment())).orElseThrow()))
            .getFirst();

    assertThat(plain.getData().toStringUtf8())
        .isEqualTo(
            "{\"is\":\"BOOKED\",\"appointment\":{\"id\":\"urn:blvd:Appointment:1\","
                + "\"pms\":\"boulevard\",\"start\":\"2026-07-14T17:00:00Z\",\"newPatient\":true,"
                + "\"unconfirmed\":false}}");
  }

  private static Appointment appointment() {
    return new Appointment(
        new AppointmentId("urn:blvd:Appointment:1"), "boulevard", TestStore.NOON, true);
  }
}
