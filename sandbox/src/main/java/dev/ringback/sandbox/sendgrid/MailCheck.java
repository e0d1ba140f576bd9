package dev.ringback.sandbox.sendgrid;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds what SendGrid would refuse in a mail. */
final class MailCheck {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>]+");
  private static final int CUSTOM_ARGS_BYTES = 10_000;
  private static final Set<String> FIELDS =
      Set.of(
          "personalizations",
          "from",
          "reply_to",
          "reply_to_list",
          "subject",
          "content",
          "attachments",
          "template_id",
          "headers",
          "categories",
          "custom_args",
          "send_at",
          "batch_id",
          "asm",
          "ip_pool_name",
          "mail_settings",
          "tracking_settings");

  private final JsonNode mail;
  private final List<MailProblem> problems = new ArrayList<>();

  private MailCheck(JsonNode mail) {
    this.mail = mail;
  }

  /** The problems of a mail, empty when it would be accepted. */
  static List<MailProblem> of(JsonNode mail) {
    var check = new MailCheck(mail);
    check.names();
    check.sender();
    check.recipients();
    check.words();
    return List.copyOf(check.problems);
  }

  private void names() {
    mail.propertyNames().stream()
        .filter(name -> !FIELDS.contains(name))
        .map(name -> MailProblem.plain("Additional property " + name + " is not allowed"))
        .forEach(problems::add);
  }

  private void sender() {
    if (!isAddress(mail.path("from"))) {
      problem(
          "from.email",
          "The from object must be provided for every email send. It is an object that requires"
              + " the email parameter, but may also contain a name parameter.");
    }
  }

  private void recipients() {
    JsonNode personalizations = mail.path("personalizations");
    if (!personalizations.isArray() || personalizations.isEmpty()) {
      problem(
          "personalizations",
          "The personalizations field is required and must have at least one personalization.");
    }
    for (int i = 0; i < personalizations.size(); i++) {
      JsonNode to = personalizations.path(i).path("to");
      String field = "personalizations." + i + ".to";
      if (!to.isArray() || to.isEmpty()) {
        problem(
            field,
            "The to array is required for all personalization objects, and must have at least one"
                + " email object with a valid email address.");
      }
      for (int j = 0; j < to.size(); j++) {
        if (!isAddress(to.path(j))) {
          problem(field + "." + j + ".email", "Does not contain a valid address.");
        }
      }
      customArgs(personalizations.path(i).path("custom_args"), i);
    }
  }

  private void customArgs(JsonNode args, int i) {
    if (args.toString().getBytes(StandardCharsets.UTF_8).length > CUSTOM_ARGS_BYTES) {
      problem(
          "personalizations." + i + ".custom_args",
          "The custom_args parameter must not exceed 10000 bytes.");
    }
    for (JsonNode value : args) {
      if (!value.isString()) {
        problem(
            "personalizations." + i + ".custom_args", "Every custom argument must be a string.");
      }
    }
  }

  private void words() {
    if (!mail.path("template_id").asString("").isEmpty()) {
      return;
    }
    boolean everyOne = !mail.path("personalizations").isEmpty();
    for (JsonNode p : mail.path("personalizations")) {
      everyOne &= !p.path("subject").asString("").isEmpty();
    }
    if (mail.path("subject").asString("").isEmpty() && !everyOne) {
      problem(
          "subject",
          "The subject is required. You can get around this requirement if you use a template with"
              + " a subject defined or if every personalization has a subject defined.");
    }
    JsonNode content = mail.path("content");
    if (!content.isArray() || content.isEmpty()) {
      problem(
          "content",
          "Unless a valid template_id is provided, the content parameter is required. There must"
              + " be at least one defined content block.");
    }
    for (int i = 0; i < content.size(); i++) {
      if (content.path(i).path("type").asString("").isEmpty()
          || content.path(i).path("value").asString("").isEmpty()) {
        problem(
            "content." + i + ".value",
            "The content value must be a string at least one character in length.");
      }
      if (i > 0 && content.path(i).path("type").asString("").equals("text/plain")) {
        problem("content." + i + ".type", "If present, text/plain must be the first content type.");
      }
    }
  }

  private void problem(String field, String message) {
    problems.add(MailProblem.of(field, message));
  }

  private static boolean isAddress(JsonNode person) {
    return ADDRESS.matcher(person.path("email").asString("")).matches();
  }
}
