package dev.ringback.workflows.clinic;

import org.jspecify.annotations.Nullable;

/**
 * Sender of the clinic's mail. The postal address is required by CAN-SPAM, 15 U.S.C. 7704(a)(5).
 *
 * @param staff where the clinic's own people are told of emergency access; null: at the sender's
 *     address
 */
public record Email(String from, String fromName, String postalAddress, @Nullable String staff) {
  public Email(String from, String fromName, String postalAddress) {
    this(from, fromName, postalAddress, null);
  }

  /** Where mail to the clinic's own people goes. */
  public String toStaff() {
    return staff == null ? from : staff;
  }
}
