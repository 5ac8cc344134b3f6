package fiducia.engine;

import fiducia.model.Concern;
import fiducia.model.Language;
import fiducia.model.Licence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A candidate on the way into a {@link Columns} and out of it: what a search needs, no more. */
final class Row {

  /** A day that is not stated. */
  static final int NO_DAY = Integer.MIN_VALUE;

  /**
   * Licences in one jurisdiction.
   *
   * @param licensedUntil last day on which any is valid, in days since 1970
   * @param verifiedUntil the same of those that the clinic has verified
   */
  record Licensed(String jurisdiction, int licensedUntil, int verifiedUntil) {}

  /** Hours at which an hour on end could start, in a zone. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never changed
  record Starts(String zone, long[] quarters) {}

  /** The least that might be asked. */
  record Lowest(String currency, int minor) {}

  String id;
  long revision;
  int price;
  int free;
  int places;
  double waitingWeeks;
  List<Licensed> licensed = List.of();
  boolean licenceStated;
  boolean anyVerified;
  List<String> languages = List.of();
  List<String> insurers = List.of();
  Starts starts;
  Lowest fee;
  int acceptingUntil = NO_DAY;
  long gender;
  int birthYear = -1;
  Optional<Boolean> affirming = Optional.empty();
  long ageGroups;
  long formats;
  long faiths;
  long cultures;
  long communities;
  long leftToColleagues;
  final byte[] liking = new byte[Concern.values().length];
  int style;
  List<Spot> spots = List.of();
  boolean placeOffTheMap;

  @SuppressWarnings("EnumOrdinal") // bits in memory, and in bytes of a version
  static Row of(Candidate candidate, long revision) {
    var row = new Row();
    row.id = candidate.id();
    row.revision = revision;
    row.free = candidate.vacancy().freePlaces();
    row.places = candidate.places;
    row.waitingWeeks = candidate.vacancy().waitingWeeks();
    row.licensed = licensed(candidate);
    row.licenceStated = !candidate.licences.isEmpty() || !candidate.verified.isEmpty();
    row.anyVerified = !candidate.verified.isEmpty();
    row.languages = candidate.languages.stream().map(Language::tag).sorted().toList();
    row.insurers = candidate.insurers.stream().sorted().toList();
    candidate.hours.ifPresent(
        hours ->
            row.starts = new Starts(hours.zone().getId(), candidate.week.orElseThrow().starts()));
    candidate.fee.ifPresent(
        fee ->
            row.fee =
                new Lowest(
                    fee.lowest().currency().getCurrencyCode(),
                    Math.toIntExact(fee.lowest().minor())));
    // A day before 1970 is past all the same.
    candidate.acceptingUntil.ifPresent(day -> row.acceptingUntil = Math.max(0, day(day)));
    candidate.gender.ifPresent(gender -> row.gender = 1L << gender.ordinal());
    candidate.birthYear.ifPresent(year -> row.birthYear = year);
    row.affirming = candidate.affirming;
    row.ageGroups = candidate.ageGroups;
    row.formats = candidate.formats;
    row.faiths = candidate.faiths;
    row.cultures = candidate.cultures;
    row.communities = candidate.communities;
    row.leftToColleagues = candidate.leftToColleagues;
    System.arraycopy(candidate.liking, 0, row.liking, 0, row.liking.length);
    row.style = StyleCode.of(candidate.style);
    row.spots = List.of(candidate.spots);
    row.placeOffTheMap = candidate.placeOffTheMap;
    return row;
  }

  static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  private static List<Licensed> licensed(Candidate candidate) {
    var jurisdictions = new TreeMap<String, Licensed>();
    for (var licence : candidate.licences) {
      jurisdictions.put(licence.jurisdiction().code(), null);
    }
    for (var licence : candidate.verified) {
      jurisdictions.put(licence.jurisdiction().code(), null);
    }
    var licensed = new ArrayList<Licensed>();
    for (var jurisdiction : jurisdictions.keySet()) {
      int verified = until(candidate.verified, jurisdiction);
      int licensedUntil = Math.max(verified, until(candidate.licences, jurisdiction));
      licensed.add(new Licensed(jurisdiction, licensedUntil, verified));
    }
    return licensed;
  }

  private static int until(Collection<Licence> licences, String jurisdiction) {
    int until = NO_DAY;
    for (var licence : licences) {
      if (licence.jurisdiction().code().equals(jurisdiction) && licence.expires().isPresent()) {
        until = Math.max(until, day(licence.expires().get()));
      }
    }
    return until;
  }
}
