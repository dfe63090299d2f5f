package io.jumun.order.application;

import java.util.Optional;

/** The book of rebuilds, which all replicas share. */
public interface Rebuilds {

  /** Nothing while another one goes on. One whose replica has died counts as lost. */
  Optional<Rebuild> begin();

  /** Some more records are done. */
  void goOn(Rebuild rebuild, int records);

  void finish(Rebuild rebuild, long forgotten);

  void fail(Rebuild rebuild, String why);

  Optional<Rebuild> last();
}
