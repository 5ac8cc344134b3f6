package fiducia.http;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer (RFC 6901) to the member, {@code ""} for the whole body; a header or
 *     a query parameter is named as {@code header:If-Match} or {@code query:limit}
 * @param code stable, for programs
 * @param detail what to do, for people; never repeats the value
 */
public record Fault(String pointer, String code, String detail) {}
