package dev.ringback.sandbox.conversation;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a language says what it wants.
 *
 * @param patterns what gives an intent away, by its name
 * @param question a question of any kind
 * @param favour a question that asks for a favour and for nothing a clinic publishes
 * @param aftermath what may go wrong after a treatment
 * @param doneToMe that the treatment lies behind them
 * @param treatment a treatment of their own
 * @param worryAhead a question about what might come
 * @param dismissal a no to the whole, unless something was asked that no answers
 */
record IntentWords(
    Map<String, Pattern> patterns,
    Pattern question,
    Pattern favour,
    Pattern aftermath,
    Pattern doneToMe,
    Pattern treatment,
    Pattern worryAhead,
    Pattern dismissal) {}
