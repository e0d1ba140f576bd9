package dev.ringback.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelWishPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text me instead",
        "can you text me the times?",
        "I'd rather text",
        "please text me",
        "could you just text it to me?",
        "shoot me a text",
        "send me a text",
        "can we do this by text?",
        "Text me.",
        "don't call me, just text me",
        "mándeme un mensaje",
        "prefiero por mensaje",
        "¿me puede enviar un texto?",
        "escríbame por favor"
      })
  void hearsAWishToBeTexted(String words) {
    assertThat(ChannelWishPolicy.wantsText(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I got your text",
        "your text said Tuesday",
        "don't text me",
        "I'll text you later",
        "who texted me?",
        "the texture of my skin",
        "why did you text me?",
        "recibí su mensaje",
        "no me escriba",
        "stop texting me",
        "yes",
        "call me"
      })
  void doesNotTakeEveryTextForAWish(String words) {
    assertThat(ChannelWishPolicy.wantsText(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call me",
        "CALL",
        "can you call me?",
        "please call me now",
        "give me a call",
        "could you just call me back?",
        "I'd rather talk on the phone",
        "I'd prefer a call",
        "don't text me, call me please",
        "llámeme",
        "¿me puede llamar?",
        "prefiero hablar por teléfono"
      })
  void hearsAWishToBeCalled(String words) {
    assertThat(ChannelWishPolicy.wantsCall(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "you called me",
        "call me later",
        "call me tomorrow at 5",
        "don't call me",
        "my friends call me Dee",
        "I missed your call",
        "I'll call you back",
        "have someone call me",
        "why did you call me?",
        "no me llame",
        "yo les llamo",
        "what do you call it?"
      })
  void doesNotTakeEveryCallForAWish(String words) {
    assertThat(ChannelWishPolicy.wantsCall(words)).isFalse();
  }
}
