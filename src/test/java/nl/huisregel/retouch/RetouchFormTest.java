package nl.huisregel.retouch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.huisregel.media.Area;
import nl.huisregel.media.Faces;
import nl.huisregel.media.Marks;
import nl.huisregel.media.Origin;
import nl.huisregel.media.Picture;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Retouch;
import nl.huisregel.media.Shown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

@DisplayName("Pointing at an area")
class RetouchFormTest {

    private static final Picture PHOTO = new Picture(new PictureId(UUID.randomUUID()), UUID.randomUUID(), Instant.EPOCH, 1600, 1200, new Shown.Untagged(), Marks.UNKNOWN, "", new Origin.School());
    private static final Faces FACES = new Faces(1, true, List.of(new Area(100, 100, 80, 80), new Area(1500, 1100, 100, 100)));

    @Test
    @DisplayName("by two taps, whichever corner comes first and however wide the picture is shown")
    void taps() {
        RetouchView.Choice first = choice("doe", "vervaag", "tik340.x", "170", "tik340.y", "170");
        assertThat(first.corner()).contains(new Area(800, 800, 0, 0));
        assertThat(first.area()).isEmpty();

        assertThat(choice("links", "50", "boven", "66.67", "tik640.x", "160", "tik640.y", "120").area()).contains(new Area(400, 300, 400, 500));
    }

    @Test
    @DisplayName("by a third tap begins again")
    void again() {
        RetouchView.Choice choice = choice("links", "10", "boven", "10", "rechts", "20", "onder", "20", "tik640.x", "320", "tik640.y", "240");
        assertThat(choice.area()).isEmpty();
        assertThat(choice.corner()).contains(new Area(800, 600, 0, 0));
    }

    @Test
    @DisplayName("by numbers, also with a comma and in any order")
    void numbers() {
        assertThat(choice("links", "60", "boven", "50", "rechts", "40,5", "onder", "25").area()).contains(new Area(648, 300, 312, 300));
    }

    @Test
    @DisplayName("by the number of a face, with something around it and never over the edge")
    void face() {
        assertThat(choice("gezicht", "1").area()).contains(new Area(90, 90, 100, 100));
        assertThat(choice("gezicht", "2").area()).contains(new Area(1488, 1088, 112, 112));
        assertThat(choice("gezicht", "3").area()).isEmpty();
    }

    @Test
    @DisplayName("outside the picture, at nothing or at one pixel gets a sentence and no area")
    void outside() {
        for (String[] far : new String[][] {{"tik340.x", "341", "tik340.y", "10"}, {"tik340.x", "-4", "tik340.y", "10"}, {"tik340.x", "99999", "tik340.y", "10"},
                {"links", "10", "boven", "10", "rechts", "100.5", "onder", "20"}, {"links", "veel", "boven", "10"}, {"links", "1e9", "boven", "10", "rechts", "20", "onder", "20"}}) {
            assertThat(choice(far)).isEqualTo(new RetouchView.Choice(Retouch.How.BLUR, java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.of("retouch.unfit.outside")));
        }
        assertThat(choice("doe", "snij", "links", "10", "boven", "10", "rechts", "10", "onder", "10").wrong()).contains("retouch.unfit.leaves-too-little");
        assertThat(choice("doe", "vervaag", "links", "10", "boven", "10", "rechts", "10.05", "onder", "10.05").wrong()).contains("retouch.unfit.too-small");
        assertThat(choice("doe", "snij", "links", "0", "boven", "0", "rechts", "100", "onder", "100").wrong()).contains("retouch.unfit.leaves-all");
    }

    @Test
    @DisplayName("with a key instead of a tap says to use the numbers, and is no corner")
    void keyboard() {
        assertThat(choice("tik640.x", "0", "tik640.y", "0")).isEqualTo(new RetouchView.Choice(Retouch.How.BLUR, java.util.Optional.empty(), java.util.Optional.empty(), java.util.Optional.of("retouch.keyboard")));
    }

    private static RetouchView.Choice choice(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return new RetouchForm(form, PHOTO, FACES).choice();
    }
}
