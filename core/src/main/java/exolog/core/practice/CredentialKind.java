package exolog.core.practice;

/** What a credential entitles its holder to. */
public enum CredentialKind {
  /** Licence to practise as a physician. */
  PHYSICIAN_LICENCE(true),
  /** Registration as a nurse. */
  NURSE_REGISTRATION(true),
  /** Physician assistant, nurse practitioner or a like registration. */
  ADVANCED_PRACTICE_REGISTRATION(true),
  /** A course on one product or technique. Alone it does not entitle anyone to treat. */
  PRODUCT_TRAINING(false),
  /** Leave to do one procedure, beside the licence. */
  PRIVILEGE(false);

  private final boolean entitlesToTreat;

  CredentialKind(boolean entitlesToTreat) {
    this.entitlesToTreat = entitlesToTreat;
  }

  public boolean entitlesToTreat() {
    return entitlesToTreat;
  }
}
