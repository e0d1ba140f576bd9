package dev.ringback.starter.outreach;

import dev.ringback.starter.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a multipart form; files are passed over. */
final class MultipartForm {
  private static final int MOST_PARTS = 200;

  private MultipartForm() {}

  /**
   * Reads the fields. SendGrid names the charset of each in a field of its own, as JSON.
   *
   * @throws RuntimeException a problem with the field named, when it is no such form
   */
  static Map<String, String> parse(@Nullable String contentType, byte[] body) {
    Map<String, byte[]> raw = new HashMap<>();
    FileUpload upload = new FileUpload();
    upload.setFileCountMax(MOST_PARTS);
    try {
      FileItemIterator parts = upload.getItemIterator(new Posted(contentType, body));
      while (parts.hasNext()) {
        FileItemStream part = parts.next();
        if (part.isFormField()) {
          raw.putIfAbsent(part.getFieldName(), part.openStream().readAllBytes());
        }
      }
    } catch (FileUploadException | IOException e) {
      throw notAForm();
    }
    if (raw.isEmpty()) {
      throw notAForm();
    }
    JsonNode charsets = charsets(raw.get("charsets"));
    Map<String, String> fields = new HashMap<>();
    raw.forEach((name, bytes) ->
        fields.put(name, new String(bytes, charset(charsets.path(name).asString("")))));
    return fields;
  }

  private static RuntimeException notAForm() {
    return Problem.field("body", "must be a complete form of type multipart/form-data");
  }

  private static JsonNode charsets(byte @Nullable [] json) {
    try {
      return JsonMapper.shared().readTree(json == null ? new byte[] {'{', '}'} : json);
    } catch (JacksonException e) {
      return JsonMapper.shared().createObjectNode();
    }
  }

  private static Charset charset(String name) {
    try {
      return name.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private record Posted(@Nullable String contentType, byte[] body) implements UploadContext {
    @Override
    public String getCharacterEncoding() {
      return "UTF-8";
    }

    @Override
    public String getContentType() {
      return contentType == null ? "" : contentType;
    }

    @Override
    public int getContentLength() {
      return body.length;
    }

    @Override
    public long contentLength() {
      return body.length;
    }

    @Override
    public InputStream getInputStream() {
      return new ByteArrayInputStream(body);
    }
  }
}
