package dev.ringback.records.access;

import static dev.ringback.records.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionsTest {

  @Test
  void wordsAreForOwnersManagersAndTheFrontDesk() {
    assertThat(rolesWith(READ_TRANSCRIPTS))
        .containsExactlyInAnyOrder(Role.OWNER, Role.MANAGER, Role.FRONT_DESK);
  }

  @Test
  void onlyOperatorsDecryptPayloads() {
    assertThat(rolesWith(USE_CODEC)).containsExactly(Role.OPERATOR);
    assertThat(Permissions.ofBootstrapToken()).doesNotContain(USE_CODEC);
  }

  @Test
  void onlyOwnersLetPeopleIn() {
    assertThat(rolesWith(MANAGE_USERS)).containsExactly(Role.OWNER);
  }

  @Test
  void theBootstrapTokenHasAllThatAManagerHas() {
    assertThat(Permissions.ofBootstrapToken()).containsAll(Permissions.of(Role.MANAGER));
  }

  @Test
  void nobodyHandsOnAnEmergencyOrMoreThanTheyCouldReach() {
    for (Role role : Role.values()) {
      Set<Permission> own = Permissions.of(role);
      EnumSet<Permission> beyond = EnumSet.copyOf(Permissions.grantable(own));
      beyond.removeAll(own);
      assertThat(Permissions.grantable(own)).doesNotContain(BREAK_GLASS);
      assertThat(beyond).isSubsetOf(own.contains(MANAGE_USERS) ? Set.of(USE_CODEC) : Set.of());
    }
  }

  private static List<Role> rolesWith(Permission permission) {
    return Arrays.stream(Role.values())
        .filter(role -> Permissions.of(role).contains(permission))
        .toList();
  }
}
