package fiducia.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words out of an open list, such as languages or insurers: a column of rows for each. */
final class Terms {

  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> terms = new HashMap<>();
  private final BitColumns rows;

  Terms(int wordsPerColumn) {
    this.rows = new BitColumns(0, wordsPerColumn);
  }

  void grow(int toWords) {
    rows.grow(toWords);
  }

  void set(Collection<String> stated, int row) {
    for (var word : stated) {
      rows.set(termOf(word), row);
    }
  }

  private int termOf(String word) {
    return terms.computeIfAbsent(
        word,
        any -> {
          words.add(word);
          return rows.addColumn();
        });
  }

  void clearRow(int row) {
    rows.clearRow(row);
  }

  int count() {
    return words.size();
  }

  String word(int term) {
    return words.get(term);
  }

  /** Rows of a term; null where there are none. */
  long[] rows(int term) {
    return rows.words(term);
  }

  /** Adds the rows that state any of these. */
  void orInto(Collection<String> wanted, int first, int count, long[] into) {
    for (var word : wanted) {
      var term = terms.get(word);
      if (term != null) {
        rows.orInto(term, first, count, into);
      }
    }
  }

  List<String> of(int row) {
    var stated = new ArrayList<String>();
    for (int term = 0; term < words.size(); term++) {
      if (rows.get(term, row)) {
        stated.add(words.get(term));
      }
    }
    stated.sort(null);
    return stated;
  }

  int bytes(int wordsPerColumn) {
    int bytes = 2 + rows.bytes(wordsPerColumn);
    for (var word : words) {
      bytes += 2 + word.getBytes(StandardCharsets.UTF_8).length;
    }
    return bytes;
  }

  void write(ByteBuffer out, int wordsPerColumn) {
    out.putShort((short) words.size());
    words.forEach(word -> write(out, word));
    rows.write(out, wordsPerColumn);
  }

  void read(ByteBuffer in, int wordsPerColumn, int firstWord) {
    var termOf = new int[in.getShort()];
    for (int i = 0; i < termOf.length; i++) {
      termOf[i] = termOf(readText(in));
    }
    rows.read(in, wordsPerColumn, firstWord, termOf);
  }

  static void write(ByteBuffer out, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.putShort((short) bytes.length).put(bytes);
  }

  static String readText(ByteBuffer in) {
    var bytes = new byte[in.getShort()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
