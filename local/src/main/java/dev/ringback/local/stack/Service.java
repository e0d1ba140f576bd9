package dev.ringback.local.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one service is started and known.
 *
 * @param marker a part of its command line that no other process has
 * @param ports those it listens on
 * @param address for a person to open, or to connect to
 */
record Service(
    ServiceName name,
    List<String> command,
    Map<String, String> environment,
    String marker,
    List<Integer> ports,
    Probe probe,
    Duration limit,
    String address) {}
