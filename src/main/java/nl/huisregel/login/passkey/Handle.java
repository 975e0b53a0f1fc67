package nl.huisregel.login.passkey;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.security.web.webauthn.api.Bytes;

/** Who a passkey is of, as the passkey itself says it: a board and a person, as numbers that mean nothing elsewhere. */
record Handle(BoardId board, UUID person) {

    static Bytes of(BoardId board, UUID person) {
        return new Bytes(ByteBuffer.allocate(32).putLong(board.value().getMostSignificantBits()).putLong(board.value().getLeastSignificantBits())
            .putLong(person.getMostSignificantBits()).putLong(person.getLeastSignificantBits()).array());
    }

    static Optional<Handle> read(Bytes bytes) {
        if (bytes == null || bytes.getBytes().length != 32) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(bytes.getBytes());
        return Optional.of(new Handle(new BoardId(new UUID(read.getLong(), read.getLong())), new UUID(read.getLong(), read.getLong())));
    }
}
