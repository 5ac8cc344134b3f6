package fiducia.http;

import java.util.List;
import java.util.Map;

/**
 * A refusal with a stable code (RFC 9457). The type of a problem is {@code urn:fiducia:problem:}
 * followed by its code.
 *
 * @param status HTTP status
 * @param code stable, for programs
 * @param title what happened, the same for every occurrence
 * @param detail what to do now
 */
public record Problem(int status, String code, String title, String detail) {

  public static final Problem MALFORMED_JSON =
      new Problem(400, "malformed-json", "The body is not JSON.", "Send one JSON object in UTF-8.");
  public static final Problem BAD_CURSOR =
      new Problem(
          400, "bad-cursor", "This cursor is not one of ours.", "Start again without a cursor.");
  public static final Problem BAD_QUERY =
      new Problem(
          400,
          "bad-query",
          "A query parameter does not fit.",
          "See the faults, and send it again.");
  public static final Problem BAD_HEADER =
      new Problem(
          400, "bad-header", "A header does not fit.", "See the faults, and send it again.");
  public static final Problem UNAUTHENTICATED =
      new Problem(
          401,
          "unauthenticated",
          "We do not know who is asking.",
          "Send the key, link token or sign-in token as Authorization: Bearer.");
  public static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is nothing here for you.", "Check the address.");
  public static final Problem METHOD_NOT_ALLOWED =
      new Problem(
          405,
          "method-not-allowed",
          "This address answers other methods.",
          "See the Allow header.");
  public static final Problem IN_PROGRESS =
      new Problem(
          409,
          "in-progress",
          "The first request with this Idempotency-Key is still running.",
          "Send it again in a few seconds.");
  public static final Problem CHANGED_MEANWHILE =
      new Problem(
          412,
          "changed-meanwhile",
          "This was changed since you read it.",
          "Read it again, then send your change with the new ETag in If-Match.");
  public static final Problem TOO_LARGE =
      new Problem(413, "too-large", "The body is too large.", "Send at most 64 kilobytes.");
  public static final Problem NOT_JSON =
      new Problem(
          415,
          "unsupported-media-type",
          "This address takes JSON.",
          "Send Content-Type: application/json.");
  public static final Problem NOT_CSV =
      new Problem(
          415,
          "unsupported-media-type",
          "This address takes CSV.",
          "Send Content-Type: text/csv, in UTF-8.");
  public static final Problem UNFIT_CONTENT =
      new Problem(
          422,
          "unfit-content",
          "Something in the body does not fit.",
          "See the faults; all are listed.");
  public static final Problem IDEMPOTENCY_KEY_REUSED =
      new Problem(
          422,
          "idempotency-key-reused",
          "This Idempotency-Key came with another request before.",
          "Make a new key for each new request.");
  public static final Problem PRECONDITION_REQUIRED =
      new Problem(
          428,
          "precondition-required",
          "A change must say which version it changes.",
          "Send the ETag you read in If-Match.");
  public static final Problem BUSY =
      new Problem(503, "busy", "The service is busy.", "Send it again in a few seconds.");
  public static final Problem UNEXPECTED =
      new Problem(
          500,
          "unexpected",
          "Something went wrong on our side.",
          "Send it again; nothing is lost.");

  public String type() {
    return "urn:fiducia:problem:" + code;
  }

  public ProblemException exception() {
    return new ProblemException(this, List.of(), Map.of());
  }

  public ProblemException with(List<Fault> faults) {
    return new ProblemException(this, faults, Map.of());
  }

  public ProblemException with(Fault fault) {
    return with(List.of(fault));
  }

  /**
   * With a member of its own beside the standard ones; the value is text, a number or a list of
   * text.
   */
  public ProblemException with(String member, Object value) {
    return new ProblemException(this, List.of(), Map.of(member, value));
  }
}
