package nl.huisregel.roster;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;

/** Notes as a page shows them: what is asked first, and what is the same together. */
public final class Notes {

    private Notes() {}

    public static Collection<List<Note>> byKind(List<Note> notes) {
        Map<Note.Kind, List<Note>> kinds = new EnumMap<>(Note.Kind.class);
        notes.forEach(note -> kinds.computeIfAbsent(note.kind(), _ -> new ArrayList<>()).add(note));
        return kinds.values().stream().sorted(java.util.Comparator.comparing((List<Note> kind) -> kind.getFirst().kind().weight())).toList();
    }
}
