package dev.ringback.starter.detection.eightbyeight;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Events as 8x8's reference prints them. */
final class Events {
  private Events() {}

  static byte[] of(String kind, String guid, String phone, String dialled) {
    String queued =
        kind.equals("InteractionQueued")
            ? "\"direction\":\"in\",\"mediaType\":\"phone\",\"inboundChannelid\":" + dialled + ","
            : "";
    return """
    {"Interaction":{"attachedData":{"attachedDatum":[
      {"attachedDataKey":"@pri","attachedDataValue":100},
      {"attachedDataKey":"callingName","attachedDataValue":"Andrew Cunningh"},
      {"attachedDataKey":"phoneNum","attachedDataValue":%s}]},
     %s"callState":"CS_QUEUED","event":"%s","interactionGUID":"%s",
     "msgInfo":{"instanceId":"example.8x8.com","sequenceId":220,"timestamp":%d}}}
    """
        .formatted(phone, queued, kind, guid, at(kind))
        .getBytes(UTF_8);
  }

  private static long at(String kind) {
    return 1669235700000L
        + switch (kind) {
          case "InteractionQueued" -> 2_000;
          case "InteractionAccepted" -> 10_000;
          case "InteractionDeleted" -> 30_000;
          default -> 0;
        };
  }
}
