package nl.huisregel.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Signed in, but in a capacity that may not do this. */
@ResponseStatus(HttpStatus.FORBIDDEN)
class NotForThisHat extends RuntimeException {

    NotForThisHat() {
        super(null, null, false, false);
    }
}
