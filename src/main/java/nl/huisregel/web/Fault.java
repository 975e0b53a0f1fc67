package nl.huisregel.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What went wrong, as far as the reader is concerned: each has a sentence that says what to do. */
enum Fault {
    BAD_REQUEST(400), FORBIDDEN(403), NOT_THERE(404), NOT_THIS_WAY(405), TOO_LARGE(413), TOO_OFTEN(429), OURS(500), DATABASE_AWAY(503), BUSY(503, "busy");

    private final int status;
    private final String word;

    Fault(int status) {
        this(status, String.valueOf(status));
    }

    Fault(int status, String word) {
        this.status = status;
        this.word = word;
    }

    int status() {
        return status;
    }

    String key() {
        return "web.fault." + word;
    }

    static Fault of(int status) {
        return switch (status) {
            case 401, 403 -> FORBIDDEN;
            case 404 -> NOT_THERE;
            case 405 -> NOT_THIS_WAY;
            case 413 -> TOO_LARGE;
            case 429 -> TOO_OFTEN;
            case 503 -> DATABASE_AWAY;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : OURS;
        };
    }

    static Fault of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case NotThere _ -> { return NOT_THERE; }
                case NotYours _ -> { return FORBIDDEN; }
                case TooBusy _ -> { return BUSY; }
                case TooOften _ -> { return TOO_OFTEN; }
                case MaxUploadSizeExceededException _ -> { return TOO_LARGE; }
                case TypeMismatchException _ -> { return BAD_REQUEST; }
                case HttpMessageConversionException _ -> { return BAD_REQUEST; }
                case InvalidParameterException unreadable -> { return of(unreadable.getErrorCode()); }
                case MultipartException _ -> { return BAD_REQUEST; }
                case DataAccessResourceFailureException _ -> { return DATABASE_AWAY; }
                case CannotCreateTransactionException _ -> { return DATABASE_AWAY; }
                case TransactionSystemException _ -> { return DATABASE_AWAY; }
                case QueryTimeoutException _ -> { return DATABASE_AWAY; }
                case TransientDataAccessException _ -> { return DATABASE_AWAY; }
                case java.sql.SQLException sql when connectionLost(sql) -> { return DATABASE_AWAY; }
                case ErrorResponse answer -> { return of(answer.getStatusCode().value()); }
                default -> { }
            }
        }
        return OURS;
    }

    /** SQLSTATE 08 is a lost connection, 57P a server that is stopping or starting, 53 one that is full. */
    private static boolean connectionLost(java.sql.SQLException sql) {
        var state = sql.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}
