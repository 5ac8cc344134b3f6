package fiducia.bench;

import fiducia.engine.Candidate;
import fiducia.engine.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * What the right answers are: the plain engine over every therapist, in portions that fit into
 * memory. The first ten of all are among the first ten of the portions.
 */
final class Reference {

  private final List<Scoring> clients;
  private final List<List<Candidate>> first = new ArrayList<>();
  private final long[] eligible;

  Reference(List<Scoring> clients) {
    this.clients = clients;
    this.eligible = new long[clients.size()];
    clients.forEach(_ -> first.add(List.of()));
  }

  void add(List<Therapist> therapists) {
    var portion = therapists.stream().map(Therapist::candidate).toList();
    for (int i = 0; i < clients.size(); i++) {
      var question = clients.get(i).question();
      var found = Engine.eligible(question, portion);
      eligible[i] += found.size();
      var all = new ArrayList<>(first.get(i));
      all.addAll(found.subList(0, Math.min(Finals.FIRST, found.size())));
      var ranked = Engine.eligible(question, all);
      first.set(i, List.copyOf(ranked.subList(0, Math.min(Finals.FIRST, ranked.size()))));
    }
  }

  List<String> first(int client) {
    return Finals.ids(first.get(client));
  }

  /** How many therapists meet everything that a client asks. */
  long eligible(int client) {
    return eligible[client];
  }

  /** The clients for whom an engine answers anything else. */
  List<Integer> disagreements(Search search) throws Exception {
    var wrong = new ArrayList<Integer>();
    for (int i = 0; i < clients.size(); i++) {
      var answer = search.first(i);
      if (answer.strangers() != 0 || !answer.first().equals(first(i))) {
        wrong.add(i);
      }
    }
    return wrong;
  }
}
