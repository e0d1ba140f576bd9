package dev.ringback.activities.outreach;

import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.Recording;
import com.twilio.type.PhoneNumber;
import dev.ringback.activities.outreach.VendorException.OutcomeUnknown;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Twilio's REST API, as far as we use it. Every method throws {@link VendorException}. */
public final class TwilioGateway {
  private static final URI REAL = URI.create("https://api.twilio.com");
  private static final List<String> CALL_EVENTS =
      List.of("initiated", "ringing", "answered", "completed");
  private static final String NOBODY = "+15005550006";
  private static final int PAGE = 100;
  private static final int MOST_LISTED = 200;

  private final TwilioRestClient client;

  /**
   * @param base stands in for {@code https://api.twilio.com}, path prefix included; null: the real
   */
  public TwilioGateway(@Nullable URI base, String accountSid, String authToken, VendorHttp http) {
    this.client =
        new TwilioRestClient.Builder(accountSid, authToken)
            .httpClient(new TwilioHttp(base == null ? REAL : base, http))
            .build();
  }

  /**
   * Reads our own account and two empty lists: proves the address and the credentials, and leaves
   * nothing to be loaded when the first call is missed. The number is one of Twilio's for tests.
   */
  public void warmUp() {
    asking(() -> Account.fetcher(client.getAccountSid()).fetch(client).getSid());
    calls(NOBODY, NOBODY);
    messages(NOBODY, NOBODY);
  }

  /**
   * A machine's greeting is waited out: what is said after it is recorded.
   *
   * @param timeLimit after which Twilio ends the call; null: Twilio's own
   */
  String call(
      String to,
      String from,
      URI answered,
      URI status,
      Duration ringFor,
      @Nullable Duration timeLimit) {
    CallCreator call =
        Call.creator(new PhoneNumber(to), new PhoneNumber(from), answered)
            .setStatusCallback(status)
            .setStatusCallbackEvent(CALL_EVENTS)
            .setMachineDetection("DetectMessageEnd")
            .setTimeout((int) ringFor.toSeconds());
    if (timeLimit != null) {
      call.setTimeLimit((int) timeLimit.toSeconds());
    }
    return asking(() -> call.create(client).getSid());
  }

  String text(String to, String from, String body, URI status) {
    return send(Message.creator(new PhoneNumber(to), new PhoneNumber(from), body), status);
  }

  /** A WhatsApp template may not come with a body: error 63016. */
  String template(String to, String from, String contentSid, String variables, URI status) {
    MessageCreator creator =
        Message.creator(new PhoneNumber(to), new PhoneNumber(from), "")
            .setContentSid(contentSid)
            .setContentVariables(variables);
    creator.setBody(null);
    return send(creator, status);
  }

  private String send(MessageCreator message, URI status) {
    return asking(() -> message.setStatusCallback(status).create(client).getSid());
  }

  List<Listed> calls(String to, String from) {
    return asking(() -> {
      List<Listed> found = new ArrayList<>();
      Call.reader()
          .setTo(to)
          .setFrom(from)
          .pageSize(PAGE)
          .limit(MOST_LISTED)
          .read(client)
          .forEach(call -> found.add(new Listed(call.getSid(), at(call.getDateCreated()), "")));
      return found;
    });
  }

  /** Not filtered by date: a message not sent yet has no date to be found by. */
  List<Listed> messages(String to, String from) {
    return asking(() -> {
      List<Listed> found = new ArrayList<>();
      Message.reader()
          .setTo(to)
          .setFrom(from)
          .pageSize(PAGE)
          .limit(MOST_LISTED)
          .read(client)
          .forEach(message ->
              found.add(
                  new Listed(
                      message.getSid(),
                      at(message.getDateCreated()),
                      message.getBody() == null ? "" : message.getBody())));
      return found;
    });
  }

  Call.Status callStatus(String sid) {
    return asking(() -> Call.fetcher(sid).fetch(client).getStatus());
  }

  void endCall(String sid, Call.UpdateStatus how) {
    asking(() -> Call.updater(sid).setStatus(how).update(client).getSid());
  }

  /** Recordings of a call, by their ids. */
  List<String> recordings(String call) {
    return asking(() -> {
      List<String> found = new ArrayList<>();
      Recording.reader()
          .setCallSid(call)
          .pageSize(PAGE)
          .limit(MOST_LISTED)
          .read(client)
          .forEach(recording -> found.add(recording.getSid()));
      return found;
    });
  }

  void deleteRecording(String sid) {
    asking(() -> Recording.deleter(sid).delete(client));
  }

  void deleteCall(String sid) {
    asking(() -> Call.deleter(sid).delete(client));
  }

  void deleteMessage(String sid) {
    asking(() -> Message.deleter(sid).delete(client));
  }

  private static Instant at(@Nullable ZonedDateTime created) {
    if (created == null) {
      throw new OutcomeUnknown("Twilio listed something without a date");
    }
    return created.toInstant();
  }

  private static <T> T asking(Supplier<@Nullable T> request) {
    try {
      T answer = request.get();
      if (answer == null) {
        throw new OutcomeUnknown("Twilio's answer lacks what was asked for");
      }
      return answer;
    } catch (TwilioException e) {
      // The transport has dealt with every status but 2xx: the answer could not be read.
      throw new OutcomeUnknown("Twilio's answer cannot be read");
    }
  }

  /** A call or message in Twilio's list. */
  record Listed(String sid, Instant created, String body) {}
}
