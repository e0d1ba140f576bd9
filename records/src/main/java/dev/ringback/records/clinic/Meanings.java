package dev.ringback.records.clinic;

import java.util.List;

/** An embedding model: texts that mean alike get vectors that point alike. */
public interface Meanings {

  /** The model's name; vectors of different models are never compared. */
  String model();

  /**
   * One vector for each text, in order, all of one dimension; of any length.
   *
   * @throws RuntimeException when the model cannot be asked; the search goes by words alone then
   */
  List<float[]> of(List<String> texts);
}
