package fiducia.model;

/** Kinds of licence under which mental health care is given. */
public enum LicenceKind implements Coded {
  PSYCHOLOGIST,
  PSYCHIATRIST,
  CLINICAL_SOCIAL_WORKER,
  COUNSELOR,
  MARRIAGE_FAMILY_THERAPIST,
  ADDICTION_COUNSELOR,
  PSYCHIATRIC_NURSE,
  PSYCHOANALYST,
  OTHER
}
