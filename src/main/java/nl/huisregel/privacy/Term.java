package nl.huisregel.privacy;

import java.util.Optional;

/** How long a kind of data is kept. @param reason why the board set another term than the product starts with */
public record Term(RetentionKind kind, int months, Optional<String> reason) {

    public boolean own() {
        return months != kind.months();
    }
}
