package exolog.core.practice;

/** What an account is for. What each may open is decided at the edge, denied by default. */
public enum Role {
  CLINICIAN,
  NURSE,
  PATIENT,
  ANALYST,
  ADMINISTRATOR
}
