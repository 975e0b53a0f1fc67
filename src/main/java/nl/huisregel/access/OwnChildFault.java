package nl.huisregel.access;

import nl.huisregel.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says in a sentence that it is about the reader's own child, and who can do it instead. Comes before the faults that have no sentence of their own. */
@ControllerAdvice
@Order(0)
class OwnChildFault {

    @ExceptionHandler
    Page show(OwnChildOpened opened) {
        return Page.of("access/ownChild", "child", opened.child(), "ask", opened.ask()).with(HttpStatus.FORBIDDEN);
    }
}
