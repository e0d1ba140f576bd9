package dev.ringback.starter.access;

import dev.ringback.records.access.Permission;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A caller who is known, with an authority for each permission. */
final class CallerAuthentication extends AbstractAuthenticationToken {
  private final transient Caller caller;

  CallerAuthentication(Caller caller) {
    super(
        AuthorityUtils.createAuthorityList(
            caller.permissions().stream().map(Permission::name).toArray(String[]::new)));
    this.caller = caller;
    setAuthenticated(true);
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  // Made anew for every request: nothing about a caller may outlive a change of their rights.
  private void writeObject(ObjectOutputStream out) throws NotSerializableException {
    throw new NotSerializableException("CallerAuthentication");
  }
}
