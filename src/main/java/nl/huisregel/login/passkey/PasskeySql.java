package nl.huisregel.login.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;

/** All SQL about passkeys. */
@Component
class PasskeySql {

    private final JdbcClient jdbc;

    PasskeySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One on the list of its owner. */
    record Passkey(UUID id, String label, Instant madeAt, Optional<Instant> usedAt, boolean doubted) {}

    /** One as it is checked against. */
    record Kept(UUID id, UUID person, boolean doubted, CredentialRecord credential) {}

    void add(BoardId board, UUID person, CredentialRecord one, Instant now) {
        jdbc.sql("""
            insert into passkey (board_id, person_id, credential_id, public_key, attestation, client_data, sign_count, transports, backup_eligible, backed_up, label, made_at)
            values (:board, :person, :credential, :key, :attestation, :client, :count, :transports, :eligible, :backed, :label, :now)
            """).param("board", board.value()).param("person", person).param("credential", one.getCredentialId().getBytes()).param("key", one.getPublicKey().getBytes())
            .param("attestation", one.getAttestationObject().getBytes()).param("client", one.getAttestationClientDataJSON().getBytes()).param("count", one.getSignatureCount())
            .param("transports", one.getTransports().stream().map(AuthenticatorTransport::getValue).collect(Collectors.joining(" ")))
            .param("eligible", one.isBackupEligible()).param("backed", one.isBackupState()).param("label", one.getLabel()).param("now", utc(now)).update();
    }

    List<Passkey> of(BoardId board, UUID person) {
        return jdbc.sql("select id, label, made_at, used_at, doubted_at from passkey where board_id = :board and person_id = :person order by made_at, id")
            .param("board", board.value()).param("person", person)
            .query((row, _) -> new Passkey(row.getObject("id", UUID.class), row.getString("label"), instant(row, "made_at"), Optional.ofNullable(instant(row, "used_at")), row.getObject("doubted_at") != null)).list();
    }

    List<byte[]> credentialsOf(BoardId board, UUID person) {
        return jdbc.sql("select credential_id from passkey where board_id = :board and person_id = :person").param("board", board.value()).param("person", person).query(byte[].class).list();
    }

    Optional<Kept> kept(BoardId board, byte[] credential) {
        return jdbc.sql("""
            select id, person_id, credential_id, public_key, attestation, client_data, sign_count, transports, backup_eligible, backed_up, label, made_at, doubted_at
            from passkey where board_id = :board and credential_id = :credential
            """).param("board", board.value()).param("credential", credential).query((row, _) -> kept(board, row)).optional();
    }

    Set<UUID> having(BoardId board) {
        return new HashSet<>(jdbc.sql("select distinct person_id from passkey where board_id = :board and doubted_at is null").param("board", board.value()).query(UUID.class).list());
    }

    /** A counter only goes up; one that always says nought counts nothing. False where it went back, or another was first. */
    boolean used(BoardId board, byte[] credential, long count, Instant now) {
        return jdbc.sql("""
            update passkey set sign_count = :count, used_at = :now
            where board_id = :board and credential_id = :credential and doubted_at is null and (sign_count < :count or sign_count = 0 and :count = 0)
            """).param("board", board.value()).param("credential", credential).param("count", count).param("now", utc(now)).update() == 1;
    }

    void doubt(BoardId board, UUID id, Instant now) {
        jdbc.sql("update passkey set doubted_at = coalesce(doubted_at, :now) where board_id = :board and id = :id").param("board", board.value()).param("id", id).param("now", utc(now)).update();
    }

    boolean rename(BoardId board, UUID person, UUID id, String label) {
        return jdbc.sql("update passkey set label = :label where board_id = :board and person_id = :person and id = :id")
            .param("board", board.value()).param("person", person).param("id", id).param("label", label).update() == 1;
    }

    boolean remove(BoardId board, UUID person, UUID id) {
        return jdbc.sql("delete from passkey where board_id = :board and person_id = :person and id = :id").param("board", board.value()).param("person", person).param("id", id).update() == 1;
    }

    void forget(BoardId board, UUID person) {
        jdbc.sql("delete from passkey where board_id = :board and person_id = :person").param("board", board.value()).param("person", person).update();
    }

    private static Kept kept(BoardId board, ResultSet row) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new Kept(row.getObject("id", UUID.class), person, row.getObject("doubted_at") != null, ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .credentialId(new Bytes(row.getBytes("credential_id"))).userEntityUserId(Handle.of(board, person)).publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
            .signatureCount(row.getLong("sign_count")).uvInitialized(true)
            .transports(Stream.of(row.getString("transports").split(" ")).filter(one -> !one.isEmpty()).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
            .backupEligible(row.getBoolean("backup_eligible")).backupState(row.getBoolean("backed_up")).attestationObject(new Bytes(row.getBytes("attestation")))
            .attestationClientDataJSON(new Bytes(row.getBytes("client_data"))).created(instant(row, "made_at")).lastUsed(instant(row, "made_at")).label(row.getString("label")).build());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
