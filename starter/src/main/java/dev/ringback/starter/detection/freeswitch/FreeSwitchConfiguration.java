package dev.ringback.starter.detection.freeswitch;

import dev.ringback.starter.detection.socket.PhoneSystemSocket;
import dev.ringback.starter.detection.socket.SocketIntake;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Listens to FreeSWITCH's event socket if a host is set. Several starters may. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${ringback.freeswitch.esl-host:}'.isBlank()")
class FreeSwitchConfiguration {
  private static final Duration QUIET = Duration.ofSeconds(20);

  @Bean
  PhoneSystemSocket freeSwitch(
      FreeSwitchSettings settings, FreeSwitchLegs legs, SocketIntake intake, Clock clock) {
    Consumer<byte[]> sink =
        body -> {
          Instant at = clock.instant();
          EslEvent.parse(body)
              .flatMap(event -> event.leg(at))
              .filter(legs::counts)
              .ifPresent(leg -> intake.keep(EslHandler.SOURCE, leg.uuid(), body, at));
        };
    return new PhoneSystemSocket(
        "FreeSWITCH",
        InetSocketAddress.createUnresolved(settings.eslHost(), settings.eslPort()),
        () -> new EslDialogue(settings.eslPassword(), sink),
        QUIET);
  }
}
