package nl.huisregel.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a new entry says; the chain adds number, time and hashes. */
record Draft(String kind, String subject, UUID subjectId, Optional<String> act, Optional<String> outcome, List<String> editions,
             Optional<Integer> language, List<String> norms) {
}
