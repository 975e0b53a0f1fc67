package nl.huisregel.limit;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what the web server itself refuses, before any page of ours hears of it: a head that is too long, an address that hides another, two
 * lengths of one request. Who does that is trying something. Nothing of the request is written, and no address.
 */
final class RefusedAtTheDoor extends ValveBase implements AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAtTheDoor.class);
    private static final String CAME_IN = RefusedAtTheDoor.class.getName();
    private static final int WRONG = 400;

    RefusedAtTheDoor() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setAttribute(CAME_IN, true);
        getNext().invoke(request, response);
    }

    /** Told of every answer, those included that were given before anything was passed on. */
    @Override
    public void log(Request request, Response response, long time) {
        if (response.getStatus() >= WRONG && request.getAttribute(CAME_IN) == null) {
            LOG.info("Refused at the door: a request the web server does not take, with {}", response.getStatus());
        }
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return false;
    }

    @Override
    public void setRequestAttributesEnabled(boolean asked) {
        // There is nothing of them that we would write.
    }
}
