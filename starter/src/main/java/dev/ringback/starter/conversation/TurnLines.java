package dev.ringback.starter.conversation;

import dev.ringback.records.conversation.ConversationRepository.Line;
import java.util.List;

/** Which of an episode's lines belong to which turn of a call; 0 is the moment it was answered. */
public final class TurnLines {
  public static final int NONE = -1;
  private static final String REPLY = ".reply";

  private TurnLines() {}

  /** The number of the last turn that was kept; {@link #NONE} if nothing was said on the call. */
  public static int last(String callSid, List<Line> lines) {
    return lines.stream().mapToInt(line -> number(callSid, line)).max().orElse(NONE);
  }

  /** The turn that a line was said in; {@link #NONE} if it is none of this call. */
  public static int number(String callSid, Line line) {
    if (!line.id().startsWith(callSid + ".")) {
      return NONE;
    }
    String rest = line.id().substring(callSid.length() + 1);
    String turn = rest.endsWith(REPLY) ? rest.substring(0, rest.length() - REPLY.length()) : rest;
    if (turn.equals("answered")) {
      return 0;
    }
    return turn.matches("[0-9]{1,6}") ? Integer.parseInt(turn) : NONE;
  }
}
