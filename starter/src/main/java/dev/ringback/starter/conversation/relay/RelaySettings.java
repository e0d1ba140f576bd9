package dev.ringback.starter.conversation.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live calls are held.
 *
 * @param silence how long a caller may be silent after we spoke before the recovery is told
 * @param oneMoment after how long without a word of a reply the caller hears that it takes a moment
 * @param patience how long a caller waits for a reply at most
 * @param longest how long a call lasts at most
 * @param sockets how many calls one starter holds at most
 * @param idle how long a socket may carry nothing before it is closed
 */
@ConfigurationProperties("ringback.relay")
public record RelaySettings(
    @DefaultValue("7s") Duration silence,
    @DefaultValue("2500ms") Duration oneMoment,
    @DefaultValue("20s") Duration patience,
    @DefaultValue("14m") Duration longest,
    @DefaultValue("500") int sockets,
    @DefaultValue("2m") Duration idle) {}
