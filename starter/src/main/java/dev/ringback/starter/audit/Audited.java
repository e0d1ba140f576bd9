package dev.ringback.starter.audit;

import dev.ringback.records.compliance.audit.AuditAction;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request that goes on the audit trail. One whose entry cannot be written is refused with 503.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
  AuditAction action();

  /**
   * Kind of the object, such as {@code episode}. Its id is the path's {@code id}; without one the
   * entry is about all of that kind.
   */
  String object();

  When when() default When.BEFORE;

  /** When the entry is written. */
  enum When {
    /** Before the request is served. It tells what was asked for, whatever came of it. */
    BEFORE,
    /** When the answer is known and before any of it is sent: it may name persons found. */
    WITH_THE_ANSWER,
    /** By the controller, in the transaction of the change; nothing is written for a refusal. */
    WITH_THE_CHANGE
  }
}
