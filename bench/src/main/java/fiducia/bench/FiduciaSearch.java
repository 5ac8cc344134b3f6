package fiducia.bench;

import fiducia.engine.Pool;
import fiducia.engine.Shortlist;
import java.util.ArrayList;
import java.util.List;

/** Ours: the pool of the engine, as a warm function holds it. */
final class FiduciaSearch implements Search {

  private final Pool pool = Pool.of(List.of());
  private List<Scoring> clients = List.of();

  @Override
  public String name() {
    return "fiducia";
  }

  @Override
  public String about() {
    return "fiducia.engine.Pool, which also counts why others are left out";
  }

  @Override
  public void add(List<Therapist> therapists) {
    for (var therapist : therapists) {
      var candidate = therapist.candidate();
      pool.put(candidate, candidate.revision());
    }
  }

  @Override
  public void ready(List<Scoring> clients) {
    this.clients = clients;
  }

  @Override
  public Answer first(int client) {
    var shortlist = pool.shortlist(clients.get(client).question(), Finals.FIRST);
    var ids = new ArrayList<String>(Finals.FIRST);
    for (Shortlist.Entry entry : shortlist.first()) {
      ids.add(entry.id());
    }
    return new Answer(ids, 0);
  }

  @Override
  public void close() {}
}
