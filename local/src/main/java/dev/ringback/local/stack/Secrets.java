package dev.ringback.local.stack;

import dev.ringback.local.machine.PrivateFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The installation's secrets, by the name of the variable that carries each to a process. */
public record Secrets(Map<String, String> values) {
  public static final String API_TOKEN = "RINGBACK_API_TOKEN";
  public static final String CODEC_TOKEN = "RINGBACK_CODEC_TOKEN";
  public static final String WEBHOOK_SECRET = "RINGBACK_WEBHOOK_SECRET";
  public static final String DATABASE_PASSWORD = "DATABASE_PASSWORD";
  public static final String DATABASE_OWNER_PASSWORD = "DATABASE_OWNER_PASSWORD";
  public static final String POSTGRES_PASSWORD = "POSTGRES_PASSWORD";
  public static final String RINGCENTRAL_TOKEN = "RINGCENTRAL_VERIFICATION_TOKEN";
  public static final String VONAGE_VOICE_KEY = "VONAGE_VOICE_API_KEY";
  public static final String VONAGE_VOICE_SECRET = "VONAGE_VOICE_SIGNATURE_SECRET";
  public static final String ASTERISK_SECRET = "ASTERISK_AMI_SECRET";
  public static final String FREESWITCH_ESL_PASSWORD = "FREESWITCH_ESL_PASSWORD";
  public static final String FREESWITCH_CDR_PASSWORD = "FREESWITCH_CDR_PASSWORD";
  public static final String JAMBONZ_SECRET = "JAMBONZ_WEBHOOK_SECRET";
  public static final String THREECX_SECRET = "THREECX_WEBHOOK_SECRET";
  public static final String MAIL_PUBLIC_KEY = "SENDGRID_WEBHOOK_PUBLIC_KEY";
  public static final String MAIL_PRIVATE_KEY = "SENDGRID_WEBHOOK_PRIVATE_KEY";

  public Secrets {
    values = Map.copyOf(values);
  }

  public String get(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no secret is called " + name);
    }
    return value;
  }

  /** Reads the file; makes what is missing in it. Readable by its owner only. */
  public static Secrets loadOrCreate(Path file) {
    try {
      var known = new TreeMap<String, String>();
      if (Files.isRegularFile(file)) {
        known.putAll(read(file));
      }
      var complete = new TreeMap<>(NewSecrets.make());
      complete.putAll(known);
      if (known.containsKey(MAIL_PUBLIC_KEY) != known.containsKey(MAIL_PRIVATE_KEY)) {
        complete.putAll(NewSecrets.mailKeys());
      }
      if (!complete.equals(known)) {
        PrivateFile.write(file, text(complete));
      }
      return new Secrets(complete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    var properties = new Properties();
    properties.load(new StringReader(Files.readString(file)));
    var values = new TreeMap<String, String>();
    properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
    return values;
  }

  private static String text(Map<String, String> values) {
    var text = new StringBuilder();
    values.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return text.toString();
  }
}
