package fiducia.imports;

import fiducia.model.Npi;
import fiducia.model.TherapistProfile;
import java.util.Optional;

/**
 * One therapist as a file tells of them.
 *
 * <p>An NPI or a row id is always there, often both. The NPI finds a record first, the row id
 * second.
 *
 * @param source what kind of file it was
 * @param externalId the clinic's own id of the row, 1 to 60 visible ASCII characters; never in
 *     NPPES
 * @param profile only what the file says; the rest is not stated
 * @param fingerprint of source and profile: the same content has the same fingerprint, another
 *     content another
 */
public record Entry(
    Source source, Optional<String> externalId, TherapistProfile profile, String fingerprint) {

  public Entry {
    if (externalId.isEmpty() && profile.npi().isEmpty()) {
      throw new IllegalArgumentException("an entry is known by its NPI or its row id");
    }
  }

  static Entry of(Source source, Optional<String> externalId, TherapistProfile profile) {
    return new Entry(source, externalId, profile, Fingerprint.of(source, externalId, profile));
  }

  public Optional<Npi> npi() {
    return profile.npi();
  }
}
