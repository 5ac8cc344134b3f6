package fiducia.bench.load;

/**
 * What people ask for, and how often: the loop of one client over ten weeks, weekly sessions,
 * answered check-ins and a look at the alliance after most of them. The weights are an assumption;
 * real clinics will differ.
 */
enum Operation {
  READ_VOCABULARY("GET /v1/vocabulary", 1, true),
  READ_CRISIS_HELP("GET /v1/crisis-help", .5, true),
  START_CLIENT("POST /v1/clients", 1, true),
  SAVE_PROFILE("PATCH /v1/clients/me", 1, true),
  READ_PROFILE("GET /v1/clients/me", 1, true),
  MATCH("POST /v1/matches", 1.5, true),
  READ_MATCH("GET /v1/matches/{matchId}", 2, true),
  ASK("POST /v1/requests", 1, false),
  LIST_ASKED("GET /v1/therapists/me/requests", 1, false),
  ACCEPT("POST /v1/requests/{requestId}/acceptance", 1, false),
  CONFIRM("POST /v1/requests/{requestId}/confirmation", 1, false),
  ANSWER("PUT /v1/relationships/{relationshipId}/check-ins/{session}/answers", 7, false),
  READ_ALLIANCE("GET /v1/relationships/{relationshipId}/alliance", 5, false),
  READ_CASELOAD("GET /v1/therapists/me/relationships", 1, false);

  private final String route;
  private final double weight;
  private final boolean harmless;

  Operation(String route, double weight, boolean harmless) {
    this.route = route;
    this.weight = weight;
    this.harmless = harmless;
  }

  String route() {
    return route;
  }

  double weight() {
    return weight;
  }

  /** Whether it may be done to a deployed stack: it reaches no therapist and mails nobody. */
  boolean isHarmless() {
    return harmless;
  }
}
