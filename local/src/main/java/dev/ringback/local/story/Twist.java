package dev.ringback.local.story;

/** Something that befalls the services while a call is told. */
public interface Twist {
  /** Nothing befalls them. */
  Twist NONE =
      new Twist() {
        @Override
        public void told(TimelineEntry entry, Narrator narrator) {}

        @Override
        public boolean missed() {
          return false;
        }
      };

  /** A new entry of the episode was told; may add words of its own. */
  void told(TimelineEntry entry, Narrator narrator);

  /** Whether its moment never came. */
  boolean missed();
}
