package dev.ringback.activities.conversation;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.StreamResponse;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice.FinishReason;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import dev.ringback.activities.conversation.ModelAnswer.Failed;
import dev.ringback.activities.conversation.ModelAnswer.Failure;
import dev.ringback.activities.conversation.ModelAnswer.Whole;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An OpenAI-compatible chat model that speaks while it writes. */
public final class ReceptionistModel {
  /** A caller waits on the line: a model that is not quick is no model. */
  private static final Timeout PATIENCE =
      Timeout.builder()
          .connect(Duration.ofSeconds(1))
          .read(Duration.ofSeconds(4))
          .request(Duration.ofSeconds(8))
          .build();

  /** A reading is some 150 tokens; more than this is no reading. */
  private static final long MOST_TOKENS = 800;

  private static final int MOST_CHARACTERS = 8_000;

  private final OpenAIClient client;
  private final String model;
  private final Duration patience;

  /** Derived once: that takes long, and one that cannot be sent should not wait for callers. */
  private final ResponseFormatJsonSchema schema = ProposalSchema.format();

  /**
   * @param base address up to and including {@code /v1}; null: OpenAI's own
   */
  public ReceptionistModel(@Nullable URI base, String apiKey, String model) {
    this(base, apiKey, model, PATIENCE);
  }

  ReceptionistModel(@Nullable URI base, String apiKey, String model, Timeout patience) {
    OpenAIOkHttpClient.Builder builder =
        OpenAIOkHttpClient.builder().apiKey(apiKey).maxRetries(0).timeout(patience);
    this.client = (base == null ? builder : builder.baseUrl(base.toString())).build();
    this.model = model;
    this.patience = patience.request();
  }

  /** Lists the models, and reads one turn for nobody: the first caller finds the way open. */
  public void warmUp() {
    client.models().list();
    ModelAnswer answer = ask("", List.of(), "Hello", _ -> {});
    if (answer instanceof Failed) {
      throw new IllegalStateException("no answer");
    }
  }

  /** How long it may take altogether to read a turn. */
  Duration patience() {
    return patience;
  }

  /**
   * Asks for a reading of the last line. An interrupt of the thread drops the connection.
   *
   * @param heard gets the answer as it arrives, piece by piece
   */
  ModelAnswer ask(String system, List<Line> earlier, String turn, Consumer<String> heard) {
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(request(system, earlier, turn))) {
      return listen(stream.stream().iterator(), heard);
    } catch (RuntimeException e) {
      // The SDK's exceptions quote what the model said; none of it is kept.
      return new Failed(Failure.OUTAGE);
    }
  }

  private static ModelAnswer listen(Iterator<ChatCompletionChunk> chunks, Consumer<String> heard) {
    StringBuilder whole = new StringBuilder();
    while (chunks.hasNext()) {
      for (ChatCompletionChunk.Choice choice : chunks.next().choices()) {
        if (choice.delta().refusal().isPresent()) {
          return new Failed(Failure.REFUSAL);
        }
        String piece = choice.delta().content().orElse("");
        whole.append(piece);
        if (whole.length() > MOST_CHARACTERS) {
          return new Failed(Failure.TOO_LONG);
        }
        heard.accept(piece);
        Optional<FinishReason> finish = choice.finishReason();
        if (finish.isPresent()) {
          return finished(finish.get(), whole.toString());
        }
      }
    }
    // A stream that breaks off raises nothing: only a finish reason says that it is whole.
    return new Failed(Failure.OUTAGE);
  }

  private static ModelAnswer finished(FinishReason reason, String whole) {
    if (reason.equals(FinishReason.STOP)) {
      return new Whole(whole);
    }
    return new Failed(reason.equals(FinishReason.LENGTH) ? Failure.TOO_LONG : Failure.REFUSAL);
  }

  private ChatCompletionCreateParams request(String system, List<Line> earlier, String turn) {
    ChatCompletionCreateParams.Builder request =
        ChatCompletionCreateParams.builder()
            .responseFormat(schema)
            .model(model)
            .maxCompletionTokens(MOST_TOKENS)
            .addSystemMessage(system);
    for (Line line : earlier) {
      if (line.speaker() == Speaker.CALLER) {
        request.addUserMessage(line.words());
      } else {
        request.addAssistantMessage(line.words());
      }
    }
    return request.addUserMessage(turn).build();
  }
}
