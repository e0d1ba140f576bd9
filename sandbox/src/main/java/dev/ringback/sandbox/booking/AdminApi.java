package dev.ringback.sandbox.booking;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of Boulevard's Admin API that public integrations show. */
final class AdminApi {
  private static final int PAGE = 100;

  private final Catalogue catalogue;
  private final ClientBook clients;
  private final AppointmentBook appointments;
  private final RescheduleDesk reschedules;
  private final SharedViews shared;

  AdminApi(
      Catalogue catalogue,
      ClientBook clients,
      AppointmentBook appointments,
      RescheduleDesk reschedules,
      SharedViews shared) {
    this.catalogue = catalogue;
    this.clients = clients;
    this.appointments = appointments;
    this.reschedules = reschedules;
    this.shared = shared;
  }

  RuntimeWiring wiring() {
    var wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.ALL.forEach(wiring::scalar);
    return wiring
        .type(
            "RootQueryType",
            t ->
                t.dataFetcher("appointments", this::appointments)
                    .dataFetcher("clients", this::clients))
        .type(
            "RootMutationType",
            t ->
                t.dataFetcher("appointmentReschedule", e -> move(Input.of(e)))
                    .dataFetcher("appointmentRescheduleAvailableDates", e -> dates(Input.of(e)))
                    .dataFetcher("appointmentRescheduleAvailableTimes", e -> times(Input.of(e)))
                    .dataFetcher("cancelAppointment", e -> cancel(Input.of(e)))
                    .dataFetcher("createClient", e -> create(Input.of(e))))
        .type("Node", t -> t.typeResolver(_ -> null))
        .build();
  }

  private Map<String, @Nullable Object> appointments(DataFetchingEnvironment e) {
    String locationId = Objects.requireNonNull(e.<String>getArgument("locationId"));
    if (catalogue.location(locationId).isEmpty()) {
      throw Refused.notFound("Location");
    }
    String clientId = e.getArgument("clientId");
    var query = AdminQuery.parse(e.<String>getArgument("query"), AdminQuery.APPOINTMENT);
    return page(
        e,
        appointments.all().stream()
            .filter(a -> a.location().id().equals(locationId))
            .filter(a -> clientId == null || a.client().id().equals(clientId))
            .filter(a -> query.matches(field -> AdminQuery.of(a, field)))
            .map(shared::appointment)
            .toList());
  }

  private Map<String, @Nullable Object> clients(DataFetchingEnvironment e) {
    List<String> emails = e.getArgument("emails");
    var query = AdminQuery.parse(e.<String>getArgument("query"), AdminQuery.CLIENT);
    return page(
        e,
        clients.all().stream()
            .filter(c -> emails == null || hasOneOf(c, emails))
            .filter(c -> query.matches(field -> AdminQuery.of(c, field)))
            .map(shared::client)
            .toList());
  }

  private Map<String, @Nullable Object> create(Input in) {
    Client made =
        clients.create(
            in.required("firstName"),
            in.required("lastName"),
            in.text("email"),
            in.text("mobilePhone"));
    return new Fields().with("client", shared.client(made)).map();
  }

  private Map<String, @Nullable Object> cancel(Input in) {
    Appointment gone = appointments.cancel(in.id(), in.required("reason"), in.text("notes"));
    return new Fields().with("appointment", shared.appointment(gone)).map();
  }

  private Map<String, @Nullable Object> move(Input in) {
    Appointment moved =
        reschedules.move(in.required("appointmentId"), in.required("bookableTimeId"));
    return new Fields().with("appointment", shared.appointment(moved)).map();
  }

  private Map<String, @Nullable Object> dates(Input in) {
    var found =
        reschedules.dates(
            in.required("appointmentId"), in.date("searchRangeLower"), in.date("searchRangeUpper"));
    return new Fields()
        .with(
            "availableDates", found.stream().map(d -> new Fields().with("date", d).map()).toList())
        .map();
  }

  private Map<String, @Nullable Object> times(Input in) {
    var found = reschedules.times(in.required("appointmentId"), in.date("date"), in.zone("tz"));
    return new Fields()
        .with(
            "availableTimes",
            found.stream()
                .map(t ->
                    new Fields()
                        .with("bookableTimeId", t.id())
                        .with(
                            "startTime",
                            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                t.start().atZone(t.zone())))
                        .map())
                .toList())
        .map();
  }

  private static boolean hasOneOf(Client client, List<String> emails) {
    String email = client.email();
    return email != null
        && emails.stream()
            .anyMatch(e -> e.toLowerCase(Locale.ROOT).equals(email.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, @Nullable Object> page(
      DataFetchingEnvironment e, List<Map<String, @Nullable Object>> nodes) {
    Integer first = e.getArgument("first");
    String after = e.getArgument("after");
    return Fields.connection(nodes, after, first == null ? PAGE : Math.min(first, PAGE));
  }
}
