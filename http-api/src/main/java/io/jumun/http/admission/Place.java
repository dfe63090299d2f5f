package io.jumun.http.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** The place of one request among those that are let in at once. */
public final class Place {

  private static final String ATTRIBUTE = Place.class.getName();

  private final Semaphore places;
  private final AtomicBoolean left = new AtomicBoolean();

  private Place(Semaphore places) {
    this.places = places;
  }

  static Place of(HttpServletRequest request, Semaphore places) {
    var place = new Place(places);
    request.setAttribute(ATTRIBUTE, place);
    return place;
  }

  /** Gives it up before the answer: who only waits takes nobody's place. */
  public static void leave(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Place place) {
      place.leave();
    }
  }

  void leave() {
    if (left.compareAndSet(false, true)) {
      places.release();
    }
  }
}
