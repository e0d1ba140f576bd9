package dev.ringback.activities.conversation;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion.Choice.FinishReason;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.StructuredChatCompletion;
import com.openai.models.chat.completions.StructuredChatCompletionCreateParams;
import dev.ringback.records.conversation.ConversationRepository.Line;
import dev.ringback.records.conversation.ConversationRepository.Speaker;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An OpenAI-compatible chat model, asked once per call. */
public final class ReceptionistModel {
  /** A caller waits on the line: a model that is not quick is no model. */
  private static final Timeout PATIENCE =
      Timeout.builder()
          .connect(Duration.ofSeconds(1))
          .read(Duration.ofSeconds(4))
          .request(Duration.ofSeconds(8))
          .build();

  private final OpenAIClient client;
  private final String model;

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
  }

  /** Lists the models, and prepares a request without sending it. */
  public void warmUp() {
    request("", List.of(), "").rawParams()._body();
    client.models().list();
  }

  /**
   * Asks for a reading of the last line.
   *
   * @return empty if the model was down, slow, refused, broke off or talked nonsense
   */
  Optional<Proposal> propose(String system, List<Line> earlier, String turn) {
    try (StreamResponse<ChatCompletionChunk> stream =
        client.chat().completions().createStreaming(request(system, earlier, turn))) {
      ChatCompletionAccumulator whole = ChatCompletionAccumulator.create();
      stream.stream().forEach(whole::accumulate);
      return read(whole.chatCompletion(Proposal.class));
    } catch (RuntimeException e) {
      // The SDK's exceptions quote what the model said; none of it is kept.
      return Optional.empty();
    }
  }

  private static Optional<Proposal> read(StructuredChatCompletion<Proposal> completion) {
    var choice = completion.choices().getFirst();
    // A stream that breaks off raises nothing: only a finish reason says that it is whole.
    if (!choice.finishReason().equals(FinishReason.STOP)
        || choice.message().refusal().isPresent()) {
      return Optional.empty();
    }
    return choice.message().content();
  }

  private StructuredChatCompletionCreateParams<Proposal> request(
      String system, List<Line> earlier, String turn) {
    StructuredChatCompletionCreateParams.Builder<Proposal> request =
        StructuredChatCompletionCreateParams.<Proposal>builder()
            .responseFormat(Proposal.class)
            .model(model)
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
