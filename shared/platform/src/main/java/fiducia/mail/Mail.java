package fiducia.mail;

/**
 * One mail of plain text. Its subject says nothing about the person; its address is never logged.
 *
 * @param to address
 * @param subject the same for everybody
 * @param text body
 */
public record Mail(String to, String subject, String text) {

  @Override
  public String toString() {
    return "Mail";
  }
}
