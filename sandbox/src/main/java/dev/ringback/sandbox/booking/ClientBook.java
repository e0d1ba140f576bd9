package dev.ringback.sandbox.booking;

import dev.ringback.sandbox.control.CallerOnFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The clients on file at the business. */
@Component
public class ClientBook {
  private final Clock clock;
  private final List<Client> clients = new ArrayList<>();

  ClientBook(Clock clock) {
    this.clock = clock;
  }

  /**
   * Puts a person on file, or finds them by email or phone if they are.
   *
   * @return the client's id
   */
  public String register(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phone) {
    return matchOrCreate(firstName, lastName, email, phone).id();
  }

  @EventListener
  void onFile(CallerOnFile caller) {
    var _ = register(caller.given(), caller.family(), caller.email(), caller.phoneE164());
  }

  synchronized Client matchOrCreate(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phone) {
    return match(email, phone).orElseGet(() -> create(firstName, lastName, email, phone));
  }

  /** Puts a person on file even if somebody with the same address is. */
  synchronized Client create(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phone) {
    String e164 = phone == null ? null : Phones.e164(phone).orElse(null);
    var client = new Client(Ids.fresh("Client"), firstName, lastName, email, e164, clock.instant());
    clients.add(client);
    return client;
  }

  synchronized Optional<Client> byId(String id) {
    return clients.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  synchronized List<Client> all() {
    return List.copyOf(clients);
  }

  /** Email decides before phone: families share a phone more often than a mailbox. */
  private Optional<Client> match(@Nullable String email, @Nullable String phone) {
    Optional<Client> byEmail =
        email == null
            ? Optional.empty()
            : clients.stream().filter(c -> email.equalsIgnoreCase(c.email())).findFirst();
    if (byEmail.isPresent() || phone == null) {
      return byEmail;
    }
    return Phones.e164(phone)
        .flatMap(p -> clients.stream().filter(c -> p.equals(c.mobilePhone())).findFirst());
  }
}
