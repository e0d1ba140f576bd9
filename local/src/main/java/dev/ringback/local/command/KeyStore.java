package dev.ringback.local.command;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.stack.Secrets;
import dev.ringback.records.Records;
import dev.ringback.records.compliance.audit.Actor;
import dev.ringback.records.compliance.audit.AuditAction;
import dev.ringback.records.compliance.audit.AuditEntry;
import dev.ringback.records.crypto.DataKeyRewrap;
import dev.ringback.records.crypto.KeyRotation;
import dev.ringback.records.crypto.Keys;
import dev.ringback.records.crypto.kms.MasterKeys;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The key file, and the store whose data keys it wraps. Keys never travel over the staff API. */
record KeyStore(Context context) {
  private static final Actor OPERATOR = Actor.system("command-line");

  KeyRotation rotation() {
    return new KeyRotation(path(), masters());
  }

  /** Does something with the data keys in the store. */
  <T> T withDataKeys(Function<DataKeyRewrap, T> work) {
    return inStore(jdbc -> work.apply(Keys.load(path(), masters()).rewrap(jdbc)));
  }

  /** Keeps in the audit trail what is about to be done; what cannot be kept there is not done. */
  void audit(String object, Map<String, String> details) {
    inStore(jdbc -> {
      Records.in(jdbc, Keys.load(path(), masters()))
          .audit()
          .record(
              new AuditEntry(
                  Instant.now(),
                  null,
                  OPERATOR,
                  AuditAction.ROTATE,
                  null,
                  object,
                  null,
                  null,
                  details));
      return true;
    });
  }

  private <T> T inStore(Function<JdbcClient, T> work) {
    var person = context.environment();
    var stack = context.stack();
    var url = stack.addresses().database();
    var isOwn = person.containsKey("DATABASE_URL");
    var source =
        new SingleConnectionDataSource(
            url,
            isOwn ? person.getOrDefault("DATABASE_USER", "") : "ringback",
            isOwn
                ? person.getOrDefault("DATABASE_PASSWORD", "")
                : stack.secrets().get(Secrets.DATABASE_PASSWORD),
            true);
    try {
      return work.apply(JdbcClient.create(source));
    } catch (DataAccessException e) {
      throw new Problem(
          "the store cannot be used", "start the stack, or set DATABASE_URL, _USER and _PASSWORD");
    } finally {
      source.destroy();
    }
  }

  private Path path() {
    var named = context.environment().getOrDefault("RINGBACK_KEYS", "");
    return named.isBlank() ? context.stack().home().keys() : Path.of(named);
  }

  private MasterKeys masters() {
    return MasterKeys.of(context.environment()::get);
  }
}
