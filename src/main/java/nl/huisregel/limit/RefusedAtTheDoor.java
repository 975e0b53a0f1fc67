package nl.huisregel.limit;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what the web server itself refuses, before any page of ours hears of it: a head that is too long, an address that hides another, two
 * lengths of one request. Who does that is trying something. Nothing of the request is written, and no address.
 */
final class RefusedAtTheDoor extends ValveBase {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAtTheDoor.class);
    private static final int WRONG = 400;

    RefusedAtTheDoor() {
        super(true);
    }

    /** What it refuses has its answer already when it comes here, on its way to a page that says so. */
    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() >= WRONG) {
            LOG.info("Refused at the door: a request the web server does not take, with {}", response.getStatus());
        }
        getNext().invoke(request, response);
    }
}
