package dev.ringback.starter.detection;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contract of the webhook for any phone system, for machines. */
@RestController
class CallNoticeDocumentsController {

  @GetMapping("/webhooks/calls/schema.json")
  ResponseEntity<Resource> schema() {
    return resource("webhooks/calls.schema.json", "application/schema+json");
  }

  @GetMapping("/webhooks/calls/openapi.json")
  ResponseEntity<Resource> openApi() {
    return resource("webhooks/calls.openapi.json", "application/json");
  }

  private static ResponseEntity<Resource> resource(String path, String type) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .body(new ClassPathResource(path));
  }
}
