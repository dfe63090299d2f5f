package io.jumun.sandbox.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** The servlet API cannot break a connection; Tomcat can, from inside. */
class HangUpValve extends ValveBase {

  HangUpValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    new HangUp(() -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null))
        .offerTo(request.getRequest());
    getNext().invoke(request, response);
  }
}
