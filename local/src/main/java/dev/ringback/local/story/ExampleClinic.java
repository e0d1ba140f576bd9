package dev.ringback.local.story;

import dev.ringback.local.machine.Problem;
import dev.ringback.local.stack.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The clinic that scripted callers miss. */
public final class ExampleClinic {
  private static final String ID = "lumen";

  private final Path file;
  private final Path overlays;

  public ExampleClinic(Installation installation) {
    file = installation.clinics().resolve(ID + ".yaml");
    overlays = installation.root().resolve("local").resolve("pms");
  }

  /** Gives it the setting's practice-management system, unless it has it. */
  public void furnish(StarterApi starter, Setting setting) {
    if (!starter.practiceSystem(ID).equals(setting.pms())) {
      starter.apply(text(setting));
    }
  }

  private String text(Setting setting) {
    if (!setting.pms().equals(Setting.USUAL.pms())) {
      return PracticeOverlay.over(file, overlays.resolve(setting.pms() + ".yaml"));
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Problem(file + " cannot be read", "check that it is there");
    }
  }
}
