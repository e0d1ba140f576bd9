package dev.ringback.workflows.compliance;

import dev.ringback.workflows.clinic.Channel;
import java.util.Set;

/** Channels that go to a telephone number. */
final class PhoneChannels {
  /** What laws on calls count as one: 47 CFR 64.1200 treats a text as a call. */
  static final Set<Channel> CALLS_AND_TEXTS = Set.of(Channel.VOICE, Channel.SMS);

  /** Channels whose consent is void once the number belongs to somebody else. */
  static final Set<Channel> BY_NUMBER = Set.of(Channel.VOICE, Channel.SMS, Channel.WHATSAPP);

  private PhoneChannels() {}
}
