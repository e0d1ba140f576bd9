package dev.ringback.sandbox.booking;

import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Turns a refusal into a GraphQL error with a code. */
final class GraphqlErrors implements DataFetcherExceptionHandler {
  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters failed) {
    Throwable why = failed.getException();
    String code = why instanceof Refused r ? r.code() : "INTERNAL_ERROR";
    String message =
        why instanceof Refused r ? String.valueOf(r.getMessage()) : "Something went wrong";
    var error =
        GraphqlErrorBuilder.newError(failed.getDataFetchingEnvironment())
            .message("%s", message)
            .extensions(Map.of("code", code))
            .build();
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error).build());
  }
}
