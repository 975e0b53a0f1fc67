package nl.huisregel.elsewhere;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A post as it stands on one account of the school, by what somebody told.
 *
 * @param told     who told where it stands, and so put it there
 * @param staff    whether that person still works at this school
 * @param gone     who said that it is gone; empty while nobody did
 * @param pictures how many of its pictures nobody said to be gone
 * @param errands  what is still to be done there
 */
public record Elsewhere(UUID id, UUID post, UUID placement, String title, SchoolAccount account, String address, Told told, boolean staff,
                        Optional<Told> gone, int pictures, List<Errand> errands) {

    /** Something somebody told. */
    public record Told(UUID person, String by, Instant at) {
    }

    public boolean stands() {
        return gone.isEmpty();
    }

    public boolean wholePost() {
        return errands.stream().anyMatch(errand -> errand.kind() == Errand.Kind.REMOVE_POST);
    }

    public List<Errand> pictureErrands() {
        return errands.stream().filter(errand -> errand.kind() == Errand.Kind.REMOVE_PICTURE).toList();
    }

    public Optional<Errand> correction() {
        return errands.stream().filter(errand -> errand.kind() == Errand.Kind.CORRECT).findFirst();
    }

    public boolean mustGo() {
        return errands.stream().anyMatch(errand -> errand.kind().removes());
    }

    /** All its pictures must go, and there are some: then the post may as well. */
    public boolean everyPicture() {
        return pictures > 0 && pictureErrands().size() >= pictures;
    }

    /** Whoever put it there does not do it: gone from the school, stuck, or too late. */
    public boolean forTheHead(Instant now) {
        return !staff || errands.stream().anyMatch(errand -> errand.failed().isPresent() || errand.overdue(now));
    }

    /** The page where what is to be done there is done. */
    public String path() {
        return "/berichten/" + post + "/elders/" + id;
    }
}
