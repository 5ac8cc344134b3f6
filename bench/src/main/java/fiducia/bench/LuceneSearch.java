package fiducia.bench;

import fiducia.bench.Client.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.geo.Rectangle;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/**
 * Lucene: one merged segment, memory-mapped, searched by one thread. Constraints are terms and
 * points; the score is computed by a collector from packed doc values, which is faster than a
 * scoring query. Nothing of a question is remembered for the next one: the 32 clients come again in
 * every round, real ones do not.
 */
@SuppressWarnings("EnumOrdinal") // terms of an index that lives for minutes
final class LuceneSearch implements Search {

  /** Likings of three bits, so many to a word. */
  private static final int LIKINGS_A_WORD = 21;

  private static final int LIKING_WORDS = 2;

  private final Finals finals;
  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final List<Query> queries = new ArrayList<>();
  private List<Scoring> clients = List.of();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  LuceneSearch(Finals finals) throws IOException {
    this.finals = finals;
    this.folder = Files.createTempDirectory("fiducia-lucene");
    this.directory = new MMapDirectory(folder);
    this.writer =
        new IndexWriter(
            directory, new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(256));
  }

  @Override
  public String name() {
    return "lucene";
  }

  @Override
  public String about() {
    return "Lucene " + Version.LATEST + ", one segment, memory-mapped, one thread";
  }

  @Override
  public void add(List<Therapist> therapists) throws IOException {
    for (var therapist : therapists) {
      writer.addDocument(document(therapist));
    }
  }

  private static Document document(Therapist therapist) {
    var document = new Document();
    document.add(new IntPoint("verified until", therapist.verifiedUntil()));
    document.add(new IntPoint("accepting until", therapist.acceptingUntil()));
    document.add(new StringField("free", therapist.freePlaces() > 0 ? "y" : "n", Store.NO));
    terms(document, "age", therapist.ageGroups());
    terms(document, "format", therapist.formats());
    terms(document, "language", therapist.languages());
    terms(document, "insurer", therapist.insurers());
    if (therapist.gender() != Therapist.NOT_STATED) {
      terms(document, "gender", 1 << therapist.gender());
    }
    if (therapist.fee() != Therapist.NOT_STATED) {
      document.add(new IntPoint("fee", therapist.fee()));
    }
    for (int bit = 0; bit < Hours.SIZE; bit++) {
      if (therapist.hours().has(bit)) {
        document.add(new StringField("hour", Integer.toString(bit), Store.NO));
      }
    }
    long left = therapist.leftToColleagues();
    for (int bit = 0; bit < Scoring.CONCERNS; bit++) {
      if ((left >> bit & 1) != 0) {
        document.add(new StringField("left", Integer.toString(bit), Store.NO));
      }
    }
    document.add(
        new LatLonPoint("place", therapist.place().latitude(), therapist.place().longitude()));

    document.add(new NumericDocValuesField("number", therapist.number()));
    document.add(new NumericDocValuesField("self", self(therapist)));
    for (int word = 0; word < LIKING_WORDS; word++) {
      document.add(new NumericDocValuesField("likings" + word, likings(therapist, word)));
    }
    document.add(new NumericDocValuesField("lot", Double.doubleToRawLongBits(therapist.lot())));
    var point = therapist.point();
    for (int i = 0; i < point.length; i++) {
      document.add(new NumericDocValuesField("xyz" + i, Double.doubleToRawLongBits(point[i])));
    }
    return document;
  }

  private static void terms(Document document, String field, int bits) {
    for (int bit = 0; bit < Integer.SIZE; bit++) {
      if ((bits & 1 << bit) != 0) {
        document.add(new StringField(field, Integer.toString(bit), Store.NO));
      }
    }
  }

  /** Four styles, formats, gender, languages and half weeks of waiting in one word. */
  private static long self(Therapist therapist) {
    long self = 0;
    for (int i = 0; i < Sql.STYLES; i++) {
      byte level = therapist.style()[i];
      self |= (level == Therapist.NO_LEVEL ? 5L : level + 2) << (3 * i);
    }
    self |= (long) therapist.formats() << 12;
    self |= (therapist.gender() == Therapist.NOT_STATED ? 0L : 1L << therapist.gender()) << 14;
    self |= (long) therapist.languages() << 20;
    self |= Math.round(2 * therapist.waitingWeeks()) << 32;
    return self;
  }

  private static long likings(Therapist therapist, int word) {
    long likings = 0;
    for (int i = 0; i < LIKINGS_A_WORD; i++) {
      int concern = word * LIKINGS_A_WORD + i;
      if (concern < Scoring.CONCERNS) {
        byte liking = therapist.liking()[concern];
        likings |= (liking == Therapist.NO_LEVEL ? 4L : liking) << (3 * i);
      }
    }
    return likings;
  }

  @Override
  public void ready(List<Scoring> clients) throws IOException {
    writer.forceMerge(1);
    writer.commit();
    writer.close();
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    this.clients = clients;
    clients.forEach(scoring -> queries.add(query(scoring.client())));
  }

  /** What must be met; none of it scores. */
  static Query query(Client client) {
    var query = new BooleanQuery.Builder();
    must(query, IntPoint.newRangeQuery("verified until", Population.TODAY, Integer.MAX_VALUE));
    must(query, IntPoint.newRangeQuery("accepting until", Population.TODAY, Integer.MAX_VALUE));
    must(query, new TermQuery(new Term("free", "y")));
    must(query, anyOf("age", 1L << client.ageGroup().ordinal()));
    if (client.insurer().isPresent()) {
      must(query, anyOf("insurer", 1L << client.insurer().getAsInt()));
    } else {
      must(query, IntPoint.newRangeQuery("fee", 0, client.highestFee()));
    }
    if (!client.hours().isEmpty()) {
      must(query, hours(client.hours()));
    }
    if (client.genders().isMust()) {
      must(query, anyOf("gender", client.genders().anyOf()));
    }
    if (client.languages().isMust()) {
      must(query, anyOf("language", client.languages().anyOf()));
    }
    if (!client.wantsInPerson() || !client.wantsOnline()) {
      must(query, anyOf("format", client.formats()));
    }
    if (client.wantsInPerson()) {
      // The circle itself would cost four milliseconds before the first therapist is looked at: the
      // square is asked for here, and whoever is in its corners is left out by the collector.
      var square =
          Rectangle.fromPointDistance(
              client.from().latitude(), client.from().longitude(), client.withinKm() * 1000.0);
      var near =
          LatLonPoint.newBoxQuery(
              "place", square.minLat, square.maxLat, square.minLon, square.maxLon);
      must(
          query,
          client.wantsOnline()
              ? new BooleanQuery.Builder()
                  .add(anyOf("format", Client.ONLINE), Occur.SHOULD)
                  .add(near, Occur.SHOULD)
                  .build()
              : near);
    }
    for (var concern : client.concerns()) {
      query.add(
          new TermQuery(new Term("left", Integer.toString(concern.ordinal()))), Occur.MUST_NOT);
    }
    return query.build();
  }

  private static void must(BooleanQuery.Builder query, Query clause) {
    query.add(clause, Occur.FILTER);
  }

  private static Query hours(Hours hours) {
    var terms = new ArrayList<BytesRef>();
    for (int bit = 0; bit < Hours.SIZE; bit++) {
      if (hours.has(bit)) {
        terms.add(new BytesRef(Integer.toString(bit)));
      }
    }
    return new TermInSetQuery("hour", terms);
  }

  private static Query anyOf(String field, long bits) {
    var terms = new ArrayList<BytesRef>();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      if ((bits >> bit & 1) != 0) {
        terms.add(new BytesRef(Integer.toString(bit)));
      }
    }
    return terms.size() == 1
        ? new TermQuery(new Term(field, terms.getFirst()))
        : new TermInSetQuery(field, terms);
  }

  @Override
  public Answer first(int client) throws IOException {
    var scoring = clients.get(client);
    return finals.of(scoring, searcher.search(queries.get(client), new ByScore(scoring)));
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    writer.close();
    directory.close();
    Folders.delete(folder);
  }

  /** Keeps the best by a score from doc values. */
  private record ByScore(Scoring scoring) implements CollectorManager<Scores, Found> {

    @Override
    public Scores newCollector() {
      return new Scores(scoring);
    }

    @Override
    public Found reduce(Collection<Scores> collectors) {
      return collectors.iterator().next().best.drain();
    }
  }

  private static final class Scores extends SimpleCollector {

    private final Best best = new Best(Finals.ASKED);
    private final Client client;
    private final Scoring scoring;
    private final double[][] styles = new double[Sql.STYLES][8];
    private final int[] concerns;
    private final double[] from;
    private final double farthest;

    private NumericDocValues number;
    private NumericDocValues self;
    private NumericDocValues lot;
    private final NumericDocValues[] likings = new NumericDocValues[LIKING_WORDS];
    private final NumericDocValues[] xyz = new NumericDocValues[3];
    private final boolean[] asked = new boolean[LIKING_WORDS];

    Scores(Scoring scoring) {
      this.scoring = scoring;
      this.client = scoring.client();
      this.concerns = client.concerns().stream().mapToInt(Enum::ordinal).toArray();
      this.from = Therapist.pointOf(client.from());
      this.farthest = Scoring.chordSquared(client.withinKm());
      for (int i = 0; i < styles.length; i++) {
        for (int level = -2; level <= 2; level++) {
          styles[i][level + 2] = scoring.style(i, level);
        }
        styles[i][5] = scoring.styleNotStated(i);
      }
      for (int concern : concerns) {
        asked[concern / LIKINGS_A_WORD] = true;
      }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      LeafReader leaf = context.reader();
      number = leaf.getNumericDocValues("number");
      self = leaf.getNumericDocValues("self");
      lot = leaf.getNumericDocValues("lot");
      for (int word = 0; word < LIKING_WORDS; word++) {
        likings[word] = leaf.getNumericDocValues("likings" + word);
      }
      for (int i = 0; i < xyz.length; i++) {
        xyz[i] = leaf.getNumericDocValues("xyz" + i);
      }
    }

    @Override
    public void collect(int doc) throws IOException {
      long packed = at(self, doc);
      double style = 0;
      for (int i = 0; i < styles.length; i++) {
        style += styles[i][(int) (packed >> (3 * i)) & 7];
      }
      int genders = (int) (packed >> 14) & 7;
      int languages = (int) (packed >> 20) & 0xfff;
      double wishes = like(client.genders(), genders) + like(client.languages(), languages);
      double way = 0;
      int formats = (int) (packed >> 12) & 3;
      if (client.wantsInPerson()
          && (formats & Client.IN_PERSON) != 0
          && !(client.wantsOnline() && (formats & Client.ONLINE) != 0)) {
        double chordSquared = chordSquared(doc);
        if (chordSquared > farthest) {
          return;
        }
        way =
            .5 - 2 * Scoring.EARTH_KM * Math.asin(Math.sqrt(chordSquared) / 2) / client.withinKm();
      }
      double score =
          scoring.score(
              style,
              wishes,
              liked(doc) / (12.0 * concerns.length) - .5,
              way,
              (packed >> 32) / 2.0,
              Double.longBitsToDouble(at(lot, doc)));
      best.offer((int) at(number, doc), score);
    }

    private int liked(int doc) throws IOException {
      long first = asked[0] ? at(likings[0], doc) : 0;
      long second = asked[1] ? at(likings[1], doc) : 0;
      int liked = 0;
      for (int concern : concerns) {
        long word = concern < LIKINGS_A_WORD ? first : second;
        int stated = (int) (word >> (3 * (concern % LIKINGS_A_WORD))) & 7;
        liked += stated == 4 ? 3 : 4 * stated;
      }
      return liked;
    }

    private double chordSquared(int doc) throws IOException {
      double chord = 0;
      for (int i = 0; i < xyz.length; i++) {
        double gap = Double.longBitsToDouble(at(xyz[i], doc)) - from[i];
        chord += gap * gap;
      }
      return chord;
    }

    private static int like(Wanted wanted, int stated) {
      if (!wanted.isLike() || stated == 0) {
        return 0;
      }
      return (wanted.anyOf() & stated) != 0 ? 1 : -1;
    }

    private static long at(NumericDocValues values, int doc) throws IOException {
      values.advanceExact(doc);
      return values.longValue();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
