package dev.ringback.local.doctor;

import dev.ringback.local.stack.Home;
import dev.ringback.local.tls.OwnCertificate;
import dev.ringback.local.tls.PemFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks how long the certificates last that the environment names, or this machine's own. */
record CertificateChecks(Map<String, String> environment, Home home, Clock clock) {
  private static final List<String> NAMED =
      List.of("RINGBACK_TLS_CERTIFICATE", "TEMPORAL_TLS_CERTIFICATE", "TEMPORAL_TLS_CA");

  List<Finding> run() {
    var findings = new ArrayList<Finding>();
    for (var variable : NAMED) {
      var file = environment.getOrDefault(variable, "");
      if (!file.isBlank()) {
        findings.add(look(variable, Path.of(file), "put a renewed one in its place"));
      }
    }
    var own = new OwnCertificate(home.tls(), clock).certificate();
    if (Files.exists(own)) {
      findings.add(look("own certificate", own, "`./ringback up` makes another"));
    }
    return findings;
  }

  private Finding look(String subject, Path file, String remedy) {
    try {
      var end = PemFiles.certificate(file).getNotAfter().toInstant();
      var day = LocalDate.ofInstant(end, ZoneOffset.UTC);
      if (end.isBefore(clock.instant())) {
        return Finding.wrong(subject, file + " ended on " + day, remedy);
      }
      return end.isBefore(clock.instant().plus(OwnCertificate.BEFORE_THE_END))
          ? Finding.wrong(subject, file + " ends on " + day, remedy)
          : Finding.fine(subject, file + ", good until " + day);
    } catch (IOException e) {
      return Finding.wrong(subject, file + " is no certificate in PEM", "correct the path");
    }
  }
}
