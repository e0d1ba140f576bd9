package dev.ringback.activities.booking.descriptor;

import dev.ringback.records.clinic.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one request and sees that it names only what there will be. */
final class RequestReader {
  private final Section section;
  private final Set<String> known;

  /**
   * Takes the section.
   *
   * @param known names of the values templates may be filled with
   */
  RequestReader(Section section, Set<String> known) {
    this.section = section;
    this.known = new TreeSet<>(known);
  }

  RequestTemplate read() {
    String method = section.value("method", Scalars.METHOD);
    Template path = section.value("path", Scalars.PATH);
    check(section, "path", path);
    Map<String, Template> form = templates("form");
    JsonNode body = body();
    if (section.sound("body") && body != null && !form.isEmpty()) {
      section.refuse("form", "stands beside a body", "write one of the two");
    }
    if (method.equals("GET") && (body != null || !form.isEmpty())) {
      section.refuse("method", "is GET, which sends no body", "write POST, or use query");
    }
    return new RequestTemplate(method, path, templates("query"), templates("headers"), body, form);
  }

  private Map<String, Template> templates(String key) {
    Map<String, Template> templates = new LinkedHashMap<>();
    if (section.has(key)) {
      Section group = section.section(key);
      for (String name : group.keys()) {
        Template template = group.value(name, Scalars.TEMPLATE);
        check(group, name, template);
        templates.put(name, template);
      }
    }
    return templates;
  }

  private @Nullable JsonNode body() {
    if (!section.has("body")) {
      return null;
    }
    JsonNode body = section.tree("body");
    if (!body.isObject() && !body.isArray()) {
      section.refuse("body", "is neither a group of keys nor a list", "write the JSON as YAML");
      return null;
    }
    walk("body", body);
    return section.sound("body") ? body : null;
  }

  private void walk(String at, JsonNode node) {
    if (node.isString()) {
      try {
        check(section, at, Template.of(node.stringValue()));
      } catch (IllegalArgumentException e) {
        section.refuse(at, Scalars.TEMPLATE.complaint(), Scalars.TEMPLATE.remedy());
      }
    } else if (node.isObject()) {
      node.properties().forEach(m -> walk(at + "." + m.getKey(), m.getValue()));
    } else {
      for (int i = 0; i < node.size(); i++) {
        walk(at + "[" + i + "]", node.get(i));
      }
    }
  }

  private void check(Section where, String key, Template template) {
    if (!where.sound(key)) {
      return;
    }
    for (String name : template.names()) {
      if (!known.contains(name)) {
        where.refuse(
            key,
            "names {" + name + "}, which nothing fills here",
            "write one of: {" + String.join("}, {", known) + "}");
        return;
      }
    }
  }
}
