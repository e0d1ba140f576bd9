package dev.ringback.workflows.clinic;

import java.util.List;

/**
 * How the clinic sounds.
 *
 * @param greeting first sentence on every channel; {@code {clinic}} is replaced. It must say that
 *     an AI assistant speaks
 * @param tone one line for the model, such as "warm, unhurried, no slang"
 * @param avoid words never used
 * @param voice the text-to-speech voice, in the telephony vendor's own name
 */
public record BrandVoice(String greeting, String tone, List<String> avoid, String voice) {}
