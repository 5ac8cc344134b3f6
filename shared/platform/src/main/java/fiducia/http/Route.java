package fiducia.http;

import fiducia.security.Caller;
import fiducia.security.Caller.Admin;
import fiducia.security.Caller.Anyone;
import fiducia.security.Caller.Client;
import fiducia.security.Caller.LinkHolder;
import fiducia.security.Caller.Therapist;

/**
 * One address of the API: who may call it, and what answers.
 *
 * @param <C> the kind of caller; a handler is never reached by another
 */
public record Route<C extends Caller>(
    String method, String resource, Class<C> caller, Action<C> action) {

  /** What answers a request once it is known who asks. */
  @FunctionalInterface
  public interface Action<C extends Caller> {
    Response answer(Request request, C caller);
  }

  /** Open to everybody. */
  public static Route<Anyone> open(String method, String resource, Action<Anyone> action) {
    return new Route<>(method, resource, Anyone.class, action);
  }

  public static Route<Client> client(String method, String resource, Action<Client> action) {
    return new Route<>(method, resource, Client.class, action);
  }

  public static Route<LinkHolder> link(String method, String resource, Action<LinkHolder> action) {
    return new Route<>(method, resource, LinkHolder.class, action);
  }

  public static Route<Therapist> therapist(
      String method, String resource, Action<Therapist> action) {
    return new Route<>(method, resource, Therapist.class, action);
  }

  public static Route<Admin> admin(String method, String resource, Action<Admin> action) {
    return new Route<>(method, resource, Admin.class, action);
  }
}
