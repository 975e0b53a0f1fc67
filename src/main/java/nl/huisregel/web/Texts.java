package nl.huisregel.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the text files: {@code text/nl.properties} and, for larger modules, {@code text/<module>.nl.properties}. */
final class Texts {

    private Texts() {}

    static Map<String, String> of(Language language) {
        var texts = new TreeMap<String, String>();
        try {
            var finder = new PathMatchingResourcePatternResolver(Texts.class.getClassLoader());
            for (var file : finder.getResources("classpath*:text/*.properties")) {
                if (file.getFilename().equals(language.code() + ".properties")
                    || file.getFilename().endsWith("." + language.code() + ".properties")) {
                    var lines = new Lines();
                    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                        lines.load(reader);
                    }
                    lines.forEach((key, text) -> keepOnce(texts, key.toString(), text.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static void keepOnce(Map<String, String> texts, String key, String text) {
        if (texts.put(key, text) != null) {
            throw new IllegalStateException("The text '" + key + "' is written twice");
        }
    }

    /** Properties that refuse a key written twice: two authors would silently overwrite each other. */
    private static final class Lines extends Properties {
        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException("The text '" + key + "' is written twice");
            }
            return super.put(key, value);
        }
    }
}
