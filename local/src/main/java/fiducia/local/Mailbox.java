package fiducia.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where mails go instead of into the world. The newest come first; they are gone with the process.
 */
public final class Mailbox {

  /** More than this are not kept: the oldest go. */
  private static final int MOST = 1_000;

  /**
   * A mail that was sent.
   *
   * @param number counted from 1
   * @param at by the local clock
   * @param text plain body
   */
  public record Letter(long number, Instant at, String to, String subject, String text) {}

  private final List<Letter> letters = new ArrayList<>();
  private long count;

  synchronized void add(Instant at, String to, String subject, String text) {
    count++;
    letters.addFirst(new Letter(count, at, to, subject, text));
    if (letters.size() > MOST) {
      letters.removeLast();
    }
  }

  /** All mails, the newest first. */
  public synchronized List<Letter> letters() {
    return List.copyOf(letters);
  }

  /** The newest mail to an address. */
  public Optional<Letter> newestTo(String address) {
    return letters().stream().filter(letter -> letter.to().equals(address)).findFirst();
  }

  /** The page people look at: no script, everything escaped, links only to this machine's site. */
  String page() {
    var html = new StringBuilder();
    html.append(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Mailbox of the local run</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem;
               color: #1c2b2d; background: #f7f5f1; }
        article { background: #fff; border-radius: .6rem; padding: 1rem 1.4rem; margin: 1rem 0;
                  box-shadow: 0 1px 3px #0002; }
        h2 { font-size: 1.1rem; margin: 0; }
        p { margin: .2rem 0 .8rem; color: #566; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; }
        </style>
        </head>
        <body>
        <h1>Mailbox of the local run</h1>
        """);
    var all = letters();
    html.append("<p>")
        .append(all.isEmpty() ? "No mail yet. Put the clock forward." : all.size() + " mails")
        .append("</p>\n");
    for (var letter : all) {
      html.append("<article>\n<h2>")
          .append(escaped(letter.subject()))
          .append("</h2>\n<p>to ")
          .append(escaped(letter.to()))
          .append(" · <time>")
          .append(letter.at())
          .append("</time></p>\n<pre>")
          .append(escaped(letter.text()))
          .append("</pre>\n</article>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
