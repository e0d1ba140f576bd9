package dev.ringback.starter.detection.asterisk;

import dev.ringback.records.crypto.CallerHash;
import dev.ringback.starter.detection.socket.KeptNews;
import dev.ringback.starter.detection.socket.PhoneSystemSocket;
import dev.ringback.starter.detection.socket.SocketIntake;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to Asterisk if a host is set. Several starters may: they keep the same news once. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.asterisk.ami-host:}'.isBlank()")
class AsteriskConfiguration {
  private static final Duration QUIET = Duration.ofSeconds(20);

  @Bean
  PhoneSystemSocket asterisk(
      AsteriskSettings settings, SocketIntake intake, CallerHash hash, Clock clock) {
    Consumer<KeptNews> sink =
        news ->
            intake.keep(
                AsteriskHandler.SOURCE,
                news.key(hash, AsteriskHandler.SOURCE),
                news.write(),
                clock.instant());
    // One over all connections: it knows which calls were under way when one was lost.
    var calls = new AmiCalls(settings.contexts(), clock);
    return new PhoneSystemSocket(
        "Asterisk",
        InetSocketAddress.createUnresolved(settings.amiHost(), settings.amiPort()),
        () -> new AmiDialogue(settings, calls, sink),
        QUIET);
  }
}
