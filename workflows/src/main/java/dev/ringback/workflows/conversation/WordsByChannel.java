package dev.ringback.workflows.conversation;

import dev.ringback.workflows.clinic.Channel;
import dev.ringback.workflows.clinic.Clinic;
import dev.ringback.workflows.clinic.Language;
import dev.ringback.workflows.clinic.Location;
import dev.ringback.workflows.clinic.PlainWords;
import dev.ringback.workflows.clinic.Question;
import dev.ringback.workflows.clinic.TreatmentId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What kinds of data a message may carry, by channel: the last look before it is sent. SendGrid and
 * WhatsApp sign no business associate agreement, so nothing but a neutral notice goes there.
 */
public final class WordsByChannel {
  private static final Map<Channel, Set<Data>> KEPT_OUT = new EnumMap<>(Channel.class);

  static {
    KEPT_OUT.put(Channel.VOICE, EnumSet.of(Data.CARD));
    KEPT_OUT.put(Channel.SMS, EnumSet.of(Data.SERVICE, Data.HEALTH, Data.CARD));
    KEPT_OUT.put(Channel.EMAIL, EnumSet.allOf(Data.class));
    KEPT_OUT.put(Channel.WHATSAPP, EnumSet.allOf(Data.class));
  }

  private static final Pattern TIME =
      Pattern.compile(
          "\\b\\d{1,2}(:\\d{2})? ?(am|pm|a\\.m|p\\.m)\\b|\\b\\d{1,2}:\\d{2}\\b"
              + "|\\b(mon|tues|wednes|thurs|fri|satur|sun)days?\\b"
              + "|\\b(lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\\b");

  private static final Pattern HEALTH =
      Pattern.compile(
          "\\b(pregnan\\w*|breastfeed\\w*|nursing|medicat\\w*|medicines?|allerg\\w*|symptoms?|diagnos\\w*"
              + "|swell\\w*|swollen|bruis\\w*|infect\\w*|rash\\w*|bleed\\w*|scars?|acne|accutane|blood thinners?"
              + "|embaraz\\w*|lactancia|amamant\\w*|medicament\\w*|medicin\\w*|alergi\\w*|sintomas?|diagnostic\\w*"
              + "|hincha\\w*|moret\\w*|infecci\\w*|sarpullid\\w*|sangr\\w*|cicatri\\w*)\\b");

  private static final Pattern CARD = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){12,18}(?!\\d)");

  private WordsByChannel() {}

  /** Kinds of data that some channel may not carry. */
  public enum Data {
    /** The name of a treatment that the person has not named. */
    SERVICE,
    APPOINTMENT_TIME,
    HEALTH,
    CARD
  }

  /**
   * What a message holds that its channel may not carry; empty: it may be sent.
   *
   * @param theirs what the person said so far; asked for only if it matters
   */
  public static Set<Data> keptOut(
      Channel channel, String body, Clinic clinic, Supplier<List<String>> theirs) {
    Set<Data> found = EnumSet.noneOf(Data.class);
    String said = PlainWords.undisguised(body);
    for (Data data : KEPT_OUT.getOrDefault(channel, EnumSet.allOf(Data.class))) {
      boolean there =
          switch (data) {
            case SERVICE -> namesUnsaid(channel, body, clinic, theirs);
            case APPOINTMENT_TIME -> TIME.matcher(said).find();
            case HEALTH -> isAboutHealth(body, clinic);
            case CARD -> CARD.matcher(said).find();
          };
      if (there) {
        found.add(data);
      }
    }
    return found;
  }

  /** What is sent instead. */
  public static String neutral(Clinic clinic, Location location) {
    String call = PhoneWords.of(location.staffLine().e164());
    String english =
        clinic.name() + ": there is news for you. Please call " + call + ". Reply STOP to opt out.";
    return clinic.languages().contains(Language.SPANISH)
        ? english + " Hay novedades para usted: llame al " + call + "."
        : english;
  }

  /** What the clinic asks everybody is not about this person; what they would answer is. */
  private static boolean isAboutHealth(String body, Clinic clinic) {
    String rest = PlainWords.undisguised(ofTheirOwn(body, clinic));
    return HEALTH.matcher(rest).find()
        || clinic.treatments().stream()
            .flatMap(treatment -> treatment.contraindications().stream())
            .map(PlainWords::undisguised)
            .anyMatch(rest::contains);
  }

  private static boolean namesUnsaid(
      Channel channel, String body, Clinic clinic, Supplier<List<String>> theirs) {
    Set<TreatmentId> named = new HashSet<>(NamedTreatments.ids(ofTheirOwn(body, clinic), clinic));
    if (named.isEmpty() || channel != Channel.SMS) {
      return !named.isEmpty();
    }
    theirs.get().forEach(words -> named.removeAll(NamedTreatments.ids(words, clinic)));
    return !named.isEmpty();
  }

  /** Without the clinic's name and its published questions, which say nothing of the person. */
  private static String ofTheirOwn(String body, Clinic clinic) {
    String rest = body.replace(clinic.name(), " ");
    for (Question question : clinic.questions()) {
      rest = rest.replace(question.words(), " ");
    }
    return rest;
  }
}
