package nl.huisregel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A device is named as its owner would name it, and no finer. */
class DeviceTest {

    @Test
    void the_browser_and_the_kind_of_machine() {
        Map.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", new Device("Edge", "Windows"),
            "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36", new Device("Chrome", "Chromebook"),
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1", new Device("Safari", "iPhone"),
            "Mozilla/5.0 (Android 16; Mobile; rv:146.0) Gecko/146.0 Firefox/146.0", new Device("Firefox", "Android"),
            "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36", new Device("Samsung Internet", "Android"),
            "curl/8.5.0", new Device("", ""), "<script>alert(1)</script>/", new Device("", ""))
            .forEach((userAgent, device) -> assertThat(Device.of(userAgent)).as(userAgent).isEqualTo(device));
        assertThat(Device.of(null)).isEqualTo(new Device("", ""));
    }

    @Test
    void it_is_read_as_it_was_written() {
        var device = new Device("Firefox", "Windows");
        assertThat(Device.read(device.written())).isEqualTo(device);
        assertThat(Device.read(null)).isEqualTo(new Device("", ""));
        assertThat(Device.read("een/twee/drie")).isEqualTo(new Device("", ""));
    }
}
