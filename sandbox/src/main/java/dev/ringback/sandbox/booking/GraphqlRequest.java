package dev.ringback.sandbox.booking;

import graphql.ExecutionInput;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of a GraphQL request over HTTP. */
record GraphqlRequest(
    @Nullable String query,
    @Nullable Map<String, Object> variables,
    @Nullable String operationName) {

  ExecutionInput input() {
    return ExecutionInput.newExecutionInput()
        .query(query == null ? "" : query)
        .operationName(operationName)
        .variables(variables == null ? Map.of() : variables)
        .build();
  }

  /** What a fault may be planned for: the first root field, with short names for two of them. */
  String operation() {
    return switch (firstField()) {
      case "reserveCartBookableItems" -> "reserve";
      case "checkoutCart" -> "checkout";
      case String other -> other;
    };
  }

  private String firstField() {
    try {
      return Parser.parse(query == null ? "" : query)
          .getDefinitionsOfType(OperationDefinition.class)
          .stream()
          .filter(o -> operationName == null || operationName.equals(o.getName()))
          .flatMap(o -> o.getSelectionSet().getSelectionsOfType(Field.class).stream())
          .map(Field::getName)
          .findFirst()
          .orElse("");
    } catch (InvalidSyntaxException e) {
      return "";
    }
  }
}
