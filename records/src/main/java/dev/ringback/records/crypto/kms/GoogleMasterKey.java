package dev.ringback.records.crypto.kms;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.cloudkms.v1.CloudKMS;
import com.google.api.services.cloudkms.v1.CloudKMSScopes;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.integration.gcpkms.GcpKmsAead;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** A symmetric key of Google Cloud KMS, through Tink's own integration over REST. */
record GoogleMasterKey(Aead google) implements Aead {
  private static final int PATIENCE_MILLIS = 10_000;

  static GoogleMasterKey at(String name, @Nullable URI baseUrl, @Nullable String credentials)
      throws MasterKeyException {
    if (!name.matches("projects/[^/]+/locations/[^/]+/keyRings/[^/]+/cryptoKeys/[^/]+")) {
      throw new MasterKeyException(
          "RINGBACK_KEK is no key of Google Cloud KMS; write"
              + " gcp-kms://projects/P/locations/L/keyRings/R/cryptoKeys/K");
    }
    HttpRequestInitializer signed = new HttpCredentialsAdapter(credentials(credentials));
    CloudKMS.Builder builder =
        new CloudKMS.Builder(
                new NetHttpTransport(),
                GsonFactory.getDefaultInstance(),
                request -> {
                  signed.initialize(request);
                  request.setConnectTimeout(PATIENCE_MILLIS).setReadTimeout(PATIENCE_MILLIS);
                })
            .setApplicationName("ringback");
    if (baseUrl != null) {
      builder.setRootUrl(baseUrl + (baseUrl.toString().endsWith("/") ? "" : "/"));
    }
    return new GoogleMasterKey(new GcpKmsAead(builder.build(), name));
  }

  @Override
  public byte[] encrypt(byte[] plain, byte[] associated) throws GeneralSecurityException {
    try {
      return google.encrypt(plain, associated);
    } catch (GeneralSecurityException e) {
      throw refused("encrypt", e);
    }
  }

  @Override
  public byte[] decrypt(byte[] cipher, byte[] associated) throws GeneralSecurityException {
    try {
      return google.decrypt(cipher, associated);
    } catch (GeneralSecurityException e) {
      throw refused("decrypt", e);
    }
  }

  private static GoogleCredentials credentials(@Nullable String file) throws MasterKeyException {
    try {
      if (file == null) {
        return GoogleCredentials.getApplicationDefault().createScoped(CloudKMSScopes.CLOUDKMS);
      }
      try (var json = Files.newInputStream(Path.of(file))) {
        return GoogleCredentials.fromStream(json).createScoped(CloudKMSScopes.CLOUDKMS);
      }
    } catch (IOException e) {
      throw new MasterKeyException(
          "no credentials for Google Cloud KMS; set GOOGLE_APPLICATION_CREDENTIALS to the file of a"
              + " service account, or run where one is attached",
          e);
    }
  }

  private static MasterKeyException refused(String what, GeneralSecurityException e) {
    return new MasterKeyException(
        "Google Cloud KMS did not "
            + what
            + "; see that the key is enabled and the account has the role"
            + " roles/cloudkms.cryptoKeyEncrypterDecrypter",
        e);
  }
}
