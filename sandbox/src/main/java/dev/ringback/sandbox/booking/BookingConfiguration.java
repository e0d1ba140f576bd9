package dev.ringback.sandbox.booking;

import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** The two GraphQL engines over one set of books. */
@Configuration(proxyBeanMethods = false)
class BookingConfiguration {
  @Bean
  Catalogue catalogue() {
    return Catalogue.read();
  }

  @Bean
  GraphQL clientGraphql(
      Catalogue catalogue,
      CartDesk desk,
      Availability availability,
      AppointmentBook appointments,
      Clock clock) {
    var shared = new SharedViews(catalogue);
    var carts = new CartViews(catalogue, shared, clock);
    return engine(
        "client",
        new ClientApi(catalogue, desk, availability, appointments, shared, carts).wiring());
  }

  @Bean
  GraphQL adminGraphql(
      Catalogue catalogue,
      ClientBook clients,
      AppointmentBook appointments,
      RescheduleDesk reschedules) {
    var shared = new SharedViews(catalogue);
    return engine(
        "admin", new AdminApi(catalogue, clients, appointments, reschedules, shared).wiring());
  }

  private static GraphQL engine(String api, RuntimeWiring wiring) {
    TypeDefinitionRegistry types = read("types").merge(read(api));
    return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring))
        .defaultDataFetcherExceptionHandler(new GraphqlErrors())
        .build();
  }

  private static TypeDefinitionRegistry read(String name) {
    var file = new ClassPathResource("boulevard/" + name + ".graphqls");
    try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      return new SchemaParser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
