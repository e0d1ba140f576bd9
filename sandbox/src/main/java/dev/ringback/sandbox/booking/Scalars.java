package dev.ringback.sandbox.booking;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Boulevard's scalars. Those that carry money stay numbers of cents; all others are strings. */
final class Scalars {
  static final List<GraphQLScalarType> ALL =
      List.of(
          text("Date", LocalDate::parse),
          text("DateTime", s -> s),
          text("NaiveDateTime", s -> s),
          text("Tz", ZoneId::of),
          text("Email", Scalars::email),
          text("PhoneNumber", Scalars::phone),
          text("QueryString", s -> s),
          graphql.Scalars.GraphQLInt.transform(b -> b.name("Money")));

  private Scalars() {}

  private static GraphQLScalarType text(String name, Function<String, Object> parse) {
    return GraphQLScalarType.newScalar().name(name).coercing(new Text(name, parse)).build();
  }

  private static String email(String s) {
    if (!s.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw new IllegalArgumentException("no email address");
    }
    return s;
  }

  private static String phone(String s) {
    return Phones.e164(s).orElseThrow(() -> new IllegalArgumentException("no phone number"));
  }

  private record Text(String name, Function<String, Object> parse)
      implements Coercing<Object, String> {
    @Override
    public String serialize(Object out, GraphQLContext context, Locale locale) {
      return out.toString();
    }

    @Override
    public Object parseValue(Object in, GraphQLContext context, Locale locale) {
      try {
        return parse.apply((String) in);
      } catch (ClassCastException | IllegalArgumentException | DateTimeException e) {
        throw new CoercingParseValueException("Invalid " + name, e);
      }
    }

    @Override
    public Object parseLiteral(
        Value<?> in, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (in instanceof StringValue s && s.getValue() != null) {
        return parseValue(s.getValue(), context, locale);
      }
      throw new CoercingParseLiteralException("Invalid " + name);
    }
  }
}
