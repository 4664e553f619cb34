package dev.querent.card;

/** Says that the Java which runs cannot draw letters, and why. */
final class CardsUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  CardsUnavailable(Throwable cause) {
    super(innermost(cause), cause);
  }

  /** Java wraps what went wrong several times. */
  private static String innermost(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
