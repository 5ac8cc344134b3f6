package fiducia.alliance;

import fiducia.model.Coded;

/** Who sees one check-in's answers besides the client. The client chooses anew each time. */
public enum Visibility implements Coded {
  /** The therapist reads the ratings and the open line. */
  MY_THERAPIST,

  /** Shown to others only as part of a figure over at least {@link #POOLED_AT_LEAST} clients. */
  POOLED,

  /** Nobody; used only for this client's own matching and reminders. */
  MATCHING_ONLY;

  /** What holds where the client has not chosen. */
  public static final Visibility DEFAULT = POOLED;

  /** A pooled figure stands for at least this many different clients. */
  public static final int POOLED_AT_LEAST = 5;

  public boolean therapistMayRead() {
    return this == MY_THERAPIST;
  }

  public boolean mayBePooled() {
    return this != MATCHING_ONLY;
  }
}
