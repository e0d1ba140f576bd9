package dev.ringback.sandbox.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what vendors accepted, for one caller or for all. */
@RestController
@RequestMapping("/sandbox/effects")
class EffectsController {
  private static final List<String> COUNTED =
      List.of("call", "sms", "whatsapp", "email", "appointment");

  private final VendorLog log;

  EffectsController(VendorLog log) {
    this.log = log;
  }

  @GetMapping
  List<VendorLog.Entry> effects(@RequestParam @Nullable String caller) {
    return caller == null ? log.all() : log.of(caller);
  }

  @GetMapping("/counts")
  Map<String, Long> counts(@RequestParam @Nullable String caller) {
    List<VendorLog.Entry> entries = effects(caller);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String kind : COUNTED) {
      counts.put(kind, entries.stream().filter(e -> e.kind().equals(kind)).count());
    }
    return counts;
  }
}
