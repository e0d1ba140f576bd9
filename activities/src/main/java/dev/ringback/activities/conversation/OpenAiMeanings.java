package dev.ringback.activities.conversation;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.Timeout;
import com.openai.models.embeddings.CreateEmbeddingResponse;
import com.openai.models.embeddings.Embedding;
import com.openai.models.embeddings.EmbeddingCreateParams;
import dev.ringback.records.clinic.Meanings;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An embedding model behind OpenAI's embeddings address. */
public final class OpenAiMeanings implements Meanings {
  /** The search goes by words alone rather than keep a caller waiting. */
  private static final Timeout PATIENCE =
      Timeout.builder()
          .connect(Duration.ofSeconds(1))
          .read(Duration.ofSeconds(1))
          .request(Duration.ofSeconds(2))
          .build();

  private final OpenAIClient client;
  private final String model;

  /**
   * @param base address up to and including {@code /v1}; null: OpenAI's own
   */
  public OpenAiMeanings(@Nullable URI base, String apiKey, String model) {
    OpenAIOkHttpClient.Builder builder =
        OpenAIOkHttpClient.builder().apiKey(apiKey).maxRetries(0).timeout(PATIENCE);
    this.client = (base == null ? builder : builder.baseUrl(base.toString())).build();
    this.model = model;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public List<float[]> of(List<String> texts) {
    CreateEmbeddingResponse answer =
        client
            .embeddings()
            .create(
                EmbeddingCreateParams.builder().model(model).inputOfArrayOfStrings(texts).build());
    List<float[]> vectors =
        answer.data().stream()
            .sorted(Comparator.comparingLong(Embedding::index))
            .map(OpenAiMeanings::vector)
            .toList();
    if (vectors.size() != texts.size()) {
      throw new IllegalStateException("the embedding model answered for another number of texts");
    }
    return vectors;
  }

  private static float[] vector(Embedding embedding) {
    List<Float> parts = embedding.embedding();
    float[] vector = new float[parts.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = parts.get(i);
    }
    return vector;
  }
}
