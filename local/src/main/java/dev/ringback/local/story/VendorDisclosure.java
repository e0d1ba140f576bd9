package dev.ringback.local.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a vendor's product was given about a person. */
public record VendorDisclosure(
    String product,
    @Nullable String system,
    List<String> data,
    String episode,
    String first,
    long times,
    @Nullable String outcome) {}
