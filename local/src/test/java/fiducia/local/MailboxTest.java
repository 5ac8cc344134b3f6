package fiducia.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailboxTest {

  private final Mailbox mailbox = new Mailbox();

  @Test
  void showsTheNewestFirst() {
    mailbox.add(Instant.EPOCH, "a@example.org", "one", "x");
    mailbox.add(Instant.EPOCH, "b@example.org", "two", "y");
    assertThat(mailbox.letters()).extracting(Mailbox.Letter::subject).containsExactly("two", "one");
    assertThat(mailbox.newestTo("a@example.org").orElseThrow().number()).isEqualTo(1);
    assertThat(mailbox.page().indexOf("two")).isLessThan(mailbox.page().indexOf("one"));
  }

  @Test
  void nothingInAMailBecomesPartOfThePage() {
    mailbox.add(Instant.EPOCH, "\"<i>", "<script>alert('1')</script>", "a & b <img src=x>");
    assertThat(mailbox.page())
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
        .contains("a &amp; b &lt;img src=x&gt;")
        .contains("to &quot;&lt;i&gt;")
        .doesNotContain("<script", "<img", "<i>");
  }
}
