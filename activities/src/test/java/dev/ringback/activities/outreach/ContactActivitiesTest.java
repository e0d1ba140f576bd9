package dev.ringback.activities.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.activities.TestStore;
import dev.ringback.workflows.clinic.ContactId;
import dev.ringback.workflows.outreach.KeepEmail;
import org.junit.jupiter.api.Test;

class ContactActivitiesTest {
  private final TestStore store = new TestStore();
  private final ContactActivitiesImpl contacts = new ContactActivitiesImpl(store.contacts);

  private String email(ContactId contact) {
    return store.contacts.find(contact, store.clinic.id()).orElseThrow().email();
  }

  @Test
  void keepsAnAddressInPlaceOfTheOneBefore() {
    contacts.keepEmail(new KeepEmail(store.contact, "new@patients.example", store.clinic.id()));
    contacts.keepEmail(new KeepEmail(store.contact, "new@patients.example", store.clinic.id()));
    assertThat(email(store.contact)).isEqualTo("new@patients.example", store.clinic.id());
  }

  @Test
  void keepsAFirstAddressAndNobodyElses() {
    ContactId stranger = store.stranger();
    contacts.keepEmail(new KeepEmail(stranger, "s@patients.example", store.clinic.id()));
    assertThat(email(stranger)).isEqualTo("s@patients.example", store.clinic.id());
    assertThat(email(store.contact)).isEqualTo("dana@patients.example");
  }
}
