package fiducia.engine;

/** Where a candidate stands in the order. */
record Standing(Candidate candidate, double order, boolean belowFloor)
    implements Comparable<Standing> {

  /** The best first; therapists who are still equal go by their ids. */
  @Override
  public int compareTo(Standing other) {
    int byOrder = Double.compare(other.order, order);
    return byOrder != 0 ? byOrder : candidate.id().compareTo(other.candidate.id());
  }
}
