package nl.huisregel.limit;

/** Makes of a name or an address what nobody can make or undo without a key that is not in the database. Whoever keeps the key offers this. */
public interface KeyedHash {

    byte[] hash(String text);
}
